import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { builtInMaps } from '#shared/transfer/columns.ts'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }
const formats = ['csv', 'xlsx'] as const

const exported = async (desk: TestDesk, format: (typeof formats)[number]): Promise<string> => {
  const path = join(aFolder(), `all.${format}`)
  const job = await ended(desk, 'transfer.export', { format, path, ...builtInMaps().importable })
  expect(job.state).toBe('done')
  return path
}

/** A workbook tells a moment to the second, on the desk's clock. */
const toTheSecond = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toTheSecond)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value))
    return new Date(Math.floor(Date.parse(value) / 1000) * 1000).toISOString()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, toTheSecond(inner)]),
  )
}

/** What shipments are made of, without what the desk gives by itself, in an order of its own. */
const contentOf = async (desk: TestDesk): Promise<readonly string[]> => {
  const { items } = await desk.ask('shipments.list', { take: 100 })
  const all: string[] = []
  for (const { reference } of items) {
    const { addresses, ...rest } = requestOfShipment(await desk.ask('shipments.get', { reference }))
    // In a table addresses stand by their type, in no order.
    const sorted = addresses.toSorted((one, other) => (one.address_type < other.address_type ? -1 : 1))
    all.push(JSON.stringify(sortedKeys(toTheSecond({ ...rest, addresses: sorted }))))
  }
  return all.toSorted()
}

const saysSomething = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length > 0

const sortedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      // A list or an object of nothing says nothing, and has no cell in a table.
      .filter(([, inner]) => saysSomething(inner))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]: [string, unknown]) => [name, sortedKeys(inner)]),
  )
}

const two = aRequest({ contents: [contentsOf({ sku: 'A' }), contentsOf({ sku: 'B' })] })

describe('a table that is meant to be imported', () => {
  it.each(formats)('brings any shipments back on another desk as they were: %s', async (format) => {
    const seed = Math.trunc(Math.random() * 2 ** 31)
    const requests = fc.sample(arbitraryRequest, { numRuns: 40, seed })
    await using desk = openTestDesk({ ports })
    await saveRecordsOf(desk, arbitraryLocations)
    for (const request of requests) await desk.ask('shipments.create', request)
    const file = await exported(desk, format)
    await using other = openTestDesk({ ports })
    await saveRecordsOf(other, arbitraryLocations)
    const { refused } = await other.ask('transfer.importPreview', { file })
    expect(refused, `seed ${seed}`).toEqual([])
    const { result } = await ended(other, 'transfer.import', { file })
    expect(result).toMatchObject({ shipments: requests.length, refused: 0, skipped: 0 })
    expect(await contentOf(other), `seed ${seed}`).toEqual(await contentOf(desk))
  })

  it.each(formats)('keeps apart what has no order number, and what has the same one: %s', async (format) => {
    await using desk = openTestDesk({ ports })
    for (const custom_reference of [undefined, undefined, 'A', 'A'])
      await desk.ask('shipments.create', { ...two, ...(custom_reference && { custom_reference }) })
    const file = await exported(desk, format)
    await using other = openTestDesk({ ports })
    expect(await other.ask('transfer.importPreview', { file })).toMatchObject({
      shipments: 4,
      counts: { create: 4 },
    })
    await ended(other, 'transfer.import', { file })
    expect(await contentOf(other)).toEqual(await contentOf(desk))
  })
})

