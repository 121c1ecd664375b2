import {
  AddressFields,
  type LaidAddressField,
  RareFields,
  useRareFields,
  useRarePaths,
} from '#contract/address-fields.tsx'
import { FieldGrid } from '#ui/fields/field-grid.tsx'
import type { FieldPath } from '#ui/form/field-path.ts'

const layout: readonly LaidAddressField[] = [
  { path: 'contact.first_name', span: 4 },
  { path: 'contact.last_name', span: 4 },
  { path: 'company_name', span: 4 },
  { path: 'property_number', span: 2 },
  { path: 'address_line1', span: 6 },
  { path: 'property_name', span: 4 },
  { path: 'address_line2', span: 6 },
  { path: 'address_line3', span: 6 },
  { path: 'locality', span: 3 },
  { path: 'region', span: 3 },
  { path: 'postal_code', span: 3 },
  { path: 'country_iso_code', span: 3 },
  { path: 'contact.contact_details.mobile', span: 3 },
  { path: 'contact.contact_details.landline', span: 3 },
  { path: 'contact.contact_details.email', span: 6, spanBesideMore: 4 },
]
const [first, ...others] = layout
const startingLayout = first ? [{ ...first, 'data-autofocus': true } as const, ...others] : layout

type AddressFormFieldsProps = {
  /** Where the address stands in the form; the empty path where it is all of it. */
  readonly address: FieldPath
  /** Whether the form begins with it. */
  readonly isFirst?: boolean
}

/** The fields of an address that is kept at this desk. */
export const AddressFormFields = ({ address, isFirst = false }: AddressFormFieldsProps) => {
  const rare = useRarePaths(address, layout)
  const { id, isOpen, more } = useRareFields(address, rare)
  return (
    <>
      <FieldGrid>
        <AddressFields address={address} layout={isFirst ? startingLayout : layout} more={more} />
      </FieldGrid>
      <div id={id}>{isOpen && <RareFields address={address} paths={rare} span={3} />}</div>
    </>
  )
}
