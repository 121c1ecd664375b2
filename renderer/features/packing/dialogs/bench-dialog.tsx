import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import { closeQuestion } from '../state/bench-state.ts'

type BenchDialogProps = {
  readonly title: string
  /** What its button says; without one, something in it is chosen. */
  readonly confirm?: string
  readonly isBusy?: boolean
  readonly onSubmit?: () => void
  readonly children: ReactNode
}

/** A question of the bench: Enter answers it, Escape takes it away, and so does the next scan. */
export const BenchDialog = ({ title, confirm, isBusy = false, onSubmit, children }: BenchDialogProps) => {
  const { t } = useTranslation()
  const [before] = useState(() => document.activeElement)
  useFocusBack(before)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBusy) onSubmit?.()
  }
  return (
    <Modal
      opened
      onClose={closeQuestion}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {children}
          <Group justify="flex-end" gap="xs">
            <Button onClick={closeQuestion}>{t('actions.cancel')}</Button>
            {confirm !== undefined && (
              <Button type="submit" variant="filled" loading={isBusy}>
                {confirm}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
