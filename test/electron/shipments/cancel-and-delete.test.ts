import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { aContactWith, aRequest, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { rowOf } from '#helpers/state-table.ts'
import { textWith } from '#helpers/like.ts'

const reason = 'The customer changed her mind.'
const invalid = 'invalid_state_for_operation'

describe('cancelling', () => {
  it('is possible in the phases draft and booked, and in no other state', async () => {
    await using desk = openTestDesk()
    for (const state of shipmentStates) {
      const { reference } = await desk.ask('shipments.create', aRequest())
      putInState(desk, reference, state)
      const answer = await desk.call('shipments.cancel', { reference })
      const isPossible = ['draft', 'booked'].includes(rowOf(state).phase)
      expect({ state, is: 'error' in answer ? problemsIn(answer.error) : 'done' }).toEqual({
        state,
        is: isPossible ? 'done' : [invalid],
      })
      expect((await desk.ask('shipments.get', { reference })).state).toBe(isPossible ? 'cancelled' : state)
    }
  })

  it('answers as create does, counts, and is kept with its reason', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest({ custom_reference: 'C-1' }))
    expect(await desk.ask('shipments.cancel', { reference, reason })).toMatchObject({
      reference,
      custom_reference: 'C-1',
      message: textWith(reference),
      _links: [{ reference }],
    })
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ unallocated: 0, cancelled: 1 })
    expect((await desk.ask('shipments.history', { reference })).items[1]).toMatchObject({
      operation: 'cancel',
      from: 'unallocated',
      to: 'cancelled',
      reason,
    })
  })

  it('is final: nothing but deleting is possible after it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference })
    expect((await desk.ask('shipments.possibleStates', { reference })).states).toEqual([])
    expect(problemsIn(await desk.refusal('shipments.cancel', { reference }))).toEqual([invalid])
    const back = { reference, state: 'unallocated', reason }
    expect(problemsIn(await desk.refusal('shipments.changeState', back))).toEqual([`$.state: ${invalid}`])
  })

  it.each(['cancel', 'delete'])(
    'and deleting need no reason, but a given one has 5 to 100 characters: %s',
    async (act) => {
      await using desk = openTestDesk()
      const { reference } = await desk.ask('shipments.create', aRequest())
      for (const [given, code] of [
        ['1234', 'value_too_short'],
        ['x'.repeat(101), 'value_too_long'],
        [5, 'invalid_format'],
      ] as const) {
        const error = await desk.refusal(`shipments.${act}`, { reference, reason: given })
        expect(problemsIn(error)).toEqual([`$.reason: ${code}`])
      }
    },
  )
})

const person = 'Zebulonius'
/** A request full of one person, in every place that can hold a word of hers. */
const personalRequest = () => {
  const email = `${person}@example.com`.toLowerCase()
  const contact = {
    ...aContactWith({ email, landline: `${person} 1` }),
    first_name: person,
    last_name: `${person}a`,
  }
  return aRequest({
    custom_reference: `C ${person}`,
    tags: [`T ${person}`],
    tenant: person,
    contents: [
      contentsOf({
        custom_reference: `P ${person}`,
        sku: `S ${person}`,
        description: person,
        contents: [itemOf({ custom_reference: `I ${person}` })],
      }),
    ],
    addresses: [
      anAddress(),
      anAddress({ address_type: 'destination', contact, company_name: person, locality: person }),
    ],
  })
}

const personIn = (bytes: Buffer): boolean => {
  const parts = [
    person,
    person.toUpperCase(),
    person.toLowerCase(),
    person.slice(2, 8),
    person.slice(2, 8).toLowerCase(),
  ]
  return parts.some((part) => bytes.includes(part) || bytes.includes(Buffer.from(part, 'utf16le')))
}
const cellBytes = (cell: unknown): Buffer => (Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell)))
const tablesWithThePerson = (desk: TestDesk): readonly string[] =>
  Object.entries(desk.everything()).flatMap(([table, rows]) =>
    rows.some((row) => Object.values(row).some((cell) => personIn(cellBytes(cell)))) ? [table] : [],
  )
const filesWithThePerson = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && personIn(readFileSync(join(entry.parentPath, entry.name))))
    .map((entry) => entry.name)

/** Others, before and after the one that is deleted, so that indexes have something to hold on to. */
const createOthers = async (desk: TestDesk): Promise<void> => {
  for (let count = 0; count < 20; count += 1) await desk.ask('shipments.create', aRequest())
}

