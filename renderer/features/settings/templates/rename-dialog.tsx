import { useTranslation } from 'react-i18next'
import { problemsOf } from '#shared/problems.ts'
import { saveTemplateRequest, type Template } from '#shared/templates/template.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { TextField } from '#ui/fields/text-field.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { useRecordForm } from '../parts/use-record-form.ts'

type RenameDialogProps = {
  readonly template: Template
  readonly onSaved: (name: string) => Promise<void>
  readonly onClose: () => void
}

const places: ReadonlySet<string> = new Set(['name'])

/** Another name for a template. */
export const RenameDialog = ({ template, onSaved, onClose }: RenameDialogProps) => {
  const { t } = useTranslation('settings-lists')
  const client = useTRPCClient()
  const form = useRecordForm({
    texts: { name: template.name },
    root: '$.',
    fields: places,
    save: async ({ name }) => {
      const request = saveTemplateRequest.safeParse({ ...template, name, was: template.name })
      if (!request.success) return problemsOf(request.error.issues)
      const saved = await client.templates.save.mutate(request.data)
      await onSaved(saved.name)
      onClose()
      return []
    },
  })
  return (
    <RecordDialog title={t('templates.rename')} size="sm" form={form} onClose={onClose}>
      <TextField {...form.field('name')} label={t('columns.name')} data-autofocus />
    </RecordDialog>
  )
}
