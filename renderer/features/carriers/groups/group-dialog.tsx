import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { ChoicesField } from '#ui/fields/choices-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { ReferenceField } from '../edit/reference-field.tsx'
import type { GroupForm } from '../model/form.ts'
import { referenceFor } from '../model/suggest-reference.ts'
import { useGroupEditing } from './use-group-editing.ts'

type GroupDialogProps = { readonly group: GroupForm; readonly catalogue: Catalogue }

/** A group of services: what it is called, and what belongs to it. What is typed is kept until it is saved or left. */
export const GroupDialog = ({ group, catalogue }: GroupDialogProps) => {
  const { t } = useTranslation(['carriers', 'common'])
  const [isAsking, setAsking] = useState(false)
  const { edit, save, remove, leave, isBusy, problemAt, failure } = useGroupEditing(group)
  const choices = useMemo(
    () =>
      catalogue.carriers.flatMap((carrier) =>
        carrier.services.map(({ reference, name }) => ({
          value: reference,
          label: `${name} · ${reference}`,
        })),
      ),
    [catalogue],
  )
  const submit = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault()
    void save()
  }
  const name = isolate(group.name.trim() || group.reference)
  const words = { leave: t('common:actions.cancel'), close: t('common:actions.close') }
  if (isAsking) {
    return (
      <ConfirmDialog
        title={t('group.removeTitle', { name })}
        confirm={t('group.remove')}
        isBusy={isBusy}
        failure={failure}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {t('group.removeHelp')}
      </ConfirmDialog>
    )
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={leave}
      title={group.saved === '' ? t('group.add') : t('group.edit')}
      closeButtonProps={{ 'aria-label': words.close }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
      }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <TextField
            name="groupName"
            label={t('group.name')}
            value={group.name}
            problem={problemAt('name')}
            onChange={(typed) => edit({ name: typed, reference: referenceFor(group, typed) })}
          />
          <ReferenceField
            name="groupReference"
            label={t('group.reference')}
            saved={group.saved}
            value={group.reference}
            problem={problemAt('reference')}
            onChange={(reference) => edit({ reference })}
          />
          <ChoicesField
            name="groupServices"
            label={t('group.services')}
            placeholder={t('group.servicesHint')}
            values={group.services}
            choices={choices}
            nothingFound={t('nothingFound')}
            clearLabel={t('clear')}
            problem={problemAt('services')}
            onChange={(services) => edit({ services })}
          />
          {failure !== undefined && (
            <Alert color="red" variant="light" role="alert">
              {failure}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            {group.saved !== '' && (
              <Button c="red" me="auto" onClick={() => setAsking(true)}>
                {t('group.remove')}
              </Button>
            )}
            <Button onClick={leave}>{words.leave}</Button>
            <Button
              type="submit"
              variant="filled"
              loading={isBusy}
              rightSection={<KeyHint keys="mod+Enter" />}
            >
              {t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
