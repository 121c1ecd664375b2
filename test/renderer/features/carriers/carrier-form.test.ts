import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import { carrierOf } from '#features/carriers/model/carrier-of-form.ts'
import {
  addPriceRow,
  addService,
  addServiceLike,
  newCarrier,
  removePriceRow,
} from '#features/carriers/model/edits.ts'
import {
  type CarrierForm,
  cellPath,
  GIVES_NUMBERS,
  priceRowsIn,
  savedOf,
  servicePath,
  servicesIn,
  zonesIn,
} from '#features/carriers/model/form.ts'
import { formOf } from '#features/carriers/model/form-of-carrier.ts'
import { firstNumber, samplePrice } from '#features/carriers/model/preview.ts'
import { carrierRules } from '#features/carriers/model/rules.ts'
import { type Carrier, carrier } from '#shared/carriers/catalogue.ts'
import { ID, type Row, rowPath } from '#ui/form/field-path.ts'
import { setValue, setValues } from '#ui/form/form-state.ts'
import { locateProblems } from '#ui/form/located-problems.ts'
import { anyCarrier } from './any-carrier.ts'

/** Prices in an order that does not depend on how the table was walked. */
const withSortedPrices = (one: Carrier): Carrier => ({
  ...one,
  services: one.services.map((service) => ({
    ...service,
    prices: {
      ...service.prices,
      bands: service.prices.bands.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    },
  })),
})

const saved = (form: CarrierForm): Carrier => withSortedPrices(carrier.parse(carrierOf(form)))

