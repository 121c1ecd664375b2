import type { FieldProps } from '#ui/fields/text-field.tsx'
import { setText } from '../model/form-edits.ts'
import type { ShipmentField, ShipmentTexts } from '../model/shipment-specs.ts'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'

export type ShipmentFieldsProps = PartProps & { readonly texts: ShipmentTexts }

/** Everything that a field of the shipment itself needs but its name on screen. */
export const useShipmentField = ({
  texts,
  problems,
  edit,
}: ShipmentFieldsProps): ((field: ShipmentField, label: string) => FieldProps) => {
  const sentence = useProblemSentence()
  return (field, label) => ({
    name: field,
    label,
    value: texts[field],
    problem: sentence(problems[field], { text: texts[field] }),
    onChange: (text) => edit(setText(field, text)),
  })
}
