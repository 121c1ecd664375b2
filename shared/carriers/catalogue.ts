import { z } from 'zod'
import { country, currency, requiredText, word } from '../shipments/primitives.ts'
import { hazardClass } from '../shipments/contents.ts'

/*
 * The carriers of a desk and what they offer. Weights are kilograms, lengths centimetres, amounts of money in the
 * currency that stands beside them, times of day local to the desk.
 */

/** What a service, a carrier or a group is known by: no spaces, so that it can stand in a file or on a label. */
export const catalogueReference = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .max(50)
  .regex(/^[\p{L}\p{N}._-]+$/u, { error: 'invalid_format' })

const countries = z.array(country).max(260).default([])
const positive = z.number().gt(0)
const limit = positive.exactOptional()

/** The smallest and largest that is taken; what is not given has no limit. */
const weightLimits = z.strictObject({ min: limit, max: limit })
const dimensionLimits = z.strictObject({
  max_length: limit,
  max_width: limit,
  max_height: limit,
  min_length: limit,
  min_width: limit,
  min_height: limit,
})

/** Beginnings of postal codes of one country, as in `BT` or `IM`, to which the service does not go. */
const postalCodeArea = z.strictObject({
  country_iso_code: country,
  prefixes: z.array(requiredText(10)).min(1).max(200),
})

export const dangerousGoodsAcceptances = ['none', 'listed', 'any'] as const
const dangerousGoodsRules = z.strictObject({
  accepts: word(dangerousGoodsAcceptances, 'invalid_value').default('none'),
  /** With `listed`: these classes and divisions; a class stands for all its divisions. */
  hazard_classes: z.array(hazardClass).max(30).default([]),
})

/** How goods come to the carrier: it fetches them, they are brought to it, or either; that where nothing is said. */
export const handOverWays = ['both', 'pickup', 'drop_off'] as const
export const serviceShipmentTypes = ['scheduled', 'on_demand', 'both'] as const

/** Countries that cost the same; `*` stands for every country that no other zone names. */
const zone = z.strictObject({
  name: requiredText(50),
  countries: z
    .array(z.union([z.literal('*'), country]))
    .min(1)
    .max(260),
})
/** The price of a weight up to and with `up_to` kilograms; without it, of any weight. */
const band = z.strictObject({
  zone: requiredText(50),
  up_to: positive.exactOptional(),
  net: z.number().min(0),
  /** For each kilogram, begun ones in full, on top of `net`. */
  per_kilogram: z.number().min(0).default(0),
})
const taxRate = z.strictObject({
  reference: requiredText(50),
  country_iso_code: country,
  type: requiredText(50),
  /** A share: 0.2 is twenty per cent. */
  value: z.number().min(0).max(1),
})
const priceTable = z.strictObject({
  currency,
  zones: z.array(zone).min(1).max(100),
  bands: z.array(band).min(1).max(1000),
  tax: taxRate.exactOptional(),
})

export const checkDigits = ['none', 'mod10', 'mod11'] as const
/** What stands around a number has to fit into a barcode: letters, digits and signs of ASCII, without spaces. */
const aroundNumber = z
  .string()
  .trim()
  .max(20)
  .regex(/^[!-~]*$/u, { error: 'invalid_format' })
  .default('')
/** The numbers that the desk prints itself: prefix, so many digits, a check digit, suffix. */
const numberRange = z.strictObject({
  prefix: aroundNumber,
  suffix: aroundNumber,
  /** Digits of the number itself. */
  width: z.int().min(1).max(15),
  first: z.int().min(0).default(1),
  check_digit: word(checkDigits, 'invalid_value').default('none'),
})

/** What of a carrier's is booked: where it goes, what it takes, how long it needs and what it costs. */
export const carrierService = z.strictObject({
  reference: catalogueReference,
  name: requiredText(100),
  enabled: z.boolean().default(true),
  shipment_types: word(serviceShipmentTypes, 'invalid_value').default('both'),
  hand_over: word(handOverWays, 'invalid_value').exactOptional(),
  /** None means every country. */
  countries_served: countries,
  countries_excluded: countries,
  postal_codes_excluded: z.array(postalCodeArea).max(260).default([]),
  weight: weightLimits.default({}),
  dimensions: dimensionLimits.default({}),
  /** The value of all contents together. */
  max_value: z.strictObject({ amount: positive, currency }).exactOptional(),
  tags: z.array(z.string().trim().min(1).max(50)).max(50).default([]),
  dangerous_goods: dangerousGoodsRules.prefault({}),
  /** Working days, Monday to Friday, from the day of shipping to the day of delivery. */
  transit_days: z
    .strictObject({ min: z.int().min(0).max(90), max: z.int().min(0).max(90) })
    .default({ min: 1, max: 3 }),
  /** Until when a shipment still leaves today: `HH:MM`. */
  cut_off: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: 'invalid_format' })
    .default('17:00'),
  prices: priceTable,
  /** Absent where the carrier's own system gives the tracking references, and a person types them in. */
  tracking_numbers: numberRange.exactOptional(),
})

export const carrier = z.strictObject({
  reference: catalogueReference,
  name: requiredText(100),
  /** What the carrier knows this sender by. */
  account_number: requiredText(35).exactOptional(),
  enabled: z.boolean().default(true),
  /** Made up, to try the program with; never a real carrier. */
  is_example: z.boolean().default(false),
  services: z.array(carrierService).max(200).default([]),
})

/** Services that are asked for together by one name. */
export const serviceGroup = z.strictObject({
  reference: catalogueReference,
  name: requiredText(100),
  is_example: z.boolean().default(false),
  /** References of services. */
  services: z.array(catalogueReference).min(1).max(500),
})

/** More than any desk has; of groups as well. */
export const MOST_CARRIERS = 500

/** Everything that a desk knows of carriers. References of services are unique across all of them. */
export const catalogue = z.strictObject({
  carriers: z.array(carrier).max(MOST_CARRIERS).default([]),
  service_groups: z.array(serviceGroup).max(MOST_CARRIERS).default([]),
})

export type CarrierService = z.output<typeof carrierService>
export type Carrier = z.output<typeof carrier>
export type ServiceGroup = z.output<typeof serviceGroup>
export type Catalogue = z.output<typeof catalogue>
export type NumberRange = z.output<typeof numberRange>

export const saveCarrierRequest = z.strictObject({ carrier })
export const saveServiceGroupRequest = z.strictObject({ service_group: serviceGroup })
export const byCatalogueReference = z.strictObject({ reference: catalogueReference })

export const importModes = ['merge', 'replace'] as const
/** `merge` keeps what the file does not name; `replace` removes it. */
export const importCatalogueRequest = z.strictObject({
  catalogue,
  mode: word(importModes, 'invalid_value').default('merge'),
})
export type ImportCatalogueRequest = z.output<typeof importCatalogueRequest>
/** How much was taken in, or, of example carriers, taken away. */
export type ImportedCatalogue = {
  readonly carriers: number
  readonly services: number
  readonly service_groups: number
  /** References of carriers and groups that were left alone, as the desk has something of its own by that name. */
  readonly skipped: readonly string[]
}
