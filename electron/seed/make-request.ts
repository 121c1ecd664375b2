import type { Address, CreateShipmentRequest, Metadata } from '#shared/shipments/create-request.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { SeedCountry, SeedZone } from './data/countries.ts'
import { europeanCountries } from './data/european-countries.ts'
import { overseasCountries } from './data/overseas-countries.ts'
import { type Warehouse, warehouses } from './data/warehouses.ts'
import type { Dice } from './dice.ts'
import { makeCustomerAddress, makeWarehouseAddress } from './make-address.ts'
import { makeContents } from './make-contents.ts'
import { makeCustoms } from './make-customs.ts'
import type { NamesOf } from './people.ts'

/** The way that goods go. */
export type Route = { readonly reach: 'home' | SeedZone; readonly hasCustoms: boolean }
type Made = { readonly request: CreateShipmentRequest; readonly route: Route }
type Order = { readonly created: number; readonly orderNumber: number }

const HOUR = 3_600_000
const DAY = 24 * HOUR
const countries = [...europeanCountries, ...overseasCountries]

const TAGS = [
  'Fragile',
  'Gift',
  'Priority',
  'Gift',
  'Export',
  'Fragile',
  'Bulky',
  'VIP',
  'Christmas',
  'Wholesale',
]
const SHOPS = [
  { source: 'web-shop', tenant: 'northgate', channel: 'web' },
  { source: 'marketplace', tenant: 'northgate', channel: 'marketplace' },
  { source: 'import' },
  {},
  {},
]

/**
 * Makes create requests such as a shop's systems and its people at the desk give, as they are once they are read:
 * reading them again changes nothing.
 */
export const createRequestMaker =
  (namesOf: NamesOf, dice: Dice) =>
  (order: Order): Made => {
    const warehouse = dice.pickByShare(warehouses)
    // Most customers live where the warehouse is.
    const country = dice.chance(0.2) ? countryOfWarehouse(warehouse, dice) : dice.pickByShare(countries)
    const route = routeBetween(warehouse, country)
    const isReturn = dice.chance(0.07)
    const isScheduled = dice.chance(0.45)
    const contents = makeContents({ warehouse, isAbroad: route.reach !== 'home' }, dice)
    const here = makeWarehouseAddress(warehouse, isScheduled, dice)
    const there = makeCustomerAddress(country, namesOf, dice)
    const [origin, destination] = isReturn ? [there, here] : [here, there]
    const request: CreateShipmentRequest = {
      ...(dice.chance(0.96) ? { custom_reference: `${isReturn ? 'RMA' : 'ORD'}-${order.orderNumber}` } : {}),
      ...datesOf(order.created, dice),
      ...tagsOf(isReturn, dice),
      ...metadataOf(warehouse, dice),
      ...(route.hasCustoms
        ? { customs_documentation: makeCustoms({ warehouse, contents }, isReturn, dice) }
        : {}),
      direction: isReturn ? 'inbound' : 'outbound',
      shipment_type: isScheduled ? 'scheduled' : 'on_demand',
      contents,
      addresses: [
        { address_type: 'origin', ...origin },
        { address_type: 'destination', ...destination },
        ...(dice.chance(0.2) && !isReturn ? [returnAddress(warehouse, dice)] : []),
        ...(dice.chance(0.08) ? [billingAddress(country, namesOf, dice)] : []),
      ],
      ...(dice.chance(0.1) ? { label_properties: [{ key: 'Dock', value: dice.fill('#') }] } : {}),
      ...dice.pick(SHOPS),
    }
    return { request, route }
  }
export type MakeRequest = ReturnType<typeof createRequestMaker>

const returnAddress = (warehouse: Warehouse, dice: Dice): Address => ({
  address_type: 'return',
  ...makeWarehouseAddress(warehouse, false, dice),
})

const billingAddress = (country: SeedCountry, namesOf: NamesOf, dice: Dice): Address => ({
  address_type: 'billing',
  ...makeCustomerAddress(country, namesOf, dice),
})

const countryOfWarehouse = ({ country }: Warehouse, dice: Dice): SeedCountry =>
  countries.find(({ code }) => code === country) ?? dice.pick(countries)

const routeBetween = (warehouse: Warehouse, country: SeedCountry): Route => {
  if (warehouse.country === country.code) return { reach: 'home', hasCustoms: false }
  const isNear = warehouse.zone === 'europe' && country.zone === 'europe'
  return { reach: isNear ? 'europe' : 'overseas', hasCustoms: !(warehouse.union && country.union) }
}

const datesOf = (created: number, dice: Dice) => {
  const ship = { start: isoOf(created), end: isoOf(created + dice.whole(1, 3) * DAY) }
  return {
    ...(dice.chance(0.9) ? { order_date: isoOf(Math.round(created - dice.between(0.2, 40) * HOUR)) } : {}),
    ...(dice.chance(0.3) ? { required_shipping_date: ship } : {}),
    ...(dice.chance(0.25)
      ? { required_delivery_date: { end: isoOf(created + dice.whole(4, 12) * DAY) } }
      : {}),
  }
}

const tagsOf = (isReturn: boolean, dice: Dice) => {
  const tags = [
    ...(isReturn ? ['Return'] : []),
    ...(dice.chance(0.4) ? dice.pickSome(TAGS, dice.whole(1, 2)) : []),
  ]
  return tags.length > 0 ? { tags } : {}
}

const metadataOf = (warehouse: Warehouse, dice: Dice) => {
  const picker = dice.pick(warehouse.packers).join(' ')
  const metadata: Metadata[] = [
    ...(dice.chance(0.35) ? [{ key: 'picked_by', value: picker, type: 'string' as const }] : []),
    ...(dice.chance(0.12) ? [{ key: 'gift_wrap', value: 'true', type: 'bool' as const }] : []),
    ...(dice.chance(0.2) ? [{ key: 'basket', value: dice.fill('#######'), type: 'integer' as const }] : []),
  ]
  return metadata.length > 0 ? { metadata } : {}
}
