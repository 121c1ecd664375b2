import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { contentsReferences } from '#electron/platform/migrations/010-contents-references.ts'
import { aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const aPackedRequest = aRequest({
  custom_reference: 'ORD-7',
  contents: [
    contentsOf({ custom_reference: 'BOX-7', contents: [itemOf({ custom_reference: 'RING-7' })] }),
    contentsOf({}),
  ],
})

const find = async (desk: TestDesk, ...codes: readonly string[]): Promise<readonly string[]> =>
  (await desk.ask('shipments.findByCode', { codes: [...codes] })).items.map(({ reference }) => reference)

/** Every code that a label of the shipment may bear. */
const codesOf = async (desk: TestDesk, reference: string): Promise<readonly string[]> => {
  const { custom_reference: order = '', contents } = await desk.ask('shipments.get', { reference })
  const all = contents.flatMap((outer) => [outer, ...(outer.contents ?? [])])
  return [
    reference,
    order,
    ...all.flatMap((one) => [one.reference, ...(one.custom_reference ? [one.custom_reference] : [])]),
  ]
}

describe('finding by a code that was scanned', () => {
  it('knows a shipment by its reference, its order and the references of all that is in it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aPackedRequest)
    await desk.ask('shipments.create', aRequest({ custom_reference: 'ORD-70' }))
    const codes = await codesOf(desk, reference)
    expect(codes).toHaveLength(7)
    for (const code of codes) expect([code, await find(desk, code)]).toEqual([code, [reference]])
  })

  it('knows it by its tracking number, printed with gaps or not, in capitals or not', async () => {
    await using desk = openTestDesk()
    const reference = anAllocatedShipment(desk, aRequest(), anAllocation('1Z 999 AA1', 'JD002'))
    for (const code of ['1Z999AA1', '1Z 999 AA1', '1z999aa1', 'JD002'])
      expect([code, await find(desk, code)]).toEqual([code, [reference]])
    expect(await find(desk, '1Z999AA')).toEqual([])
  })

  it('takes a code as a whole: no beginning, no other spelling of an order, no wildcard', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aPackedRequest)
    for (const code of ['ORD-', 'ORD-77', 'ord-7', '%', '*', ' ', '7', '\0'])
      expect([code, await find(desk, code)]).toEqual([code, []])
  })

  it('takes the readings of one code for one, and says when it names several shipments', async () => {
    await using desk = openTestDesk()
    const references: string[] = []
    for (const custom_reference of ['Y-1', 'Y-1', 'Z-1', 'Z-2']) {
      desk.clock.advance(1_000)
      references.unshift((await desk.ask('shipments.create', aRequest({ custom_reference }))).reference)
    }
    const [, z, second, first] = references
    expect(await find(desk, 'Z-1', 'Z-1')).toEqual([z])
    expect(await find(desk, 'Z-1', 'Y-1')).toEqual([z, second, first])
    const cut = await desk.ask('shipments.findByCode', { codes: ['Z-1', 'Y-1'], take: 2 })
    expect([cut.items.map(({ reference }) => reference), cut.has_more]).toEqual([[z, second], true])
  })

  it('follows an edit, and forgets what was deleted', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aPackedRequest)
    const before = await codesOf(desk, reference)
    const box = before.find((code) => code.startsWith('sc_')) ?? ''
    await desk.ask('shipments.update', { reference, shipment: aRequest({ custom_reference: 'ORD-8' }) })
    expect(await find(desk, 'ORD-7')).toEqual([])
    const after = await codesOf(desk, reference)
    for (const code of after) expect([code, await find(desk, code)]).toEqual([code, [reference]])
    expect(await find(desk, box)).toEqual(after.includes(box) ? [reference] : [])
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    for (const code of [...before, ...after]) expect([code, await find(desk, code)]).toEqual([code, []])
  })

  it('cannot be asked for nothing', async () => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal('shipments.findByCode', { codes: [] }))).toHaveLength(1)
    expect(problemsIn(await desk.refusal('shipments.findByCode', { codes: [''] }))).toHaveLength(1)
  })
})

describe('a desk from before', () => {
  it('learns the references of the contents that it has', () => {
    const desk = new SqliteDatabase(':memory:')
    desk.exec('CREATE TABLE shipment_record (id INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT')
    const insert = desk.prepare('INSERT INTO shipment_record VALUES (?, ?)')
    const inner = [{ reference: 'sc_2' }, { reference: 'sc_3' }]
    insert.run(1, JSON.stringify({ contents: [{ reference: 'sc_1', contents: inner }] }))
    insert.run(2, JSON.stringify({ contents: [{ reference: 'sc_4' }, { reference: 'sc_4' }] }))
    desk.exec(contentsReferences)
    expect(desk.prepare('SELECT * FROM contents_reference').raw().all()).toEqual([
      ['sc_1', 1],
      ['sc_2', 1],
      ['sc_3', 1],
      ['sc_4', 2],
    ])
    desk.close()
  })
})
