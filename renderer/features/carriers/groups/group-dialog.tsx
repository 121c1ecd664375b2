import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { isUnplaced, UnplacedAlert, UnplacedProblems } from '#contract/unplaced-problems.tsx'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { ChoicesField } from '#ui/fields/choice/choices-field.tsx'
import type { Choice } from '#ui/fields/choice/find-choice.ts'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { type Edit, type FormState, setValues } from '#ui/form/form-state.ts'
import { FormProvider, useField, useTextsField } from '#ui/form/use-field.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { ReferenceField } from '../edit/fields/reference-field.tsx'
import type { GroupForm } from '../model/drafts.ts'
import { referenceFor } from '../model/suggest-reference.ts'
import { useGroupEditing } from './use-group-editing.ts'

type GroupDialogProps = { readonly group: GroupForm; readonly catalogue: Catalogue }

/** A group of services: what it is called, and what belongs to it. What is typed is kept until it is saved or left. */
export const GroupDialog = ({ group, catalogue }: GroupDialogProps) => {
  const { t } = useTranslation(['carriers', 'common'])
  const [isAsking, setAsking] = useState(false)
  const { edit, fields, save, remove, leave, isBusy, problems } = useGroupEditing(group)
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
        failure={problems.some(isUnplaced) && <UnplacedProblems problems={problems} fields={fields} />}
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
      // Before the choice of services hears of it, which would take one more of them.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.stopPropagation()
        submit(event)
      }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <FormProvider value={fields}>
            <NameField group={group} edit={edit} />
            <GroupReference saved={group.saved} />
            <ServicesField choices={choices} />
          </FormProvider>
          <UnplacedAlert problems={problems} fields={fields} />
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

type NameFieldProps = { readonly group: GroupForm; readonly edit: (change: Edit<FormState>) => void }

/** A name, which the reference follows until somebody writes another. */
const NameField = ({ group, edit }: NameFieldProps) => {
  const { t } = useTranslation('carriers')
  return (
    <TextField
      {...useField('name')}
      label={t('group.name')}
      onChange={(name) => edit(setValues('', { name, reference: referenceFor(group, name) }))}
    />
  )
}

const GroupReference = ({ saved }: Pick<GroupForm, 'saved'>) => {
  const { t } = useTranslation('carriers')
  return <ReferenceField {...useField('reference')} label={t('group.reference')} saved={saved} />
}

const ServicesField = ({ choices }: { readonly choices: readonly Choice[] }) => {
  const { t } = useTranslation('carriers')
  return (
    <ChoicesField
      {...useTextsField('services')}
      label={t('group.services')}
      placeholder={t('group.servicesHint')}
      choices={choices}
      nothingFound={t('nothingFound')}
      clearLabel={t('clear')}
    />
  )
}
