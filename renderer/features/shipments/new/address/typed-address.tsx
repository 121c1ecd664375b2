import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddressField } from '#contract/address-field.tsx'
import { AddressFields, type LaidAddressField } from '#contract/address-fields.tsx'
import { useFieldLabel } from '#contract/field.tsx'
import { SuggestField } from '#ui/fields/text/suggest-field.tsx'
import { childPath } from '#ui/form/field-path.ts'
import { useField } from '#ui/form/use-field.ts'
import { textsOfAddress } from '../model/location-texts.ts'
import { type AddressProps, useChangeTexts } from './use-address.ts'
import { useKnownAddresses } from './use-known-addresses.ts'

type TypedAddressProps = AddressProps & {
  readonly layout: readonly LaidAddressField[]
  /** What opens the rarer fields. */
  readonly more: ReactNode
}

/** An address that is typed, line by line. */
export const TypedAddress = ({ path, layout, more }: TypedAddressProps) => (
  <AddressFields address={path} layout={layout} more={more} field={LineOrField} />
)

/** By these lines an address may be known. */
const suggesting: ReadonlySet<string> = new Set([
  'contact.first_name',
  'contact.last_name',
  'company_name',
  'address_line1',
])

const LineOrField = (props: Parameters<typeof AddressField>[0]) =>
  suggesting.has(props.path) ? (
    <KnownAddressField address={props.address} path={props.path} />
  ) : (
    <AddressField {...props} />
  )

/** A line of an address that offers the addresses that this desk knows; choosing one fills all of it. */
const KnownAddressField = ({
  address,
  path,
}: Pick<Parameters<typeof AddressField>[0], 'address' | 'path'>) => {
  const { t } = useTranslation('new-shipment')
  const line = childPath(address, path)
  const field = useField(line)
  const { label } = useFieldLabel(line)
  const changeTexts = useChangeTexts({ path: address })
  const known = useKnownAddresses()
  const choose = (id: string): void => {
    const found = known.find(id)
    if (!found) return
    const { special_instructions: _ofShipment, address_type: _type, ...texts } = textsOfAddress(found)
    changeTexts(() => ({ ...texts, shipping_location_reference: '' }))
  }
  return (
    <SuggestField
      {...field}
      label={label}
      suggestions={known.suggestions}
      suggestionsLabel={t('address.known')}
      onTyped={known.search}
      onChoose={choose}
    />
  )
}