describe('a reference in a table', () => {
  const counted = async (desk: TestDesk, file: string, duplicates: string) => {
    const { counts } = await desk.ask('transfer.importPreview', { file, duplicates })
    const { result } = await ended(desk, 'transfer.import', { file, duplicates })
    const { total } = await desk.ask('shipments.counts')
    return { counts, result, total }
  }

  it.each([
    ['skip', { create: 0, skip: 2, update: 0 }, 2],
    ['update', { create: 0, skip: 0, update: 2 }, 2],
    ['take', { create: 2, skip: 0, update: 0 }, 4],
  ])('that is here decides by what is chosen for duplicates: %s', async (duplicates, counts, total) => {
    await using desk = openTestDesk({ ports })
    await desk.ask('shipments.create', two)
    await desk.ask('shipments.create', two)
    const text = readFileSync(await exported(desk, 'csv'), 'utf8')
    const file = aTextFile('edited.csv', text.replaceAll(',A,', ',Z,'))
    const done = await counted(desk, file, duplicates)
    expect(done.counts).toMatchObject(counts)
    expect(done.result).toMatchObject({ shipments: counts.create, refused: 0, skipped: counts.skip })
    expect(done.total).toBe(total)
    const edited = (await contentOf(desk)).filter((one) => one.includes('"sku":"Z"'))
    expect(edited).toHaveLength(2 - counts.skip)
  })

  it('that is of another desk leaves it to the order number: a file that comes twice is taken once', async () => {
    await using desk = openTestDesk({ ports })
    for (const custom_reference of ['A', 'A', 'B'])
      await desk.ask('shipments.create', { ...two, custom_reference })
    const file = await exported(desk, 'csv')
    await using other = openTestDesk({ ports })
    await ended(other, 'transfer.import', { file })
    const again = await counted(other, file, 'skip')
    expect(again.counts).toMatchObject({ create: 0, skip: 3 })
    expect(again.total).toBe(3)
  })

  it('is no order number: what is no reference is refused at its place', async () => {
    await using desk = openTestDesk({ ports })
    const file = aTextFile('a.csv', 'reference,custom_reference,contents[].sku\nORD-1,1,A\nsp_1,2,B')
    const { refused } = await desk.ask('transfer.importPreview', { file })
    expect(refused.map(({ problems }) => problems[0])).toMatchObject([
      { row: 1, column: 'reference', value: 'ORD-1', code: 'invalid_reference_format' },
      { row: 2, column: 'reference', value: 'sp_1', code: 'invalid_reference_format' },
    ])
  })

  it('is read for that alone: no other property of the desk’s own is taken from a table', async () => {
    await using desk = openTestDesk({ ports })
    await desk.ask('shipments.create', two)
    const file = await exported(desk, 'csv')
    const { columns } = await desk.ask('transfer.importPreview', { file })
    expect(columns[0]).toMatchObject({ header: 'reference', path: 'reference', is_reference: true })
    await using other = openTestDesk({ ports })
    await ended(other, 'transfer.import', { file })
    const [here] = (await desk.ask('shipments.list')).items
    const [there] = (await other.ask('shipments.list')).items
    expect(there?.reference).not.toBe(here?.reference)
    const values = [{ path: 'reference', value: here?.reference ?? '' }]
    const map = { columns: [{ header: 'custom_reference', path: 'custom_reference' }], values }
    const plain = aTextFile('b.csv', 'custom_reference\n1')
    const { refused } = await other.ask('transfer.importPreview', { file: plain, map })
    expect(refused[0]?.problems.map(({ code }) => code)).toContain('system_use_only')
  })

  it('holds rows together wherever they stand, and says so where they contradict each other', async () => {
    await using desk = openTestDesk({ ports })
    const [one, other] = ['1', '2'].map((digit) => `sp_${digit.repeat(32)}`)
    const head = 'reference,direction,contents[].sku'
    const rows = [`${one},outbound,A`, `${other},outbound,B`, `${one},,C`, `${other},inbound,D`]
    const file = aTextFile('a.csv', [head, ...rows].join('\n'))
    const { shipments, refused } = await desk.ask('transfer.importPreview', { file })
    expect(shipments).toBe(2)
    expect(refused.map((shipment) => shipment.rows)).toEqual([
      [1, 3],
      [2, 4],
    ])
    expect(refused[1]?.problems[0]).toMatchObject({ row: 4, code: 'conflicting_properties' })
  })
})
