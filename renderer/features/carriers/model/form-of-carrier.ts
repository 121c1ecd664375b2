import type { Carrier, CarrierService } from '#shared/carriers/catalogue.ts'
import type { Cell, CarrierForm, PriceRow, ServiceForm, Zone } from './form.ts'
import { type TextSpec, textsBy } from './service-specs.ts'

/** Counts the parts of a form. */
type TakeId = () => number

/** How a saved carrier looks in the form. */
export const formOf = (carrier: Carrier): CarrierForm => {
  let nextId = 1
  const takeId = (): number => nextId++
  const services = carrier.services.map((service) => serviceFormOf(service, takeId))
  const { reference, name, enabled, is_example: isExample } = carrier
  return { saved: reference, reference, name, enabled, isExample, services, nextId }
}

const serviceFormOf = (service: CarrierService, takeId: TakeId): ServiceForm => {
  const id = takeId()
  const zones = service.prices.zones.map(({ name, countries }) => ({ id: takeId(), name, countries }))
  return {
    id,
    saved: service.reference,
    enabled: service.enabled,
    texts: textsBy((_name, spec) => textAt(service, spec)),
    shipmentTypes: service.shipment_types,
    countriesServed: service.countries_served,
    countriesExcluded: service.countries_excluded,
    areas: service.postal_codes_excluded.map(({ country_iso_code: country, prefixes }) => ({
      id: takeId(),
      country,
      prefixes: prefixes.join(', '),
    })),
    tags: service.tags,
    accepts: service.dangerous_goods.accepts,
    hazardClasses: service.dangerous_goods.hazard_classes,
    zones,
    rows: rowsOf(service, zones, takeId),
    numbersItself: service.tracking_numbers !== undefined,
    checkDigit: service.tracking_numbers?.check_digit ?? 'none',
  }
}

const PERCENT = 100
/** Keeps a share of one exact when it is shown as hundredths: 0.07 is 7, not 7.000000000000001. */
export const SHARE_DECIMALS = 10

const textAt = (service: CarrierService, { kind, place }: TextSpec): string => {
  const value = place.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined),
    service,
  )
  if (typeof value === 'number' && kind === 'percent') {
    return String(Number((value * PERCENT).toFixed(SHARE_DECIMALS)))
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The price table as rows of weights and columns of zones. */
const rowsOf = ({ prices }: CarrierService, zones: readonly Zone[], takeId: TakeId): readonly PriceRow[] => {
  const weights = [...new Set(prices.bands.map((band) => band.up_to))]
  return weights.map((weight) => ({
    id: takeId(),
    upTo: weight === undefined ? '' : String(weight),
    cells: Object.fromEntries(
      prices.bands
        .filter((band) => band.up_to === weight)
        .flatMap((band): readonly (readonly [string, Cell])[] => {
          const zone = zones.find(({ name }) => name === band.zone)
          const perKilogram = band.per_kilogram === 0 ? '' : String(band.per_kilogram)
          return zone ? [[String(zone.id), { net: String(band.net), perKilogram }]] : []
        }),
    ),
  }))
}
