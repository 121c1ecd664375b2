import { describe, expect, it } from 'vitest'
import type { ServiceSelection } from '#shared/allocation/allocation.ts'
import { chooseService } from '#shared/allocation/choose.ts'
import type { ShipmentNeeds } from '#shared/allocation/needs.ts'
import { whyMismatch } from '#shared/allocation/rules/fits-type.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { aCarrier, aGroup, aService, catalogueOf, flatPrice } from '#helpers/a-catalogue.ts'
import { fridayAtEleven, someNeeds } from './some-needs.ts'

const choose = (
  catalogue: Catalogue,
  shipment: Partial<ShipmentNeeds> = {},
  selection: ServiceSelection = {},
) => {
  const choice = chooseService({ shipment: someNeeds(shipment), catalogue, selection, now: fridayAtEleven })
  return {
    ...choice,
    offered: choice.offers.map(({ service }) => service.reference),
    passedOver: choice.excluded.map(({ carrier }) => carrier.service_reference),
  }
}
const named = (reference: string, overrides: Parameters<typeof aService>[0] = {}) =>
  aService({ reference, name: reference, ...overrides })

describe('a tagged shipment goes only to services that have all of its tags', () => {
  const services = catalogueOf(
    named('A', { tags: ['Alcohol'] }),
    named('B', { tags: ['Flammables'] }),
    named('C', { tags: ['Alcohol', 'Flammables'] }),
    named('D', { tags: ['Oil'] }),
    named('E'),
  )
  it.each([
    [[], 'A B C D E'],
    [['Alcohol'], 'A C'],
    [['Flammables'], 'B C'],
    [['Alcohol', 'Flammables'], 'C'],
    [['Alcohol', 'Flammables', 'Oil'], ''],
  ])('%j → %s', (tags, expected) => {
    expect(choose(services, { tags }).offered.join(' ')).toBe(expected)
  })
})

describe('the cheapest is offered first', () => {
  it('before tax', () => {
    const tax = { reference: 'VAT', country_iso_code: 'GB', type: 'VAT', value: 0.2 }
    const services = catalogueOf(
      named('DEAR', { prices: flatPrice(7) }),
      named('TAXED', { prices: { ...flatPrice(6), tax } }),
      named('CHEAP', { prices: flatPrice(5) }),
    )
    expect(choose(services).offered).toEqual(['CHEAP', 'TAXED', 'DEAR'])
  })

  it('of the same price what arrives earliest, then what may arrive earliest, then by reference', () => {
    const services = catalogueOf(
      named('Z', { transit_days: { min: 1, max: 2 } }),
      named('SLOW', { transit_days: { min: 1, max: 5 } }),
      named('LATE', { transit_days: { min: 2, max: 2 } }),
      named('A', { transit_days: { min: 1, max: 2 } }),
      named('a', { transit_days: { min: 1, max: 2 } }),
    )
    expect(choose(services).offered).toEqual(['A', 'Z', 'a', 'LATE', 'SLOW'])
  })

  it('after those in the currency that most have, whatever it costs in another', () => {
    const services = catalogueOf(
      named('US', { prices: flatPrice(2, 'USD') }),
      named('GB1', { prices: flatPrice(9) }),
      named('DE', { prices: flatPrice(1, 'EUR') }),
      named('GB2', { prices: flatPrice(8) }),
    )
    expect(choose(services).offered).toEqual(['GB2', 'GB1', 'DE', 'US'])
  })

  it('counting the currencies of what is offered, not of what is passed over', () => {
    const services = catalogueOf(
      named('GB1', { enabled: false }),
      named('GB2', { enabled: false }),
      named('GB3', { prices: flatPrice(1) }),
      named('DE1', { prices: flatPrice(9, 'EUR') }),
      named('DE2', { prices: flatPrice(8, 'EUR') }),
    )
    expect(choose(services).offered).toEqual(['DE2', 'DE1', 'GB3'])
  })
})

