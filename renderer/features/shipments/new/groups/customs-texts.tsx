import { useTranslation } from 'react-i18next'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { CustomsField } from '../model/shipment-specs.ts'
import { type ShipmentFieldsProps, useShipmentField } from './use-shipment-field.ts'

/** The fields that are a line of text, with a name of their own. */
export type CustomsText = Exclude<CustomsField, 'categoryExplanation' | 'customsAmount' | 'customsCurrency'>

type CustomsTextsProps = ShipmentFieldsProps & { readonly fields: readonly CustomsText[] }

/** Numbers and names are written from left to right in every language, words as they come. */
const words: ReadonlySet<CustomsText> = new Set(['office', 'designatedPerson'])

/** How wide each is, of twelve columns; two where nothing is said. */
const spans: Readonly<Partial<Record<CustomsText, number>>> = {
  shippersVat: 3,
  shippersCustoms: 3,
  receiversVat: 3,
  receiversTax: 3,
  importersTax: 3,
  importersEmail: 3,
}

/** Lines of text side by side. */
export const CustomsTexts = ({ fields, ...props }: CustomsTextsProps) => {
  const { t } = useTranslation('shipment')
  const field = useShipmentField(props)
  return fields.map((name) => (
    <FieldCell key={name} span={spans[name] ?? 2}>
      <TextField
        {...field(name, t(`field.${name}`))}
        isCode={!words.has(name)}
        type={name === 'importersEmail' ? 'email' : 'text'}
      />
    </FieldCell>
  ))
}
