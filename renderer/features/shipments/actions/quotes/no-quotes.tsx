import { Alert, List, ScrollArea } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/api-error.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useRefusalText } from '../use-refusal-text.ts'

type NoQuotesProps = { readonly error: ApiError; readonly state: ShipmentState | undefined }

/** Why there is no price at all: what each service said, or why nobody was asked. */
export const NoQuotes = ({ error, state }: NoQuotesProps) => {
  const { t } = useTranslation('allocation')
  const sayWhy = useRefusalText('quotes')
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
        <ScrollArea.Autosize
          mah="40vh"
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('excluded.title') }}
        >
          <List spacing={2}>
            {error.details.map(({ message, property }) => (
              <List.Item key={`${property} ${message}`}>
                <bdi>{message}</bdi>
              </List.Item>
            ))}
          </List>
        </ScrollArea.Autosize>
      ) : (
        sayWhy(error, state)
      )}
    </Alert>
  )
}
