import { addressSpecs, addressTextsOf } from './address-specs.ts'
import { takeFields } from './field-spec.ts'
import { type AddressForm, blankAddress } from './form.ts'
import type { Ids } from './ids.ts'
import { isObjectList, type Json, type JsonObject, without } from './json.ts'

/** The addresses in the request's order; an origin or a destination that is missing is added, blank. */
export const addressesOf = (given: Json | undefined, ids: Ids): readonly AddressForm[] => {
  const addresses = isObjectList(given) ? given.map((address) => addressOf(address, ids)) : []
  const missing = ['origin', 'destination'].filter(
    (type) => !addresses.some((address) => address.type === type),
  )
  return [...addresses, ...missing.map((type) => blankAddress(ids.next(), type))]
}

const addressOf = (address: JsonObject, ids: Ids): AddressForm => {
  const given = address['address_type']
  const { texts, carried } = takeFields(
    addressSpecs,
    typeof given === 'string' ? without(address, 'address_type') : address,
  )
  const type = typeof given === 'string' ? given.trim().toLowerCase() : ''
  return { id: ids.next(), type, texts: addressTextsOf(texts), carried }
}
