import { Alert } from '@mantine/core'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useMessages } from './use-messages.ts'

type RefusalAlertProps = { readonly error: unknown; readonly title?: string }

/** Why the desk did not do what was asked for, in the language of the window. */
export const RefusalAlert = ({ error, title }: RefusalAlertProps) => {
  const { refusal } = useMessages()
  return (
    <Alert color="red" variant="light" role="alert" title={title}>
      {refusal(apiErrorOf(error))}
    </Alert>
  )
}
