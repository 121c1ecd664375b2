import { FieldCell, FieldGrid } from '../../../../ui/fields/field-grid.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { type AddressField, rareAddressFields } from '../model/address-specs.ts'
import { isFilled } from '../model/field-spec.ts'
import { type AddressProps, useAddressField } from './use-address-field.ts'

const numbers: ReadonlySet<AddressField> = new Set(['latitude', 'longitude'])

/** Saudi Arabia's postal service wants its own code of the address; nobody else does. */
const wantsNationalAddress = (country: string): boolean => country === 'SA'

/** Whether the rare fields have to be shown, asked for or not. */
export const needsRareFields = ({ address, problems }: Pick<AddressProps, 'address' | 'problems'>): boolean =>
  wantsNationalAddress(address.texts.country) ||
  rareAddressFields.some((name) => isFilled(address.texts[name]) || problems[name] !== undefined)

/** What few addresses have. */
export const RareAddressFields = (props: AddressProps) => {
  const field = useAddressField(props)
  return (
    <FieldGrid>
      {rareAddressFields.map((name) => (
        <FieldCell key={name} span={4}>
          <TextField {...field(name)} isCode={numbers.has(name)} />
        </FieldCell>
      ))}
    </FieldGrid>
  )
}
