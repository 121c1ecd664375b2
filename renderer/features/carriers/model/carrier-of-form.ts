import { readDecimal } from '#ui/fields/decimal.ts'
import type { CarrierForm, PriceRow, ServiceForm, Zone } from './form.ts'
import { cellOf } from './form.ts'
import { SHARE_DECIMALS } from './form-of-carrier.ts'
import { type ServiceText, serviceSpecs, serviceTextNames, type TextSpec } from './service-specs.ts'

type Json = { readonly [name: string]: unknown }

export const isFilled = (typed: string): boolean => typed.trim() !== ''

/** What is saved of the form, before anyone has checked it: what cannot be read stays as it was typed. */
export const carrierOf = ({ reference, name, enabled, isExample, services }: CarrierForm): Json => ({
  ...filled('reference', reference),
  ...filled('name', name),
  enabled,
  is_example: isExample,
  services: services.map(serviceOf),
})

const filled = (property: string, typed: string): Json =>
  isFilled(typed) ? { [property]: typed.trim() } : {}

const PERCENT = 100

/** A number as it is sent; a text that is none is refused by its place. */
const numberOf = (typed: string): number | string => readDecimal(typed) ?? typed

const valueOf = ({ kind }: TextSpec, typed: string): number | string => {
  switch (kind) {
    case 'text':
      return typed.trim()
    case 'code':
      return typed.trim().toUpperCase()
    case 'number':
      return numberOf(typed)
    case 'percent': {
      const percent = readDecimal(typed)
      return percent === undefined ? typed : Number((percent / PERCENT).toFixed(SHARE_DECIMALS + 2))
    }
  }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

const withValue = (object: Json, [first, ...rest]: readonly string[], value: unknown): Json => {
  if (first === undefined) return object
  const inside = object[first]
  return {
    ...object,
    [first]: rest.length === 0 ? value : withValue(isJson(inside) ? inside : {}, rest, value),
  }
}

const numberTexts: ReadonlySet<ServiceText> = new Set(['prefix', 'suffix', 'width', 'first'])

/** Whether a text counts: the highest value's currency does only with a value, a number's parts only with numbers. */
const isSent = (service: ServiceForm, name: ServiceText): boolean => {
  if (name === 'maxValueCurrency') return isFilled(service.texts.maxValue)
  return service.numbersItself || !numberTexts.has(name)
}

const textsOf = (service: ServiceForm): Json => {
  const { maxValueCurrency, currency } = service.texts
  const texts = {
    ...service.texts,
    maxValueCurrency: isFilled(maxValueCurrency) ? maxValueCurrency : currency,
  }
  return serviceTextNames
    .filter((name) => isSent(service, name) && isFilled(texts[name]))
    .reduce<Json>(
      (object, name) => withValue(object, serviceSpecs[name].place, valueOf(serviceSpecs[name], texts[name])),
      {},
    )
}

const serviceOf = (service: ServiceForm): Json => {
  const texts = textsOf(service)
  const inside = (name: string): Json => (isJson(texts[name]) ? texts[name] : {})
  return {
    ...texts,
    enabled: service.enabled,
    shipment_types: service.shipmentTypes,
    countries_served: service.countriesServed,
    countries_excluded: service.countriesExcluded,
    postal_codes_excluded: sentAreas(service).map(({ country, prefixes }) => ({
      ...filled('country_iso_code', country),
      prefixes: prefixesOf(prefixes),
    })),
    tags: service.tags,
    dangerous_goods: {
      accepts: service.accepts,
      hazard_classes: service.accepts === 'listed' ? service.hazardClasses : [],
    },
    prices: {
      ...inside('prices'),
      zones: service.zones.map(({ name, countries }) => ({ ...filled('name', name), countries })),
      bands: sentPrices(service).map(bandOf),
    },
    ...(service.numbersItself && {
      tracking_numbers: { ...inside('tracking_numbers'), check_digit: service.checkDigit },
    }),
  }
}

/** Beginnings of postal codes out of a text that parts them by commas, semicolons or lines. */
const prefixesOf = (typed: string): readonly string[] =>
  typed
    .split(/[,;\n]/u)
    .map((prefix) => prefix.trim())
    .filter((prefix) => prefix !== '')

/** The excluded areas that say something, in the order in which they are sent. */
export const sentAreas = ({ areas }: ServiceForm) =>
  areas.filter(({ country, prefixes }) => isFilled(country) || isFilled(prefixes))

type SentPrice = { readonly row: PriceRow; readonly zone: Zone }

/** The prices that are filled in, in the order in which they are sent. */
export const sentPrices = ({ rows, zones }: ServiceForm): readonly SentPrice[] =>
  rows.flatMap((row) =>
    zones
      .filter((zone) => isFilled(cellOf(row, zone).net) || isFilled(cellOf(row, zone).perKilogram))
      .map((zone) => ({ row, zone })),
  )

const bandOf = ({ row, zone }: SentPrice): Json => {
  const { net, perKilogram } = cellOf(row, zone)
  return {
    zone: zone.name.trim(),
    ...(isFilled(row.upTo) && { up_to: numberOf(row.upTo) }),
    net: isFilled(net) ? numberOf(net) : 0,
    ...(isFilled(perKilogram) && { per_kilogram: numberOf(perKilogram) }),
  }
}
