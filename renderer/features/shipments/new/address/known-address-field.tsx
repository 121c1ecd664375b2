import { useTranslation } from 'react-i18next'
import { SuggestField } from '#ui/fields/suggest-field.tsx'
import { setAddressTexts } from '../model/form-edits.ts'
import { textsOfAddress } from '../model/location-texts.ts'
import { type AddressProps, useAddressField } from './use-address-field.ts'
import { useKnownAddresses } from './use-known-addresses.ts'

type KnownAddressFieldProps = AddressProps & {
  readonly field: 'firstName' | 'lastName' | 'companyName' | 'addressLine1'
}

/** A line of an address that offers the addresses that this desk knows; choosing one fills all of it. */
export const KnownAddressField = ({ field, ...props }: KnownAddressFieldProps) => {
  const { address, edit } = props
  const { t } = useTranslation('new-shipment')
  const known = useKnownAddresses()
  const choose = (id: string): void => {
    const found = known.find(id)
    if (!found) return
    const { shippingLocation: _location, specialInstructions: _said, ...texts } = textsOfAddress(found)
    edit(setAddressTexts(address.id, { ...texts, shippingLocation: '' }))
  }
  return (
    <SuggestField
      {...useAddressField(props)(field)}
      suggestions={known.suggestions}
      suggestionsLabel={t('address.known')}
      onTyped={known.search}
      onChoose={choose}
    />
  )
}
