import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import { carrierOf } from '#features/carriers/model/carrier-of-form.ts'
import { locateProblems } from '#features/carriers/model/field-of-path.ts'
import { addRow, editService, setText } from '#features/carriers/model/form-edits.ts'
import { formOf } from '#features/carriers/model/form-of-carrier.ts'
import { addService, newCarrier } from '#features/carriers/model/new-form.ts'
import { firstNumber, samplePrice } from '#features/carriers/model/preview.ts'
import type { CarrierForm, ServiceForm } from '#features/carriers/model/form.ts'
import { type Carrier, carrier } from '#shared/carriers/catalogue.ts'
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

const throughForm = (one: Carrier): Carrier => withSortedPrices(carrier.parse(carrierOf(formOf(one))))

describe('a carrier in the form', () => {
  it('comes out as it went in, whatever it offers', () => {
    fc.assert(
      fc.property(anyCarrier, (one) => {
        expect(throughForm(one)).toEqual(withSortedPrices(one))
      }),
      { numRuns: 60 },
    )
  })

  it('comes out as it went in, for each of the example', () => {
    expect(exampleCatalogue.carriers.length).toBeGreaterThan(2)
    for (const one of exampleCatalogue.carriers) expect(throughForm(one)).toEqual(withSortedPrices(one))
  })
})

const [first] = exampleCatalogue.carriers
const formWithService = (): { readonly form: CarrierForm; readonly service: ServiceForm } => {
  const form = first && formOf(first)
  const service = form?.services[1]
  if (!form || !service) throw new Error('The example has too few services.')
  return { form, service }
}

describe('what the desk has against a carrier', () => {
  const { form, service } = formWithService()
  const [zone] = service.zones
  const secondRow = service.rows[1]
  it.each([
    ['$.carrier.name', undefined, 'name'],
    ['$.carrier.reference', undefined, 'reference'],
    ['$.carrier.services[1].reference', service.id, 'reference'],
    ['$.carrier.services[1].weight.max', service.id, 'weightMax'],
    ['$.carrier.services[1].dimensions.max_width', service.id, 'maxWidth'],
    ['$.carrier.services[1].max_value.currency', service.id, 'maxValueCurrency'],
    ['$.carrier.services[1].transit_days.max', service.id, 'transitMax'],
    ['$.carrier.services[1].countries_served[0]', service.id, 'countriesServed'],
    ['$.carrier.services[1].tags[1]', service.id, 'tags'],
    ['$.carrier.services[1].prices.currency', service.id, 'currency'],
    ['$.carrier.services[1].prices.tax.value', service.id, 'taxPercent'],
    ['$.carrier.services[1].prices.zones[0].name', service.id, `zone-${zone?.id}-name`],
    ['$.carrier.services[1].prices.zones[0].countries[0]', service.id, `zone-${zone?.id}-countries`],
    ['$.carrier.services[1].prices.bands[1].up_to', service.id, `row-${secondRow?.id}-upTo`],
    ['$.carrier.services[1].prices.bands[1].net', service.id, `cell-${secondRow?.id}-${zone?.id}-net`],
    ['$.carrier.services[1].tracking_numbers.width', service.id, 'width'],
    ['$.carrier.is_example', undefined, undefined],
  ])('stands at its field: %s', (property, at, field) => {
    const [located] = locateProblems(form, [{ property, code: 'invalid_value', message: '' }])
    expect(located).toMatchObject({ problem: { property } })
    expect([located?.service, located?.field]).toEqual([at, field])
  })

  it('is found at the right price although rows above are empty', () => {
    const spaced = editService(service.id, (one, id) => ({
      ...addRow()(one, id),
      rows: [{ id, upTo: '', cells: {} }, ...one.rows],
    }))(form)
    const [located] = locateProblems(spaced, [
      { property: '$.carrier.services[1].prices.bands[0].net', code: 'invalid_format', message: '' },
    ])
    expect(located?.field).toBe(`cell-${service.rows[0]?.id}-${zone?.id}-net`)
  })
})

describe('a new service', () => {
  const typed = (): ServiceForm => {
    const form = addService({ currency: 'GBP', zone: 'World' })(newCarrier)
    const [service] = form.services
    const [zone] = service?.zones ?? []
    const [row] = service?.rows ?? []
    if (!service || !zone || !row) throw new Error('A new service has a zone and a row.')
    return {
      ...service,
      rows: [{ ...row, cells: { [String(zone.id)]: { net: '8', perKilogram: '0,5' } } }],
      numbersItself: true,
      texts: {
        ...service.texts,
        prefix: 'AB',
        suffix: 'GB',
        taxPercent: '20',
        taxType: 'VAT',
        taxReference: 'VAT',
        taxCountry: 'GB',
      },
    }
  }

  it('shows what a parcel costs before it is saved, with begun kilograms and tax', () => {
    expect(samplePrice(typed(), { weight: 2.5, country: 'DE' })).toMatchObject({
      net: 9.5,
      gross: 11.4,
      currency: 'GBP',
    })
  })

  it('shows no price while something cannot be read', () => {
    expect(samplePrice(setText('taxPercent', 'a lot')(typed(), 99), { weight: 1, country: 'DE' })).toBe(
      undefined,
    )
  })

  it('shows how its first tracking reference looks', () => {
    expect(firstNumber(typed())).toBe('AB000000001GB')
  })
})
