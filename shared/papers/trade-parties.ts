import type { Address } from '../shipments/create-request.ts'
import type { AddressType } from '../shipments/enumerations.ts'

/** Where an address stands among those of its shipment. */
type PlacedAddress = { readonly address: Address; readonly index: number }

/** Who is who on customs' papers, by the types that say it best. */
const roles = {
  seller: ['exporter', 'sender', 'origin'],
  buyer: ['billing', 'importer', 'recipient', 'destination'],
  consignee: ['recipient', 'destination'],
  sender: ['sender', 'origin'],
  /** Where the driver comes to. */
  collection: ['origin'],
} as const satisfies Readonly<Record<string, readonly AddressType[]>>
export type TradeRole = keyof typeof roles

/** Who has a part in the trade; nobody where a shipment has no such address. */
export const tradeParty = (addresses: readonly Address[], role: TradeRole): PlacedAddress | undefined => {
  for (const type of roles[role]) {
    const index = addresses.findIndex(({ address_type }) => address_type === type)
    const address = addresses[index]
    if (address) return { address, index }
  }
  return undefined
}