describe('a price', () => {
  const prices = {
    currency: 'GBP',
    zones: [
      { name: 'World', countries: ['*'] },
      { name: 'Isles', countries: ['GB', 'IE'] },
    ],
    bands: [
      { zone: 'Isles', up_to: 10, net: 4, per_kilogram: 0.5 },
      { zone: 'World', net: 20 },
      { zone: 'Isles', up_to: 1, net: 3 },
      { zone: 'Isles', up_to: 2, net: 3.5 },
    ],
  }
  const net = (shipment: Partial<ShipmentNeeds>): number | undefined =>
    choose(catalogueOf(aService({ prices })), shipment).offers[0]?.price.net

  it.each([
    ['the first band that holds the weight, however they are ordered', 'GB', 0.5, 3],
    ['up to and with its limit', 'GB', 1, 3],
    ['the next from there on', 'GB', 1.001, 3.5],
    ['with each kilogram', 'GB', 5, 6.5],
    ['a begun kilogram in full', 'IE', 5.001, 7],
    ['all countries that no zone names', 'FR', 500, 20],
    ['any weight, where there is one price for all', 'FR', undefined, 20],
  ])('is that of %s', (_promise, country, weight, expected) => {
    expect(net({ country, weight, postalCode: undefined })).toBe(expected)
  })

  it('is cheapest of all when nothing at all', () => {
    const services = catalogueOf(named('PAID'), named('FREE', { prices: flatPrice(0) }))
    expect(choose(services).offers[0]?.price).toEqual({ net: 0, gross: 0, currency: 'GBP' })
  })

  const rate = (value: number) => ({ reference: 'T', country_iso_code: 'GB', type: 'VAT', value })
  it.each([
    [10, 'GBP', 0.2, 2, 12],
    [3.35, 'GBP', 0.2, 0.67, 4.02],
    [1.005, 'GBP', 0, 0, 1.01],
    [4.19, 'EUR', 0.19, 0.8, 4.99],
    [1000.4, 'JPY', 0.1, 100, 1100],
    [1.0005, 'KWD', 0.05, 0.05, 1.051],
  ])('of %d %s with a rate of %d has a tax of %d and is %d in all', (amount, currency, value, tax, gross) => {
    const services = catalogueOf(aService({ prices: { ...flatPrice(amount, currency), tax: rate(value) } }))
    expect(choose(services).offers[0]?.price).toMatchObject({
      currency,
      gross,
      taxes: [{ rate: rate(value), amount: tax }],
    })
  })

  it('says whose it is, and of which service', () => {
    expect(choose(catalogueOf(named('S'))).offers[0]?.carrier).toEqual({
      reference: 'NORD',
      name: 'Nordlys',
      service_reference: 'S',
      service_name: 'S',
    })
  })
})

describe('what is asked for', () => {
  const everything: Catalogue = {
    carriers: [
      aCarrier({ reference: 'ONE', services: [named('A'), named('B', { prices: flatPrice(1) })] }),
      aCarrier({ reference: 'TWO', services: [named('C'), named('D', { enabled: false })] }),
    ],
    service_groups: [aGroup({ reference: 'G', services: ['D', 'A', 'B'] })],
  }
  it.each<readonly [string, ServiceSelection, string, string]>([
    ['anything', {}, 'B A C', 'D'],
    ['a service', { service: 'A' }, 'A', ''],
    ['a service that is switched off', { service: 'D' }, '', 'D'],
    ['a service that there is not', { service: 'X' }, '', ''],
    ['a group', { service_group: 'G' }, 'B A', 'D'],
    ['a group that there is not', { service_group: 'A' }, '', ''],
    ['carriers', { filters: { carriers: ['TWO', 'X'] } }, 'C', 'D'],
    ['no filter at all', { filters: {} }, 'B A C', 'D'],
    ['a price', { filters: { max_net: 4 } }, 'B', 'A C D'],
  ])('is %s', (_promise, selection, offered, passedOver) => {
    const choice = choose(everything, {}, selection)
    expect(choice.offered.join(' ')).toBe(offered)
    expect(choice.passedOver.join(' ')).toBe(passedOver)
  })

  it('may be of another type than the shipment, which is told by itself', () => {
    expect(whyMismatch(aService({ shipment_types: 'both' }), 'scheduled')).toBe(undefined)
    expect(whyMismatch(aService({ shipment_types: 'on_demand' }), 'on_demand')).toBe(undefined)
    expect(whyMismatch(aService({ shipment_types: 'on_demand' }), 'scheduled')).toEqual({
      key: 'shipment_type_not_taken',
      values: { taken: 'on_demand', type: 'scheduled' },
    })
  })
})
