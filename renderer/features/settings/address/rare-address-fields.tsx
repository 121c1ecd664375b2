import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { RecordForm } from '../parts/use-record-form.ts'
import { rarePlaces } from './address-places.ts'
import { useAddressField } from './use-address-field.ts'

type RareAddressFieldsProps = { readonly form: RecordForm; readonly prefix: string }

/** What few addresses have. */
export const RareAddressFields = (props: RareAddressFieldsProps) => {
  const field = useAddressField(props)
  return (
    <FieldGrid>
      {rarePlaces.map((place) => (
        <FieldCell key={place} span={3}>
          <TextField {...field(place)} isCode={place.startsWith('lat_long')} />
        </FieldCell>
      ))}
    </FieldGrid>
  )
}
