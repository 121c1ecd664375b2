import { z } from 'zod'
import { type Tree, withValueAt } from '#shared/contract/tree.ts'
import { ID, type Row } from '#ui/form/field-path.ts'
import { type CarrierForm, GIVES_NUMBERS, renumbered, SAVED } from './form.ts'

/** Where the texts of a form that an older version of the program has kept stand in a service. */
const places: Readonly<Record<string, string>> = {
  reference: 'reference',
  name: 'name',
  weightMin: 'weight.min',
  weightMax: 'weight.max',
  minLength: 'dimensions.min_length',
  minWidth: 'dimensions.min_width',
  minHeight: 'dimensions.min_height',
  maxLength: 'dimensions.max_length',
  maxWidth: 'dimensions.max_width',
  maxHeight: 'dimensions.max_height',
  maxValue: 'max_value.amount',
  maxValueCurrency: 'max_value.currency',
  transitMin: 'transit_days.min',
  transitMax: 'transit_days.max',
  cutOff: 'cut_off',
  currency: 'prices.currency',
  taxReference: 'prices.tax.reference',
  taxCountry: 'prices.tax.country_iso_code',
  taxType: 'prices.tax.type',
  taxPercent: 'prices.tax.value',
  prefix: 'tracking_numbers.prefix',
  suffix: 'tracking_numbers.suffix',
  width: 'tracking_numbers.width',
  first: 'tracking_numbers.first',
  checkDigit: 'tracking_numbers.check_digit',
  accepts: 'dangerous_goods.accepts',
}

const id = z.int()
const texts = z.array(z.string())
const olderService = z.object({
  id,
  saved: z.string(),
  enabled: z.boolean(),
  texts: z.record(z.string(), z.string()),
  shipmentTypes: z.string(),
  countriesServed: texts,
  countriesExcluded: texts,
  areas: z.array(z.object({ id, country: z.string(), prefixes: z.string() })),
  tags: texts,
  accepts: z.string(),
  hazardClasses: texts,
  zones: z.array(z.object({ id, name: z.string(), countries: texts })),
  rows: z.array(
    z.object({
      id,
      upTo: z.string(),
      cells: z.record(z.string(), z.object({ net: z.string(), perKilogram: z.string() })),
    }),
  ),
  numbersItself: z.boolean(),
  checkDigit: z.string(),
})

const olderCarrier = z.object({
  saved: z.string(),
  reference: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  isExample: z.boolean(),
  services: z.array(olderService),
})

/** Reads a form that an older version of the program has kept. */
export const olderForm = olderCarrier.transform((older): CarrierForm => {
  const { saved, isExample, services, ...others } = older
  let nextId = 1
  // Parts of several services could have the same numbers.
  const rows = services.map((service) => renumbered(serviceOf(service), () => nextId++))
  return { request: { [SAVED]: saved, ...others, is_example: isExample, services: rows }, nextId }
})

const serviceOf = (older: z.output<typeof olderService>): Row => {
  const { accepts, checkDigit } = older
  const typed = Object.entries({ ...older.texts, accepts, checkDigit }).reduce<Tree>(
    (service, [name, text]) => {
      const place = places[name]
      return place === undefined ? service : withValueAt(service, place.split('.'), text)
    },
    {},
  )
  const withRows = placed(typed, {
    'dangerous_goods.hazard_classes': older.hazardClasses,
    'prices.zones': older.zones.map((zone) => ({
      [ID]: zone.id,
      name: zone.name,
      countries: zone.countries,
    })),
    'prices.bands': older.rows.map((row) => ({
      [ID]: row.id,
      up_to: row.upTo,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([zone, { net, perKilogram }]) => [
          zone,
          { net, per_kilogram: perKilogram },
        ]),
      ),
    })),
  })
  return {
    [ID]: older.id,
    [SAVED]: older.saved,
    [GIVES_NUMBERS]: older.numbersItself,
    ...withRows,
    enabled: older.enabled,
    shipment_types: older.shipmentTypes,
    countries_served: older.countriesServed,
    countries_excluded: older.countriesExcluded,
    postal_codes_excluded: older.areas.map((area) => ({
      [ID]: area.id,
      country_iso_code: area.country,
      prefixes: area.prefixes,
    })),
    tags: older.tags,
  }
}

const placed = (tree: Tree, values: Tree): Tree =>
  Object.entries(values).reduce(
    (changed, [path, value]) => withValueAt(changed, path.split('.'), value),
    tree,
  )
