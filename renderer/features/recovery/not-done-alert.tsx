import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'

/** Why something was not done; everything is as it was then. */
export const NotDoneAlert = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation('recovery')
  const { refusal } = useMessages()
  return (
    <Alert color="red" variant="light" role="alert">
      {t('failed')} {refusal(apiErrorOf(error))}
    </Alert>
  )
}
