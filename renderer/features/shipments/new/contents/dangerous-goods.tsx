import { useTranslation } from 'react-i18next'
import { Fields } from '#contract/field.tsx'
import { furtherPaths } from '#shared/contract/properties.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { FieldGrid } from '#ui/fields/field-grid.tsx'
import { childPath, type FieldPath } from '#ui/form/field-path.ts'
import { GOODS } from './columns.ts'

/** What has to be known of dangerous goods, in the order in which it is read. */
const goodsPaths = [
  'id_number',
  'proper_shipping_name',
  'technical_name',
  'hazard_classes',
  'packing_group',
  'physical_form',
  'radioactivity',
  'accessibility',
  'custom_label_text',
]
export const furtherGoods = furtherPaths(requestProperties(), `contents[].${GOODS}`, goodsPaths)

const spans: Readonly<Partial<Record<string, number>>> = {
  proper_shipping_name: 5,
  technical_name: 5,
  hazard_classes: 3,
  radioactivity: 3,
  custom_label_text: 12,
}

/** What has to be known of dangerous goods to carry them. */
export const DangerousGoods = ({ path }: { readonly path: FieldPath }) => {
  const { t } = useTranslation('new-shipment')
  const fields = [...goodsPaths, ...furtherGoods].map((name) => ({
    path: name,
    span: spans[name] ?? 2,
    ...(name === 'hazard_classes' && { placeholder: t('contents.hazardHint') }),
  }))
  return (
    <FieldGrid>
      <Fields below={childPath(path, GOODS)} fields={fields} />
    </FieldGrid>
  )
}
