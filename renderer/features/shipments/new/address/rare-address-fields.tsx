import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { type AddressField, rareAddressFields } from '../model/address-specs.ts'
import { isFilled } from '../model/field-spec.ts'
import { contactFields, placeFields } from '../model/location-texts.ts'
import { type AddressProps, useAddressField } from './use-address-field.ts'

const numbers: ReadonlySet<AddressField> = new Set(['latitude', 'longitude'])

/** Saudi Arabia's postal service wants its own code of the address; nobody else does. */
const wantsNationalAddress = (country: string): boolean => country === 'SA'

const knownAtLocation: ReadonlySet<AddressField> = new Set([...placeFields, ...contactFields])
const atLocation = rareAddressFields.filter((field) => !knownAtLocation.has(field))

/** At a location where it is and who is there stand above: the rest of the rare fields is asked for. */
export const rareFieldsAt = (isLocation: boolean): readonly AddressField[] =>
  isLocation ? atLocation : rareAddressFields

/** Whether the rare fields have to be shown, asked for or not. */
export const needsRareFields = (
  fields: readonly AddressField[],
  { address, problems }: Pick<AddressProps, 'address' | 'problems'>,
): boolean =>
  (fields === rareAddressFields && wantsNationalAddress(address.texts.country)) ||
  fields.some((name) => isFilled(address.texts[name]) || problems[name] !== undefined)

type RareAddressFieldsProps = AddressProps & { readonly fields: readonly AddressField[] }

/** What few addresses have. */
export const RareAddressFields = ({ fields, ...props }: RareAddressFieldsProps) => {
  const field = useAddressField(props)
  return (
    <FieldGrid>
      {fields.map((name) => (
        <FieldCell key={name} span={4}>
          <TextField {...field(name)} isCode={numbers.has(name)} />
        </FieldCell>
      ))}
    </FieldGrid>
  )
}
