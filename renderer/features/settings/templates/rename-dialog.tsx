import { useTranslation } from 'react-i18next'
import { propertiesOf } from '#shared/contract/properties.ts'
import { saveTemplateRequest, type Template } from '#shared/templates/template.ts'
import { useSaveTemplate } from '#trpc/mutations/records.ts'
import { checkedBy } from '#contract/checked-by.ts'
import { Field } from '#contract/field.tsx'
import type { EditorProps } from '../parts/list-section.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { useRecordForm } from '../parts/use-record-form.ts'

const shape = { table: propertiesOf(saveTemplateRequest.pick({ name: true })) }

/** Another name for a template. */
export const RenameDialog = ({ item: template, onSaved, onClose }: EditorProps<Template>) => {
  const { t } = useTranslation('settings-lists')
  const { mutateAsync: send } = useSaveTemplate()
  const form = useRecordForm({
    value: { name: template?.name ?? '' },
    shape,
    check: ({ name }) => checkedBy(saveTemplateRequest, { ...template, name, was: template?.name }),
    save: async (request) => {
      const saved = await send(request)
      onSaved(saved.name)
      onClose()
    },
    wordsFor: ({ problem }) => (problem.code === 'non_unique_reference' ? t('templates.taken') : undefined),
  })
  return (
    <RecordDialog title={t('templates.rename')} size="sm" form={form} onClose={onClose}>
      <Field path="name" label={t('columns.name')} data-autofocus />
    </RecordDialog>
  )
}
