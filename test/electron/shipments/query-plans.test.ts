import { rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookupQueries } from '#electron/audit/lookup-verification-store.ts'
import { verificationQueries } from '#electron/audit/verification-store.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { hasIndex, listQuery, placeQuery } from '#electron/shipments/list/list-query.ts'
import { filterRunsOf } from '#electron/shipments/list/list-filters.ts'
import { listRequest, type ListRequest } from '#shared/shipments/requests.ts'
import { importRequest } from '#shared/transfer/import.ts'
import { aRequest } from '#helpers/a-request.ts'
import { isScanOrSort, openNotedDesk, planOf } from '#helpers/noted-statements.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'

// Their rows do not grow in number with the shipments, or they are drained, or they are indexes themselves.
const mayBeScanned = [
  'CONSTANT ROW',
  'shipment_count',
  'search_pending',
  // Two rows.
  'search_purge',
  // Only jobs that have not ended.
  'print_job_open',
  'setting',
  // One row.
  'product_learning',
  'VIRTUAL TABLE INDEX',
  '(subquery',
]

/** Tables that a person fills by hand: they may be read as a whole, and sorted. The address book has its own test. */
const ofPeople =
  /FROM (carrier|service_group|shipping_location|package_size|template|known_address|column_map|printer|product|draft|draft_file|operator|operator_badge|sqlite_schema)\b/u

