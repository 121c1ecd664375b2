import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Operator } from '#shared/operators/operator.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useSignOn } from '#trpc/mutations/operators.ts'
import { takeFocus } from '#ui/take-focus.ts'
import { useMessages } from '../use-messages.ts'

type PinFormProps = {
  readonly operator: Pick<Operator, 'operator' | 'name'>
  readonly codes?: readonly string[] | undefined
  readonly confirm: string
  readonly onDone: () => void
  /** What stands beside the button. */
  readonly children?: ReactNode
}

/** Asks somebody for their PIN, and signs them on by it. */
export const PinForm = ({ operator, codes, confirm, onDone, children }: PinFormProps) => {
  const { t } = useTranslation('operators')
  const { refusal } = useMessages()
  const [pin, setPin] = useState('')
  const { mutate: signOn, isPending, error } = useSignOn()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (pin === '' || isPending) return
    const who = codes ? { codes: [...codes] } : { operator: operator.operator }
    signOn({ ...who, pin }, { onSuccess: onDone })
    setPin('')
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={t('pin.labelOf', { name: isolate(operator.name) })}
          value={pin}
          maxLength={12}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          ref={takeFocus}
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('pin.show') }}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        {error && (
          <Alert color="red" variant="light" role="alert">
            {refusal(apiErrorOf(error))}
          </Alert>
        )}
        <Button type="submit" variant="filled" loading={isPending} disabled={pin === ''}>
          {confirm}
        </Button>
        {children}
      </Stack>
    </form>
  )
}
