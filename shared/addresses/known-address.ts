import { z } from 'zod'
import { address } from '../shipments/address.ts'

/** An address without what it is to one shipment only. */
export const bookAddress = address.omit({
  address_type: true,
  shipping_location_reference: true,
  special_instructions: true,
  reservation: true,
})
export type BookAddress = z.output<typeof bookAddress>

const id = z.int().positive()

/** An address that the desk has learnt from what was typed, or that was entered. */
export type KnownAddress = {
  readonly id: number
  readonly address: BookAddress
  /** How many shipments it was typed for. */
  readonly uses: number
  /** ISO 8601. */
  readonly last_used: string
}

/** By the beginnings of words of names, companies, lines, places and postal codes; the last used first. */
export const searchAddressesRequest = z.strictObject({
  text: z.string().max(200).default(''),
  take: z.int().min(1).max(100).default(20),
})
export type SearchAddressesRequest = z.output<typeof searchAddressesRequest>
/** Without `id` a new one. */
export const saveAddressRequest = z.strictObject({ id: id.exactOptional(), address: bookAddress })
export type SaveAddressRequest = z.output<typeof saveAddressRequest>
export const addressById = z.strictObject({ id })
export type KnownAddresses = { readonly items: readonly KnownAddress[] }
