import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { openIndexChooser } from '#electron/shipments/list/choose-index.ts'
import { hasIndex, type IndexedRun, listQuery } from '#electron/shipments/list/list-query.ts'
import { filterRunsOf } from '#electron/shipments/list/list-filters.ts'
import { listRequest } from '#shared/shipments/requests.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const ROWS = 1_500
type Given = Readonly<Record<string, string | readonly string[] | number | true>>

describe('the filter that leads through a list', () => {
  let desk: TestDesk
  beforeAll(() => {
    desk = openTestDesk()
    seedDesk(desk.inside(), { rows: ROWS, seed: 1, clock: desk.clock })
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  const reader = () => desk.inside().database.reader
  const runs = (given: Given) => filterRunsOf(listRequest.parse(given), desk.clock.now())
  const found = (run: IndexedRun): readonly string[] => {
    const { sql, parameters } = listQuery([run])
    const rows = reader()
      .prepare<(string | number)[], unknown>(sql)
      .all(...parameters, ROWS)
    return z
      .array(z.object({ reference: z.string() }))
      .parse(rows)
      .map(({ reference }) => reference)
  }

  it.each<[Given]>([
    [{ states: ['delivered'], country: 'GB', tag: 'Fragile' }],
    [{ states: ['cancelled'], direction: 'outbound', shipment_type: 'scheduled' }],
    [{ severity: 'green', direction: 'inbound', tag: 'Return' }],
    [{ carrier: 'NLY', states: ['delivered'], country: 'DE' }],
    [
      {
        country: 'DE',
        tag: 'Gift',
        created_from: '2026-10-05T00:00:00Z',
        created_to: '2026-11-12T00:00:00Z',
      },
    ],
    [{ direction: 'outbound', tag: 'Fragile', cursor: '1794000000000-900' }],
    [{ has_documents: true, states: ['delivered'], country: 'DE' }],
    [{ document_expires_within: 90 }],
    [{ document_expires_within: 90, severity: 'green', direction: 'outbound', cursor: '1794000000000-900' }],
  ])('makes no difference to what is found: %j', (given) => {
    for (const run of runs(given)) {
      const [first, ...others] = [undefined, ...run.filters.filter(hasIndex)].map((drivingIndex) =>
        found({ ...run, drivingIndex }),
      )
      expect(first?.length).toBeGreaterThan(0)
      for (const other of others) expect(other).toEqual(first)
    }
  })

  it.each<[Given, string | undefined]>([
    [{}, undefined],
    [{ created_from: '2026-10-05T00:00:00Z' }, undefined],
    [{ states: ['delivered'] }, 'state'],
    [{ states: ['delivered'], country: 'JP' }, 'country'],
    [{ states: ['unallocated'], direction: 'outbound' }, 'state'],
    [{ severity: 'green', direction: 'inbound' }, 'direction'],
    [{ severity: 'green', direction: 'outbound' }, undefined],
    [{ shipment_type: 'on_demand' }, undefined],
    [{ carrier: 'DNQ' }, 'carrier'],
    [{ carrier: 'NLY', direction: 'outbound' }, 'carrier'],
    [{ carrier: 'nobody', states: ['delivered'] }, 'carrier'],
    [{ severity: 'red', shipment_type: 'scheduled' }, 'severity'],
    [{ direction: 'outbound', tag: 'VIP' }, 'tag'],
    [{ states: ['delivered'], shipment_type: 'scheduled', direction: 'outbound' }, 'shipment_type'],
    [{ has_documents: true }, 'documents'],
    [{ has_documents: true, direction: 'outbound' }, 'documents'],
    [{ has_documents: true, tag: 'VIP' }, 'tag'],
    [{ document_expires_within: 30 }, 'expiry'],
    [{ document_expires_within: 30, has_documents: true, shipment_type: 'scheduled' }, 'expiry'],
    [{ document_expires_within: 3000, carrier: 'nobody' }, 'carrier'],
  ])('is the one that the fewest shipments have: for %j %s', (given, name) => {
    const chooseIndex = openIndexChooser(reader()).choose
    expect(runs(given).map((run) => chooseIndex(run).drivingIndex?.name)).toEqual([name])
  })

  it('is not when a document expires where that is true of so many that they are not worth putting in order', () => {
    const [run] = runs({ document_expires_within: 3000 })
    const indexOf = (mostExpiring: number) =>
      run && openIndexChooser(reader(), mostExpiring).choose(run).drivingIndex?.name
    expect([indexOf(10_000), indexOf(2)]).toEqual(['expiry', 'documents'])
  })
})
