import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnplacedAlert } from '#contract/unplaced-problems.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import { FormProvider } from '#ui/form/use-field.ts'
import type { RecordForm } from './use-record-form.ts'
import classes from './parts.module.css'

type RecordDialogProps = {
  readonly title: string
  readonly size: 'sm' | 'lg' | 'xl'
  readonly form: RecordForm
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in a dialog. What was typed is not lost by a slip: a click beside it does nothing, leaving takes two. */
export const RecordDialog = ({ title, size, form, onClose, children }: RecordDialogProps) => {
  const { t } = useTranslation(['settings-lists', 'common'])
  const [isWarned, setWarned] = useState(false)
  const [before] = useState(() => document.activeElement)
  useFocusBack(before)
  const leave = (): void => {
    if (form.isChanged && !isWarned) setWarned(true)
    else onClose()
  }
  const submit = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault()
    if (!form.isBusy) void form.submit()
  }
  return (
    <Modal
      opened
      size={size}
      onClose={leave}
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
      }}
    >
      <form noValidate onSubmit={submit} className={classes['record']}>
        <Stack gap="sm">
          <FormProvider value={form.fields}>{children}</FormProvider>
          <UnplacedAlert problems={form.problems} fields={form.fields} />
          {isWarned && (
            <Alert color="yellow" variant="light" role="alert">
              {t('notSaved')}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button onClick={leave}>{t('common:actions.cancel')}</Button>
            <Button
              type="submit"
              variant="filled"
              loading={form.isBusy}
              aria-keyshortcuts="Control+Enter"
              rightSection={<KeyHint keys="mod+Enter" />}
            >
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