/** What expires soon is few shipments, found by an index of its own: they may be put in order. */
const leadsToFew =
  /FROM shipment NOT INDEXED WHERE .*id IN \(SELECT shipment FROM document INDEXED BY document_expires/su

/** What is left where much was removed: counted as far as it is less than that, and indexed anew then. */
const ofWhatIsLeft =
  /^(?:INSERT INTO search_pending .* FROM search_text|SELECT count\(\*\) FROM \(SELECT 1 FROM search_text LIMIT)/u

/** What in the plan of a query reads a whole table, or puts what it found in order. */
const offencesOf = (desk: TestDesk, sql: string): readonly string[] =>
  planOf(desk, sql)
    .filter(isScanOrSort)
    .filter((detail) => !mayBeScanned.some((allowed) => detail.includes(allowed)))
    .filter((detail) => !(leadsToFew.test(sql) && detail === 'USE TEMP B-TREE FOR ORDER BY'))
    .filter((detail) => !(ofWhatIsLeft.test(sql) && detail === 'SCAN search_text'))
    .map((detail) => `${detail} in ${sql}`)

const filters = {
  severity: 'red',
  shipment_type: 'scheduled',
  direction: 'inbound',
  country: 'GB',
  carrier: 'DNQ',
  tag: 'Fragile',
  created_from: '2026-10-01T00:00:00Z',
  created_to: '2026-11-19T00:00:00Z',
  has_documents: true,
  document_expires_within: 30,
  cursor: '1794000000000-200',
  order: 'oldest',
} as const

/** What most shipments are, of which no index is kept. */
const usual = [{ severity: 'green' }, { shipment_type: 'on_demand' }, { direction: 'outbound' }] as const

/** Every choice of at most so many of the filters, each with no state, one and several. */
const listRequests = (most: number): readonly ListRequest[] => {
  const choices = Object.entries(filters).reduce<Readonly<Record<string, string | number | true>>[]>(
    (some, [name, value]) => some.concat(some.map((one) => ({ ...one, [name]: value }))),
    [{}],
  )
  const states = [{}, { states: ['delivered'] }, { states: ['unallocated', 'allocated', 'delivered'] }]
  const small = choices.filter((choice) => Object.keys(choice).length <= most)
  return small.flatMap((choice) => states.map((some) => listRequest.parse({ ...choice, ...some })))
}

/** Takes one shipment in from a file beside the desk, and takes it back. */
const importOne = async (desk: TestDesk): Promise<void> => {
  const file = `${desk.folder}.jsonl`
  writeFileSync(file, JSON.stringify(aRequest({ custom_reference: 'FILE-1' })))
  try {
    const { jobs, transfer } = desk.inside()
    const { job } = await transfer.import(importRequest.parse({ file }), {
      actor: 'Test',
      mayNameFiles: true,
    })
    const { state, result } = await jobs.ended(job?.job ?? 0)
    expect({ state, made: result?.shipments }).toEqual({ state: 'done', made: 1 })
    const { job: undone } = transfer.undo(job?.job ?? 0, 'Test')
    await jobs.ended(undone?.job ?? 0)
  } finally {
    rmSync(file)
  }
}

const askEverything = async (desk: TestDesk): Promise<void> => {
  const { reference } = await desk.ask(
    'shipments.create',
    aRequest({ custom_reference: 'ORD-1', tags: ['Fragile'] }),
  )
  await desk.ask('shipments.get', { reference })
  await desk.ask('shipments.states', { shipments: [reference] })
  await desk.ask('shipments.update', { reference, shipment: aRequest({ tags: ['Gift'] }) })
  await desk.ask('shipments.clone', { reference })
  for (const text of ['ORD', 'o', 'rd-1', reference.slice(-6), reference, 'no such thing'])
    for (const filter of [
      {},
      { country: 'DE', tag: 'Gift' },
      { states: ['delivered'] },
      { has_documents: true },
    ])
      await desk.ask('shipments.search', { text, ...filter })
  await desk.ask('shipments.counts')
  await desk.ask('shipments.findByCustomReference', { custom_reference: 'ORD-1' })
  await desk.ask('shipments.findSameOrder', { custom_reference: 'ORD-1' })
  await desk.ask('shipments.findByTrackingReference', { tracking_reference: 'DNQ1' })
  await desk.ask('shipments.findByCode', { codes: ['ORD-1', reference] })
  await desk.ask('shipments.possibleStates', { reference })
  await desk.ask('shipments.cancel', { reference })
  await desk.ask('shipments.delete', { reference })
  await desk.ask('shipments.history', { reference })
  const { items } = await desk.ask('shipments.list', { states: ['allocated'] })
  for (const item of items)
    await desk.ask('shipments.changeState', {
      reference: item.reference,
      state: 'ready_to_ship',
      reason: 'Packed',
    })
  const [open] = (await desk.ask('shipments.list', { states: ['unallocated'] })).items
  await desk.ask('packing.scan', { codes: [open?.reference ?? ''] })
  await desk.ask('packing.parcel', { reference: open?.reference ?? '' })
  await importOne(desk)
  await desk.ask('desk.about')
  await desk.ask('drafts.get', { key: 'new' })
}

/** Asks for all that there is to ask. */
const askAll = async (desk: TestDesk): Promise<void> => {
  await askEverything(desk)
  for (const request of listRequests(3)) await desk.ask('shipments.list', request)
  for (const request of usual) await desk.ask('shipments.list', request)
  for (const request of usual) await desk.ask('shipments.list', { ...request, country: 'GB', tag: 'Gift' })
  await desk.inside().shipments.searchIndexer.finish()
}

/**
 * Whether SQLite plans a query anew for each value, which takes several times longer than all the rest: it does for bare parameters
 * in the conditions of a join, as the value could tell that another way is better. What a cast answers is no such value.
 */
const isPlannedAnew = (sql: string): boolean => {
  const [, conditions = ''] = /\bJOIN\b[\s\S]*?\bWHERE\b([\s\S]*)/u.exec(sql) ?? []
  return /[\w.)] *(?:=|<>|<=?|>=?) *(?:\?|@\w+)/u.test(conditions)
}

describe('the plan that SQLite makes', () => {
  let desk: TestDesk
  let noted: readonly string[]
  let asked: readonly string[]
  beforeAll(async () => {
    const opened = openNotedDesk()
    desk = opened
    seedDesk(desk.inside(), { rows: 400, seed: 1, clock: desk.clock })
    await askAll(desk)
    noted = opened.noted()
    asked = noted.filter((sql) => /^\s*(SELECT|UPDATE|DELETE|WITH)\b/u.test(sql))
  }, 60_000)
  afterAll(() => desk[Symbol.asyncDispose]())

  it('is seen to be wrong where it reads a whole table, or sorts', () => {
    expect(offencesOf(desk, 'SELECT id FROM shipment WHERE recipient = ?')).toHaveLength(1)
    expect(offencesOf(desk, "SELECT id FROM shipment WHERE country = 'GB' ORDER BY updated")).toHaveLength(1)
    expect(offencesOf(desk, 'SELECT id FROM shipment WHERE reference = ?')).toEqual([])
  })

  it('can be made for every statement there is, those included that are seldom used', () => {
    expect(() => planOf(desk, 'SELECT missing FROM shipment')).toThrow('no such column: missing')
    for (const sql of noted) expect(() => planOf(desk, sql)).not.toThrow()
  })

  it('reads no table that grows as a whole and sorts nothing, whatever the program is asked', () => {
    expect(asked.length).toBeGreaterThan(100)
    const growing = asked.filter((sql) => !ofPeople.test(sql))
    expect(growing.flatMap((sql) => offencesOf(desk, sql))).toEqual([])
  })

  it('is made once for what reads several tables, not anew for each value', () => {
    expect(isPlannedAnew('SELECT 1 FROM a JOIN b USING (id) WHERE a.id = ?')).toBe(true)
    expect(isPlannedAnew('SELECT 1 FROM a JOIN b USING (id) WHERE a.id = CAST(? AS INT)')).toBe(false)
    expect([...asked, ...Object.values(verificationQueries)].filter(isPlannedAnew)).toEqual([])
  })

  it('reads what belongs to one shipment by an index, also where everything is read', () => {
    expect(Object.values(verificationQueries).flatMap((sql) => offencesOf(desk, sql))).toEqual([])
  })

  it('reaches a row by all of its key where it is looked whether it is there, however many have the same value', () => {
    const plans = Object.values(lookupQueries).map((sql) => planOf(desk, sql).join())
    expect(
      plans.filter(
        (one) => !/^SEARCH \w+ USING (?:PRIMARY KEY|COVERING INDEX \w+) \(.*\bid=\?\)$/u.test(one),
      ),
    ).toEqual([])
  })

  it('follows an index for every list, whichever of its filters leads', () => {
    const queries = listRequests(Infinity)
      .flatMap((request) => filterRunsOf(request, desk.clock.now()))
      .flatMap((run) =>
        [undefined, ...run.filters.filter(hasIndex)].map((drivingIndex) => ({ ...run, drivingIndex })),
      )
      .flatMap((run) => [listQuery([run]).sql, placeQuery([run]).sql])
    expect(queries.filter((sql) => leadsToFew.test(sql)).length).toBeGreaterThan(0)
    expect([...new Set(queries)].flatMap((sql) => offencesOf(desk, sql))).toEqual([])
  })
})
