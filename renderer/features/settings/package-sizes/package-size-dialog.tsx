import { useTranslation } from 'react-i18next'
import { type PackageSize, packageSize, savePackageSizeRequest } from '#shared/package-sizes/package-size.ts'
import { checkedBy } from '#contract/checked-by.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { Field } from '#contract/field.tsx'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import { useSavePackageSize } from '#trpc/mutations/records.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { FixedText } from '../parts/fixed-text.tsx'
import type { EditorProps } from '../parts/list-section.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { refuseTaken } from '../parts/refuse-taken.ts'
import { useRecordForm } from '../parts/use-record-form.ts'
import { MeasureFields } from './measure-fields.tsx'
import { withoutBareUnits } from '../parts/bare-units.ts'
import { withSizeUnits } from './package-size-units.ts'

const ROOT = 'package_size'
const shape: FormShape = {
  table: propertiesOf(packageSize),
  root: ROOT,
  knownAs: (path) => `contents[].${path}`,
}

/** A package size: written anew, or changed. Its reference stays, as shipments refer to it. */
export const PackageSizeDialog = ({
  item: size,
  items: sizes,
  onSaved,
  onClose,
}: EditorProps<PackageSize>) => {
  const { t } = useTranslation('settings-lists')
  const { mutateAsync: send } = useSavePackageSize()
  const form = useRecordForm({
    value: withSizeUnits(size),
    shape,
    check: (record) => {
      const checked = checkedBy(savePackageSizeRequest, { [ROOT]: withoutBareUnits(record) })
      return refuseTaken(checked, record, { root: ROOT, others: size ? [] : sizes })
    },
    save: async (request) => {
      const saved = await send(request)
      onSaved(saved.name)
      onClose()
    },
  })
  return (
    <RecordDialog title={size ? t('sizes.edit') : t('sizes.add')} size="lg" form={form} onClose={onClose}>
      <FieldGrid>
        <FieldCell span={6}>
          <Field path="name" label={t('columns.name')} data-autofocus />
        </FieldCell>
        <FieldCell span={6}>
          {size ? (
            <FixedText label={t('columns.reference')} text={size.reference} why={t('fixed')} />
          ) : (
            <Field path="reference" label={t('columns.reference')} />
          )}
        </FieldCell>
        <MeasureFields />
      </FieldGrid>
    </RecordDialog>
  )
}
