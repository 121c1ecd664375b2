import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'

type Props = { readonly error: unknown }

/** Why something was not done; everything is as it was then. */
export const NotDone = ({ error }: Props) => {
  const { t } = useTranslation('recovery')
  const { refusal } = useMessages()
  return (
    <>
      {t('failed')} {refusal(apiErrorOf(error))}
    </>
  )
}

/** The same where nothing around it is an alert yet. */
export const NotDoneAlert = (props: Props) => (
  <Alert color="red" variant="light" role="alert">
    <NotDone {...props} />
  </Alert>
)