describe('deleting', () => {
  it('is possible only once cancelled', async () => {
    await using desk = openTestDesk()
    for (const state of shipmentStates.filter((candidate) => candidate !== 'cancelled')) {
      const { reference } = await desk.ask('shipments.create', aRequest())
      putInState(desk, reference, state)
      expect({ state, is: problemsIn(await desk.refusal('shipments.delete', { reference })) }).toEqual({
        state,
        is: [invalid],
      })
    }
    expect((await desk.ask('shipments.counts')).total).toBe(shipmentStates.length - 1)
  })

  it('answers as create does, and the shipment is gone everywhere, by every way to it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask(
      'shipments.create',
      aRequest({ custom_reference: 'C-1', tags: ['t'] }),
    )
    await desk.ask('shipments.cancel', { reference })
    const answer = await desk.ask('shipments.delete', { reference, reason })
    expect(answer).toMatchObject({ reference, message: textWith(reference) })
    for (const act of ['get', 'possibleStates', 'cancel', 'delete']) {
      expect(await desk.refusal(`shipments.${act}`, { reference })).toMatchObject({
        code: 'gone',
        details: [{ code: 'resource_removed' }],
      })
    }
    const move = { reference, state: 'unallocated', reason }
    expect((await desk.refusal('shipments.changeState', move)).code).toBe('gone')
    expect((await desk.ask('shipments.list')).items).toEqual([])
    expect((await desk.ask('shipments.list', { tag: 't' })).items).toEqual([])
    expect((await desk.ask('shipments.search', { text: reference })).items).toEqual([])
    expect(await desk.ask('shipments.findByCustomReference', { custom_reference: 'C-1' })).toMatchObject({
      total: 0,
    })
    expect((await desk.ask('shipments.counts')).total).toBe(0)
  })

  it('leaves a history that still answers who, when and why, and no other words of anyone', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { operator: 'Mo' })
    const { reference } = await desk.ask('shipments.create', personalRequest())
    await desk.ask('shipments.cancel', { reference, reason: `${person} called.` })
    desk.clock.advance(60_000)
    await desk.ask('shipments.delete', { reference, reason })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items).toMatchObject([
      { operation: 'create', actor: 'Mo', to: 'unallocated' },
      { operation: 'cancel', actor: 'Mo', from: 'unallocated', to: 'cancelled' },
      { operation: 'delete', actor: 'Mo', from: 'cancelled', reason, at: '2026-11-20T11:01:00.000+01:00' },
    ])
    expect(items[1]).not.toHaveProperty('reason')
    expect(items[2]).not.toHaveProperty('to')
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 4 })
  })

  // The address book outlives shipments; it is emptied by itself.
  it.each(['waiting for the search index', 'in the search index'])(
    'leaves nothing personal in any table once the desk is quiet, when the shipment was %s',
    async (when) => {
      await using desk = openTestDesk()
      await createOthers(desk)
      const { reference } = await desk.ask('shipments.create', personalRequest())
      await createOthers(desk)
      await desk.ask('shipments.cancel', { reference, reason: `${person} called.` })
      if (when.startsWith('in')) await desk.indexed()
      expect(tablesWithThePerson(desk)).toContain('shipment_record')
      await desk.ask('shipments.delete', { reference, reason })
      await desk.ask('addresses.removeAll')
      await desk.indexed()
      expect(tablesWithThePerson(desk)).toEqual([])
    },
  )

  it('leaves nothing personal of an allocated shipment', async () => {
    await using desk = openTestDesk()
    const reference = anAllocatedShipment(desk, personalRequest(), anAllocation(`TR ${person}`))
    await desk.indexed()
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    await desk.indexed()
    expect(tablesWithThePerson(desk)).toEqual([])
  })

  it('leaves nothing personal in the files either, once the program has ended', async () => {
    await using desk = openTestDesk()
    await createOthers(desk)
    const { reference } = await desk.ask('shipments.create', personalRequest())
    await desk.ask('shipments.cancel', { reference })
    await desk.indexed()
    expect(filesWithThePerson(desk.folder)).not.toEqual([])
    await desk.ask('shipments.delete', { reference })
    await desk.ask('addresses.removeAll')
    await desk.indexed()
    desk.restart()
    desk.inside().close()
    expect(filesWithThePerson(desk.folder)).toEqual([])
  })

  it('frees nothing that the next shipment could be mistaken for', async () => {
    await using desk = openTestDesk()
    const first = await desk.ask('shipments.create', aRequest({ custom_reference: 'FIRST' }))
    await desk.indexed()
    await desk.ask('shipments.cancel', { reference: first.reference })
    await desk.ask('shipments.delete', { reference: first.reference })
    const second = await desk.ask('shipments.create', aRequest({ custom_reference: 'SECOND' }))
    for (const isIndexed of [false, true]) {
      if (isIndexed) await desk.indexed()
      expect((await desk.ask('shipments.search', { text: 'FIRST' })).items).toEqual([])
      expect((await desk.ask('shipments.search', { text: 'SECOND' })).items).toMatchObject([
        { reference: second.reference },
      ])
    }
  })
})
