import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  filtersOf,
  listPath,
  readListAddress,
  withFilters,
  writeListAddress,
} from '#features/shipments/list/list-address.ts'
import { filterOf, totalOf } from '#features/shipments/list/filters/list-filter.ts'
import { severities, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { shipmentFilter } from '#shared/shipments/requests.ts'

const countPerState = z.record(z.enum(shipmentStates), z.number())
const everything =
  'q=gardner&severity=red&type=scheduled&direction=inbound&country=DE&tag=fragile%2C+late&carrier=EXPOST&documents=within-30&from=2026-11-01&to=2026-11-22&states=lost,damaged'

describe('the address of the list', () => {
  it('comes back from its query as it went into it', () => {
    const address = readListAddress(everything)
    expect(address).toEqual({
      q: 'gardner',
      severity: 'red',
      states: ['lost', 'damaged'],
      type: 'scheduled',
      direction: 'inbound',
      country: 'DE',
      tag: 'fragile, late',
      carrier: 'EXPOST',
      documents: 'within-30',
      from: '2026-11-01',
      to: '2026-11-22',
    })
    expect(readListAddress(writeListAddress(address))).toEqual(address)
  })

  it('is short when nothing narrows the list', () => {
    expect(listPath(readListAddress(''))).toBe('/shipments')
    expect(listPath({ states: ['lost'] })).toBe('/shipments?states=lost')
  })

  it.each([
    'severity=purple',
    'states=lost,nowhere',
    'type=express',
    'country=XX',
    'documents=within-31',
    'from=yesterday',
    'to=2026-02-31',
    `q=${'x'.repeat(201)}`,
    'unknown=1',
  ])('says nothing where it makes no sense: %s', (query) => {
    expect(readListAddress(query)).toEqual({ states: [] })
  })

  it('changes its filters without losing tile, states and search', () => {
    const address = readListAddress(everything)
    expect(filtersOf(withFilters(address, { country: 'FR' }))).toEqual({ country: 'FR' })
    expect(withFilters(address, {})).toEqual({ q: 'gardner', severity: 'red', states: ['lost', 'damaged'] })
  })
})

describe('what the desk is asked for', () => {
  it('is a filter that the contract takes', () => {
    const filter = filterOf(readListAddress(everything))
    expect(shipmentFilter.parse(filter)).toEqual(filter)
    expect(filter).toMatchObject({ shipment_type: 'scheduled', country: 'DE', states: ['lost', 'damaged'] })
  })

  it.each([
    ['some', { has_documents: true }],
    ['within-7', { document_expires_within: 7 }],
    ['within-30', { document_expires_within: 30 }],
    ['within-90', { document_expires_within: 90 }],
  ] as const)('asks about documents: %s', (documents, filter) => {
    expect(filterOf({ states: [], documents })).toEqual(filter)
  })

  it('reaches from the first moment of a day to the last of another', () => {
    const { created_from = '', created_to = '' } = filterOf({
      states: [],
      from: '2026-11-01',
      to: '2026-11-01',
    })
    expect(new Date(created_from).getTime()).toBe(new Date(2026, 10, 1).getTime())
    expect(new Date(created_to).getTime()).toBe(new Date(2026, 10, 2).getTime() - 1)
  })

  it('is the chosen states rather than the whole tile', () => {
    expect(filterOf({ states: [], severity: 'red' })).toEqual({ severity: 'red' })
    expect(filterOf({ states: ['lost'], severity: 'red' })).toEqual({ states: ['lost'] })
  })
})

describe('how many there are', () => {
  const counts = {
    total: 1000,
    states: countPerState.parse(Object.fromEntries(shipmentStates.map((state, place) => [state, place]))),
    severities: { green: 700, amber: 200, red: 100 },
  }

  it('is told by the counts that are kept', () => {
    expect(totalOf({ states: [] }, counts)).toBe(1000)
    for (const severity of severities) {
      expect(totalOf({ states: [], severity }, counts)).toBe(counts.severities[severity])
    }
    expect(totalOf({ states: ['allocating', 'allocation_failed'] }, counts)).toBe(1 + 2)
  })

  it('is not known once something else narrows the list, or before there are counts', () => {
    expect(totalOf({ states: [], country: 'DE' }, counts)).toBeUndefined()
    expect(totalOf({ states: [] }, undefined)).toBeUndefined()
  })
})
