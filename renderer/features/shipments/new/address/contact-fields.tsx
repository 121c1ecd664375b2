import { FieldCell } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { contactFields } from '../model/location-texts.ts'
import { type AddressProps, useAddressField } from './use-address-field.ts'

const codes: ReadonlySet<string> = new Set(['mobile', 'landline', 'email'])
const spans: Readonly<Partial<Record<string, number>>> = {
  title: 2,
  firstName: 3,
  middleName: 3,
  email: 4,
}

/** Who it is, at an address that is known. */
export const ContactFields = (props: AddressProps) => {
  const field = useAddressField(props)
  return contactFields.map((name) => (
    <FieldCell key={name} span={spans[name] ?? 4}>
      <TextField {...field(name)} isCode={codes.has(name)} type={name === 'email' ? 'email' : 'text'} />
    </FieldCell>
  ))
}
