import { useTranslation } from 'react-i18next'
import type { Tree } from '#shared/contract/tree.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { type Product, product, saveProductRequest } from '#shared/products/product.ts'
import { weightUnits } from '#shared/shipments/enumerations.ts'
import { checkedBy } from '#contract/checked-by.ts'
import { Field } from '#contract/field.tsx'
import { useLabelOf } from '#contract/use-label-of.ts'
import { useSaveProduct } from '#trpc/mutations/records.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { FixedText } from '../parts/fixed-text.tsx'
import type { EditorProps } from '../parts/list-section.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { UnitField } from '../parts/unit-field.tsx'
import { GtinsField } from './gtins-field.tsx'
import { useRecordForm } from '../parts/use-record-form.ts'
import { withoutBareUnits } from '../parts/bare-units.ts'

const ROOT = 'product'
const shape: FormShape = {
  table: propertiesOf(product),
  root: ROOT,
  knownAs: (path) => `contents[].${path}`,
}

/** A unit stands there from the start, so that only the number is typed. */
const treeOf = (item: Product | undefined): Tree => ({ weight: { unit: 'kg' }, ...item })

/** A product: added by hand, or changed. Its SKU stays, as it is what everything knows it by. */
export const ProductDialog = ({ item: known, onSaved, onClose }: EditorProps<Product>) => {
  const { t } = useTranslation(['settings-lists', 'new-shipment'])
  const { mutateAsync: send } = useSaveProduct()
  const labelOf = useLabelOf()
  const form = useRecordForm({
    value: treeOf(known),
    shape,
    check: (record) =>
      checkedBy(saveProductRequest, { [ROOT]: withoutBareUnits(record), is_new: known === undefined }),
    save: async (request) => {
      const saved = await send(request)
      onSaved(saved.sku)
      onClose()
    },
    wordsFor: ({ field, problem }: LocatedProblem) =>
      field === 'gtins' && problem.code === 'invalid_value' ? t('products.notGtin') : undefined,
  })
  return (
    <RecordDialog
      title={known ? t('products.edit') : t('products.add')}
      size="lg"
      form={form}
      onClose={onClose}
    >
      <FieldGrid>
        <FieldCell span={4}>
          {known ? (
            <FixedText label={labelOf('contents[].sku')} text={known.sku} why={t('products.fixed')} />
          ) : (
            <div {...takesCodes('value')}>
              <Field path="sku" data-autofocus />
            </div>
          )}
        </FieldCell>
        <FieldCell span={8}>
          <Field path="description" {...(known && { 'data-autofocus': true })} />
        </FieldCell>
        <FieldCell span={12}>
          <GtinsField />
        </FieldCell>
        <FieldCell span={3}>
          <Field path="weight.value" label={t('products.weight')} />
        </FieldCell>
        <FieldCell span={2}>
          <UnitField path="weight.unit" label={t('new-shipment:contents.weightUnit')} units={weightUnits} />
        </FieldCell>
        <FieldCell span={3}>
          <Field path="harmonisation_code" />
        </FieldCell>
        <FieldCell span={4}>
          <Field path="country_of_origin" />
        </FieldCell>
      </FieldGrid>
    </RecordDialog>
  )
}
