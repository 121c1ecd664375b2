import { Alert, List } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import type { ApiError } from '#shared/api-error.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useMessages } from '#contract/use-messages.ts'
import { useRefusalText } from '../run/use-refusal-text.ts'

type NoQuotesProps = { readonly error: ApiError; readonly state: ShipmentState | undefined }

/** Why there is no price at all: what each service said, or why nobody was asked. */
export const NoQuotes = ({ error, state }: NoQuotesProps) => {
  const { t } = useTranslation('allocation')
  const sayWhy = useRefusalText('quotes')
  const { labelled } = useMessages()
  const isAnswer = error.code === 'no_quotes_available'
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle />}
      title={isAnswer ? t('none.title') : t('quotes.refused')}
    >
      {isAnswer ? (
        <ScrollBox label={t('excluded.title')} height="40vh">
          <List spacing={2}>
            {error.details.map((problem) => (
              <List.Item key={problem.message}>
                <bdi>{labelled(problem)}</bdi>
              </List.Item>
            ))}
          </List>
        </ScrollBox>
      ) : (
        sayWhy(error, state)
      )}
    </Alert>
  )
}
