import { priceOf } from '#shared/allocation/price-of.ts'
import { carrier, type CarrierService } from '#shared/carriers/catalogue.ts'
import { formatTrackingNumber } from '#shared/carriers/tracking-number.ts'
import type { Price } from '#shared/shipments/shipment.ts'
import type { Row } from '#ui/form/field-path.ts'
import { carrierOf } from './carrier-of-form.ts'
import { GIVES_NUMBERS } from './form.ts'

/** Takes the place of what is not filled in yet: neither a price nor a number depends on it. */
const stand = { name: 'Preview', reference: 'PREVIEW' } as const

/** The service as it would be saved, if what is typed so far can be read. */
const readService = (service: Row): CarrierService | undefined => {
  const read = carrier.safeParse(carrierOf({ request: { ...stand, services: [{ ...service, ...stand }] } }))
  return read.success ? read.data.services[0] : undefined
}

/** The parcel that the price is shown for: kilograms, and where it goes. */
export type SampleParcel = { readonly weight: number; readonly country: string }

/** What a parcel would cost; nothing when there is no price for it, or the form cannot be read yet. */
export const samplePrice = (typed: Row, { weight, country }: SampleParcel): Price | undefined => {
  const service = readService(typed)
  if (!service) return undefined
  const price = priceOf(service, { ...anyShipment, weight, country }, {})
  return 'code' in price ? undefined : price
}

const anyShipment = {
  direction: 'outbound',
  shipmentType: 'scheduled',
  postalCode: undefined,
  packages: [],
  values: [],
  tags: [],
  dangerousGoods: undefined,
  shippingDate: {},
  deliveryDate: {},
} as const

/** The first tracking reference of the service's range of numbers, if it has one. */
export const firstNumber = (service: Row): string | undefined => {
  if (service[GIVES_NUMBERS] !== true) return undefined
  const numbers = readService(service)?.tracking_numbers
  return numbers && formatTrackingNumber(numbers, numbers.first)
}
