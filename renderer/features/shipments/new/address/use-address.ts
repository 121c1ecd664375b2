import { useMemo } from 'react'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { childPath, type FieldPath } from '#ui/form/field-path.ts'
import { setValues, valueIn } from '#ui/form/form-state.ts'
import { useFormFields, useIsWrong, useText, useValueAt } from '#ui/form/use-field.ts'
import { type AddressTexts, placePaths, textsOfAddress } from '../model/location-texts.ts'
import { useLocations } from '../state/use-known-records.ts'

/** What an address is given: where it stands in the form. */
export type AddressProps = { readonly path: FieldPath }

/** All texts of an address; whoever asks is drawn anew with each of them. */
export const useAddressTexts = ({ path }: AddressProps): AddressTexts => {
  const address = useValueAt(path)
  return useMemo(() => textsOfAddress(address), [address])
}

/** Puts other texts in the place of some of an address, as when a known one is chosen. */
export const useChangeTexts = ({ path }: AddressProps) => {
  const { edit } = useFormFields()
  return (change: (texts: AddressTexts) => AddressTexts): void =>
    edit((form) => setValues(path, change(textsOfAddress(valueIn(form, path))))(form))
}

/**
 * The location that an address is at, if the desk knows it. Where something is to be put right in what is known of it,
 * it counts as none, so that there is a field to do that in.
 */
export const useLocationOf = ({ path }: AddressProps): ShippingLocation | undefined => {
  const locations = useLocations()
  const reference = useText(childPath(path, 'shipping_location_reference'))
  const isWrong = useIsWrong(placePaths.map((place) => childPath(path, place)))
  return isWrong ? undefined : locations.byReference.get(reference.trim())
}
