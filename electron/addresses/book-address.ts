import type { BookAddress } from '#shared/addresses/known-address.ts'
import type { Address } from '#shared/shipments/address.ts'
import { type AddressRow, keyOf, wordsOfAddress } from './store.ts'

/** What the book keeps of an address. */
export type AddressColumns = Pick<AddressRow, 'key' | 'record' | 'words'>
export const columnsOfAddress = (address: BookAddress): AddressColumns => ({
  key: keyOf(address),
  record: JSON.stringify(address),
  words: wordsOfAddress(address),
})

/** An address without what it is to one shipment only. */
export const bookAddressOf = ({
  address_type: _type,
  shipping_location_reference: _location,
  special_instructions: _instructions,
  reservation: _reservation,
  ...address
}: Address): BookAddress => address
