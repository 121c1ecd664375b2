import { FieldCell } from '../../../../ui/fields/field-grid.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { type AddressProps, useAddressField } from './use-address-field.ts'

const fields = ['firstName', 'lastName', 'companyName', 'mobile', 'landline', 'email'] as const
const codes: ReadonlySet<string> = new Set(['mobile', 'landline', 'email'])

/** Who it is, at an address that is known. */
export const ContactFields = (props: AddressProps) => {
  const field = useAddressField(props)
  return fields.map((name) => (
    <FieldCell key={name} span={4}>
      <TextField {...field(name)} isCode={codes.has(name)} type={name === 'email' ? 'email' : 'text'} />
    </FieldCell>
  ))
}
