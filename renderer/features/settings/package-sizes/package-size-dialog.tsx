import { useTranslation } from 'react-i18next'
import { type PackageSize, savePackageSizeRequest } from '#shared/package-sizes/package-size.ts'
import { problemsOf } from '#shared/problems.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { FixedText } from '../parts/fixed-text.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { isTaken, takenAt } from '../parts/taken.ts'
import { textsOf } from '../parts/texts.ts'
import { useRecordForm } from '../parts/use-record-form.ts'
import { MeasureFields } from './measure-fields.tsx'
import { emptySize, packageSizeIn, packageSizePlaces } from './package-size-texts.ts'

type PackageSizeDialogProps = {
  /** Nothing for a new one. */
  readonly size: PackageSize | undefined
  readonly taken: readonly PackageSize[]
  readonly onSaved: (name: string) => Promise<void>
  readonly onClose: () => void
}

/** A package size: written anew, or changed. Its reference stays, as shipments refer to it. */
export const PackageSizeDialog = ({ size, taken, onSaved, onClose }: PackageSizeDialogProps) => {
  const { t } = useTranslation('settings-lists')
  const client = useTRPCClient()
  const form = useRecordForm({
    texts: { ...emptySize, ...(size && textsOf(size)) },
    root: '$.package_size.',
    fields: packageSizePlaces,
    save: async (texts) => {
      if (!size && isTaken(taken, texts)) return takenAt('$.package_size.reference')
      const request = savePackageSizeRequest.safeParse({ package_size: packageSizeIn(texts) })
      if (!request.success) return problemsOf(request.error.issues)
      const saved = await client.packageSizes.save.mutate(request.data)
      await onSaved(saved.name)
      onClose()
      return []
    },
  })
  return (
    <RecordDialog title={size ? t('sizes.edit') : t('sizes.add')} size="lg" form={form} onClose={onClose}>
      <FieldGrid>
        <FieldCell span={6}>
          <TextField {...form.field('name')} label={t('columns.name')} data-autofocus />
        </FieldCell>
        <FieldCell span={6}>
          {size ? (
            <FixedText label={t('columns.reference')} text={size.reference} why={t('fixed')} />
          ) : (
            <TextField {...form.field('reference')} label={t('columns.reference')} isCode />
          )}
        </FieldCell>
        <MeasureFields form={form} />
      </FieldGrid>
    </RecordDialog>
  )
}
