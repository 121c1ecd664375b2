import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tree } from '#shared/contract/tree.ts'
import { useSaveAsTemplate } from './use-save-as-template.ts'

type SaveTemplateDialogProps = {
  /** The create request as it is then; its order number and its dates are left out. */
  readonly requestNow: () => Tree
  readonly onClose: () => void
}

/** Keeps a request under a name, to begin the next ones with; says so before it replaces another. */
export const SaveTemplateDialog = ({ requestNow, onClose }: SaveTemplateDialogProps) => {
  const { t } = useTranslation(['new-shipment', 'common'])
  const [name, setName] = useState('')
  const { save, replaces, isSaving, problem } = useSaveAsTemplate({ name, requestNow, onSaved: onClose })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.dialogTitle')}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('templates.name')}
            value={name}
            error={problem}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text c="dimmed" size="sm">
            {t('templates.help')}
          </Text>
          {replaces && (
            <Alert color="yellow" variant="light" role="status">
              {t('templates.replaces')}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('templates.cancel')}</Button>
            <Button variant="filled" type="submit" loading={isSaving}>
              {t(replaces ? 'templates.replace' : 'templates.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
