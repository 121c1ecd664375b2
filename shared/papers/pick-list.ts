import { z } from 'zod'
import type { BulkResult } from '../shipments/bulk.ts'
import { referencesUpTo } from '../shipments/bulk.ts'
import { contentsName } from '../shipments/contents-name.ts'
import { word } from '../shipments/primitives.ts'
import { partyName } from '../shipments/party-name.ts'
import type { Shipment, StoredContents } from '../shipments/shipment.ts'
import { type Goods, goodsOf } from './goods.ts'
import type { PaperDocument } from './paper.ts'
import { tradeParty } from './trade-parties.ts'

/** One walks for each order, or once for all of them, from place to place. */
export const pickOrders = ['order', 'sku'] as const
export type PickOrder = (typeof pickOrders)[number]

/** So many shipments fit on a list that a person can walk with. */
export const MOST_PICKED = 500

/** One or many shipments whose goods are to be fetched, in that order. */
export const pickListRequest = z.strictObject({
  shipments: referencesUpTo(MOST_PICKED),
  by: word(pickOrders, 'invalid_value').default('order'),
})
export type PickListRequest = z.output<typeof pickListRequest>

/** Which shipments the list is for, by their references; without a document where it is for none. */
export type PickList<Document = PaperDocument> = BulkResult<string> & { readonly document?: Document }

/** Goods to be fetched: what, how many, and where they lie if that is known. */
export type Pick = {
  readonly sku: string
  readonly name: string
  readonly place: string
  readonly quantity: number
}
/** Goods to be fetched for many orders at once. */
export type SharedPick = Pick & {
  readonly orders: readonly { readonly order: string; readonly quantity: number }[]
}

/** What people call the metadata of contents that says where they lie: the contract has no property for it. */
const placeKeys: ReadonlySet<string> = new Set([
  'place',
  'storageplace',
  'storagelocation',
  'warehouselocation',
  'picklocation',
  'location',
  'bin',
  'binlocation',
  'shelf',
  'lagerplatz',
])

/** Where goods lie, by their own metadata; nothing where that does not say. */
const storagePlaceOf = ({ metadata = [] }: StoredContents): string | undefined =>
  metadata.find(({ key }) => placeKeys.has(key.toLowerCase().replaceAll(/[^a-z]/gu, '')))?.value

const pickOf = ({ item, quantity }: Goods): Pick => ({
  sku: item.sku ?? '',
  name: contentsName(item) ?? item.sku ?? '',
  place: storagePlaceOf(item) ?? '',
  quantity,
})

const compare = new Intl.Collator('en', { numeric: true }).compare
/** The way through the storage; what has no place comes last. */
const onTheWay = (one: Pick, other: Pick): number =>
  Number(one.place === '') - Number(other.place === '') ||
  compare(one.place, other.place) ||
  compare(one.sku, other.sku) ||
  compare(one.name, other.name)

/** What is the same thing at the same place. */
const keyOf = ({ sku, name, place }: Pick): string => JSON.stringify([sku === '' ? name : '', sku, place])

/** What is fetched for one shipment: the same thing once, with how many of it there are. */
export const picksOf = ({ contents }: Shipment): readonly Pick[] =>
  [...Map.groupBy(goodsOf(contents).map(pickOf), keyOf).values()]
    .flatMap(([first, ...others]) => (first ? [{ ...first, quantity: piecesIn([first, ...others]) }] : []))
    .toSorted(onTheWay)

/** What is fetched for many shipments, each thing once, with how many of it each order takes. */
export const sharedPicksOf = (shipments: readonly Shipment[]): readonly SharedPick[] => {
  const all = shipments.flatMap((shipment) =>
    picksOf(shipment).map((pick) => ({ pick, order: orderOf(shipment) })),
  )
  return [...Map.groupBy(all, ({ pick }) => keyOf(pick)).values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const orders = same.map(({ pick, order }) => ({ order, quantity: pick.quantity }))
      return [{ ...first.pick, quantity: piecesIn(orders), orders }]
    })
    .toSorted(onTheWay)
}

/** How many there are in all. */
export const piecesIn = (counted: readonly { readonly quantity: number }[]): number =>
  counted.reduce((sum, { quantity }) => sum + quantity, 0)

/** By what a packer knows a shipment: its order, else who gets it. */
export const orderOf = (shipment: Shipment): string =>
  shipment.custom_reference ?? (recipientOf(shipment) || shipment.reference)

export const recipientOf = ({ addresses }: Shipment): string => {
  const party = tradeParty(addresses, 'consignee')
  return party ? partyName(party.address) : ''
}