describe('a carrier that is opened and saved', () => {
  it('is the same carrier, whatever it offers', () => {
    fc.assert(
      fc.property(anyCarrier, (one) => {
        expect(saved(formOf(one))).toEqual(withSortedPrices(one))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same carrier, for each of the example', () => {
    expect(exampleCatalogue().carriers.length).toBeGreaterThan(2)
    for (const one of exampleCatalogue().carriers) expect(saved(formOf(one))).toEqual(withSortedPrices(one))
  })

  it('has a copy of any service that offers the same, with fields of its own', () => {
    fc.assert(
      fc.property(
        anyCarrier.filter(({ services }) => services.length > 0),
        (one) => {
          const form = formOf(one)
          const [service] = servicesIn(form)
          if (!service) throw new Error('It has a service.')
          const copied = addServiceLike(service)(form)
          const named = setValues(servicePath(servicesIn(copied).at(-1)?.[ID] ?? 0), {
            name: service['name'],
            reference: service['reference'],
          })(copied)
          const { services } = saved(named)
          expect(services.at(-1)).toEqual(services[0])
          const numbers = [...JSON.stringify(copied.request).matchAll(/"#":(\d+)/gu)].map(([, id]) =>
            Number(id),
          )
          expect(new Set(numbers).size).toBe(numbers.length)
          expect(Math.max(...numbers)).toBeLessThan(copied.nextId)
        },
      ),
      { numRuns: 40 },
    )
  })
})

const [first] = exampleCatalogue().carriers
const formWithService = (): { readonly form: CarrierForm; readonly service: Row; readonly at: string } => {
  const form = first && formOf(first)
  const service = form && servicesIn(form)[1]
  if (!form || !service) throw new Error('The example has too few services.')
  return { form, service, at: servicePath(service[ID]) }
}

describe('what the desk has against a carrier', () => {
  const { form, service, at } = formWithService()
  const [zone] = zonesIn(service)
  const [firstRow, secondRow] = priceRowsIn(service)
  if (!zone || !firstRow || !secondRow) throw new Error('The example has too few prices.')
  const zoneAt = rowPath(`${at}.prices.zones`, zone[ID])
  const [firstAt, secondAt] = [firstRow, secondRow].map((row) => rowPath(`${at}.prices.bands`, row[ID]))
  const fieldOf = (of: CarrierForm, property: string) =>
    locateProblems(carrierRules, of, [{ property, code: 'invalid_value' }])[0]?.field

  it.each([
    ['$.carrier.name', 'name'],
    ['$.carrier.reference', 'reference'],
    ['$.carrier.services[1].reference', `${at}.reference`],
    ['$.carrier.services[1].weight.max', `${at}.weight.max`],
    ['$.carrier.services[1].dimensions', `${at}.dimensions.max_length`],
    ['$.carrier.services[1].max_value.currency', `${at}.max_value.currency`],
    ['$.carrier.services[1].countries_served[0]', `${at}.countries_served`],
    ['$.carrier.services[1].tags[1]', `${at}.tags`],
    ['$.carrier.services[1].dangerous_goods.accepts', `${at}.dangerous_goods.hazard_classes`],
    ['$.carrier.services[1].prices.currency', `${at}.prices.currency`],
    ['$.carrier.services[1].prices.tax.value', `${at}.prices.tax.value`],
    ['$.carrier.services[1].prices.zones[0].name', `${zoneAt}.name`],
    ['$.carrier.services[1].prices.zones[0].countries[0]', `${zoneAt}.countries`],
    ['$.carrier.services[1].prices.bands', `${firstAt}.cells.${zone[ID]}.net`],
    ['$.carrier.services[1].prices.bands[1].zone', `${zoneAt}.name`],
    ['$.carrier.services[1].prices.bands[1].up_to', `${secondAt}.up_to`],
    ['$.carrier.services[1].prices.bands[1].net', `${secondAt}.cells.${zone[ID]}.net`],
    ['$.carrier.services[1].prices.bands[1].per_kilogram', `${secondAt}.cells.${zone[ID]}.per_kilogram`],
    ['$.carrier.services[1].tracking_numbers.width', `${at}.tracking_numbers.width`],
    ['$.carrier.is_example', undefined],
    ['$', undefined],
  ])('stands at its field: %s', (property, field) => {
    expect(fieldOf(form, property)).toBe(field)
  })

  it('is found at the right price although rows above are empty, and gone rows are not in the way', () => {
    const above = addPriceRow(at, firstRow[ID])(form)
    expect(fieldOf(above, '$.carrier.services[1].prices.bands[1].net')).toBe(
      `${secondAt}.cells.${zone[ID]}.net`,
    )
    const below = removePriceRow(at, firstRow[ID])(above)
    expect(fieldOf(below, '$.carrier.services[1].prices.bands[0].net')).toBe(
      `${secondAt}.cells.${zone[ID]}.net`,
    )
  })

  it('is all found by the form itself, before the desk is asked', () => {
    const wrong = setValues(at, { 'weight.max': 'heavy', name: ' ' })(form)
    const checked = carrierRules.check(setValue(`${firstAt}.cells.${zone[ID]}.net`, '9.6o')(wrong))
    const problems = checked.ok ? [] : locateProblems(carrierRules, wrong, checked.problems)
    expect(new Set(problems.map(({ field }) => field))).toEqual(
      new Set([`${at}.name`, `${at}.weight.max`, `${firstAt}.cells.${zone[ID]}.net`]),
    )
  })
})

describe('the table of prices', () => {
  it('always has a row to write into', () => {
    const form = addService({ currency: 'GBP', zone: 'World' })(newCarrier)
    const [service] = servicesIn(form)
    const [row] = service ? priceRowsIn(service) : []
    if (!service || !row) throw new Error('A new service has a row.')
    const emptied = servicesIn(removePriceRow(servicePath(service[ID]), row[ID])(form))[0]
    const rows = emptied ? priceRowsIn(emptied) : []
    expect(rows).toHaveLength(1)
    expect(rows[0]?.[ID]).not.toBe(row[ID])
  })
})

describe('a new service', () => {
  const typed = (change: Readonly<Record<string, unknown>> = {}): Row => {
    const form = addService({ currency: 'GBP', zone: 'World' })(newCarrier)
    const [service] = servicesIn(form)
    const [zone] = service ? zonesIn(service) : []
    const [row] = service ? priceRowsIn(service) : []
    if (!service || !zone || !row) throw new Error('A new service has a zone and a row.')
    const at = servicePath(service[ID])
    const cell = (part: 'net' | 'per_kilogram') => cellPath(`prices.bands[#${row[ID]}]`, zone, part)
    const filled = setValues(at, {
      [cell('net')]: '8',
      [cell('per_kilogram')]: '0,5',
      [GIVES_NUMBERS]: true,
      'tracking_numbers.prefix': 'AB',
      'tracking_numbers.suffix': 'GB',
      'prices.tax.value': '20',
      'prices.tax.type': 'VAT',
      'prices.tax.reference': 'VAT',
      'prices.tax.country_iso_code': 'GB',
      ...change,
    })(form)
    const [result] = servicesIn(filled)
    if (!result) throw new Error('It is still there.')
    return result
  }

  it('shows what a parcel costs before it is saved, with begun kilograms and tax', () => {
    expect(samplePrice(typed(), { weight: 2.5, country: 'DE' })).toMatchObject({
      net: 9.5,
      gross: 11.4,
      currency: 'GBP',
    })
  })

  it('shows no price while something cannot be read', () => {
    const unreadable = typed({ 'prices.tax.value': 'a lot' })
    expect(samplePrice(unreadable, { weight: 1, country: 'DE' })).toBe(undefined)
  })

  it('shows how its first tracking reference looks, if the desk gives it', () => {
    expect(firstNumber(typed())).toBe('AB000000001GB')
    expect(firstNumber(typed({ [GIVES_NUMBERS]: false }))).toBe(undefined)
  })

  it('is saved under no reference yet', () => {
    expect(savedOf(typed())).toBe('')
  })
})
