import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiErrorSchema } from '#shared/api-error.ts'
import { isReference } from '#shared/reference.ts'
import type { AnsweredShipment, StoredContents } from '#shared/shipments/shipment.ts'
import { aRequest, anAddress, contentsOf, itemOf, withValueAt } from '#helpers/a-request.ts'
import {
  anything,
  arbitraryPlace,
  arbitraryLocations,
  arbitraryRequest,
  untidily,
} from '#helpers/arbitrary-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { samples } from '#helpers/samples.ts'
import { textLike, textWith } from '#helpers/like.ts'
import { understood } from '#helpers/validating.ts'

const UNKNOWN = `sp_${'1'.repeat(32)}`

describe('creating a shipment', () => {
  it('answers its reference, its custom reference, a message and a link', async () => {
    await using desk = openTestDesk()
    const created = await desk.ask('shipments.create', aRequest({ custom_reference: 'ORD-1' }))
    expect(created).toEqual({
      reference: textLike(/^sp_\d{32}$/u),
      custom_reference: 'ORD-1',
      message: textWith(created.reference),
      _links: [
        {
          href: `/shipments/${created.reference}`,
          rel: 'shipment',
          reference: created.reference,
          type: 'shipment',
        },
      ],
    })
    expect(await desk.ask('shipments.create', aRequest())).not.toHaveProperty('custom_reference')
  })

  it('makes it unallocated, with the defaults of the contract', async () => {
    await using desk = openTestDesk()
    const request = aRequest({ customs_documentation: { category_type: 'gift' } })
    const { reference } = await desk.ask('shipments.create', request)
    const shipment = await desk.ask('shipments.get', { reference })
    expect(shipment).toMatchObject({
      reference,
      state: 'unallocated',
      created: '2026-11-20T10:00:00.000Z',
      updated: '2026-11-20T10:00:00.000Z',
      direction: 'outbound',
      source: 'desk',
      contents: [{ quantity: 1 }],
      customs_documentation: {
        declaration_date: '2026-11-20T10:00:00.000Z',
        invoice_date: '2026-11-20T10:00:00.000Z',
      },
    })
    for (const later of ['actual_delivery_date', 'allocation']) expect(shipment).not.toHaveProperty(later)
  })

  it('gives every piece of its contents a reference of its own', async () => {
    await using desk = openTestDesk()
    const contents = [contentsOf({ contents: [itemOf(), itemOf()] }), contentsOf()]
    const { reference } = await desk.ask('shipments.create', aRequest({ contents }))
    const stored = (await desk.ask('shipments.get', { reference })).contents
    const references = stored
      .flatMap((outer) => [outer, ...(outer.contents ?? [])])
      .map((one) => one.reference)
    expect(new Set(references).size).toBe(4)
    expect(references.every((one) => isReference('contents', one))).toBe(true)
  })

  it.each(Object.entries(samples))(
    'takes %s as untidy as it is and keeps it over a restart',
    async (_name, sample) => {
      await using desk = openTestDesk()
      await saveRecordsOf(desk, sample)
      const { reference } = await desk.ask('shipments.create', sample)
      const shipment = await desk.ask('shipments.get', { reference })
      desk.restart()
      expect(await desk.ask('shipments.get', { reference })).toEqual(shipment)
      expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
    },
  )

  it('refuses with every problem and its place', async () => {
    await using desk = openTestDesk()
    const error = await desk.refusal('shipments.create', { shipment_type: 'x', state: 'allocated' })
    expect(error.code).toBe('validation_error')
    expect(problemsIn(error).toSorted()).toEqual([
      '$.addresses: required_property_missing',
      '$.contents: required_property_missing',
      '$.shipment_type: invalid_shipment_type',
      '$.state: system_use_only',
    ])
    expect(error.correlation_id).toMatch(/^[\da-f-]{36}$/u)
  })

  it('counts the weight and the pieces of what travels', async () => {
    await using desk = openTestDesk()
    const weight = (value: number) => ({ weight: { value, unit: 'kg' } })
    const contents = [
      contentsOf({ quantity: 3, ...weight(0.1), contents: [itemOf({ quantity: 9, ...weight(5) })] }),
      contentsOf({ quantity: 2, ...weight(0.2) }),
      contentsOf(),
    ]
    await desk.ask('shipments.create', aRequest({ contents }))
    await desk.ask('shipments.create', aRequest())
    const { items } = await desk.ask('shipments.list')
    expect(items).toMatchObject([{ pieces: 1 }, { pieces: 6, weight: { value: 0.7, unit: 'kg' } }])
    expect(items[0]).not.toHaveProperty('weight')
  })

  it('tells of a weight beyond all weighing in a number that can be written down', async () => {
    await using desk = openTestDesk()
    const contents = [contentsOf({ quantity: 2_147_483_647, weight: { value: 1e308, unit: 'kg' } })]
    await desk.ask('shipments.create', aRequest({ contents }))
    const { items } = await desk.ask('shipments.list')
    expect(JSON.parse(JSON.stringify(items))).toEqual(items)
  })
})

describe('whatever is created', () => {
  it('comes back as it was meant, with what the program adds', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, fc.infiniteStream(fc.boolean()), async (request, coins) => {
        const met = untidily(request, () => coins.next().value === true)
        const { reference } = await desk.ask('shipments.create', met)
        const shipment = await desk.ask('shipments.get', { reference })
        const asked = withoutAdded(shipment)
        expect(understood(asked)).toEqual(request)
        const again = (await desk.ask('shipments.create', asked)).reference
        expect(withoutAdded(await desk.ask('shipments.get', { reference: again }))).toEqual(asked)
      }),
      { numRuns: 60 },
    )
  })

  it('is never half there: anything is taken whole or refused in the contract’s words', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    const { entries } = await desk.ask('audit.verify')
    let taken = 0
    const tryToCreate = async (input: unknown): Promise<void> => {
      const answer = await desk.call('shipments.create', input)
      if ('error' in answer) expect(apiErrorSchema.parse(answer.error).code).toBe('validation_error')
      else taken += 1
    }
    const things = fc.oneof(anything, fc.string({ unit: 'binary' }))
    const placed = arbitraryRequest.chain((request) =>
      fc.tuple(fc.constant(request), arbitraryPlace(request), things),
    )
    await fc.assert(fc.asyncProperty(anything, tryToCreate), { numRuns: 100 })
    await fc.assert(
      fc.asyncProperty(placed, ([request, path, thing]) => tryToCreate(withValueAt(request, path, thing))),
      { numRuns: 150 },
    )
    expect((await desk.ask('shipments.counts')).total).toBe(taken)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: entries + taken })
  })

  it('may have text that is no Unicode, which is made so', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask(
      'shipments.create',
      aRequest({ custom_reference: 'x\ud800', contents: [contentsOf({ custom_reference: 'y\udc00' })] }),
    )
    const shipment = await desk.ask('shipments.get', { reference })
    expect(shipment.custom_reference).toBe('x\ufffd')
    expect(shipment.contents[0]?.custom_reference).toBe('y\ufffd')
    expect(await desk.ask('shipments.findByCustomReference', { custom_reference: 'x\ud800' })).toMatchObject({
      total: 1,
    })
  })
})

/** A shipment without what the program itself put into it. */
const withoutAdded = (shipment: AnsweredShipment): unknown => {
  const {
    reference: _reference,
    state: _state,
    created: _created,
    updated: _updated,
    _links,
    contents,
    ...given
  } = shipment
  return { ...given, contents: contents.map(withoutReference) }
}
const withoutReference = ({ reference: _reference, contents, ...given }: StoredContents): unknown => ({
  ...given,
  ...(contents && { contents: contents.map(withoutReference) }),
})

describe('getting a shipment', () => {
  it.each(['get', 'possibleStates', 'history', 'clone', 'cancel', 'delete'])(
    'by %s refuses what is no reference, or no shipment',
    async (name) => {
      await using desk = openTestDesk()
      const path = `shipments.${name}`
      for (const reference of ['x', 'sp_1', `sc_${'1'.repeat(32)}`, `${UNKNOWN}1`]) {
        expect(problemsIn(await desk.refusal(path, { reference }))).toEqual([
          '$.reference: invalid_reference_format',
        ])
      }
      for (const reference of [undefined, null, '', ' ']) {
        expect(problemsIn(await desk.refusal(path, { reference }))).toEqual([
          '$.reference: required_property_missing',
        ])
      }
      expect(await desk.refusal(path, { reference: UNKNOWN })).toMatchObject({
        code: 'not_found',
        details: [{ code: 'shipment_not_found' }],
      })
      expect(problemsIn(await desk.refusal(path, { reference: UNKNOWN, colour: 1 }))).toEqual([
        '$.colour: invalid_request',
      ])
    },
  )

  it('takes its reference with space around it and under a name in any case', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    expect(await desk.ask('shipments.get', { Reference: ` ${reference}\n` })).toMatchObject({ reference })
  })

  it('refuses a reference that is given twice, as it cannot be known which is meant', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const twice = { reference, Reference: UNKNOWN }
    expect(problemsIn(await desk.refusal('shipments.get', twice))).toEqual(['$.reference: invalid_request'])
  })
})

describe('a refusal', () => {
  it('of what there is no procedure for is one too', async () => {
    await using desk = openTestDesk()
    for (const path of [
      'shipments.explode',
      'shipments',
      '',
      'constructor',
      '__proto__.x',
      'shipments.changes',
    ]) {
      expect((await desk.refusal(path, {})).code).toBe('not_found')
    }
  })

  it('leaves nothing behind', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest({ tags: ['kept'] }))
    await desk.indexed()
    const before = desk.everything()
    await desk.refusal('shipments.create', aRequest({ tags: ['a', 'a'] }))
    await desk.refusal('shipments.create', aRequest({ addresses: [anAddress()] }))
    await desk.refusal('shipments.delete', { reference })
    await desk.refusal('shipments.changeState', { reference, state: 'delivered', reason: 'Not yet there.' })
    await desk.refusal('shipments.changeState', { reference, state: 'cancelled', reason: 'By hand, no.' })
    await desk.refusal('shipments.cancel', { reference, reason: 'no' })
    expect(desk.everything()).toEqual(before)
  })

  it('leaves nothing behind when it was a failure half-way either', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const { reference } = await desk.ask('shipments.create', aRequest({ tags: ['kept'] }))
    desk.tamper(
      `CREATE TRIGGER full BEFORE INSERT ON audit_detail BEGIN SELECT RAISE (ABORT, 'no room'); END`,
    )
    await desk.indexed()
    const before = desk.everything()
    const reason = 'It does not matter.'
    for (const [path, input] of [
      [
        'shipments.create',
        aRequest({
          custom_reference: 'half',
          tags: ['half'],
          contents: [contentsOf({ custom_reference: 'half' })],
        }),
      ],
      ['shipments.cancel', { reference, reason }],
    ] as const) {
      const error = await desk.refusal(path, input)
      expect(error.code).toBe('internal_server_error')
      expect(JSON.stringify(error)).not.toContain('no room')
    }
    expect(desk.bugs).toHaveLength(2)
    expect(desk.everything()).toEqual(before)
    desk.tamper('DROP TRIGGER full')
    expect(await desk.ask('shipments.cancel', { reference, reason })).toMatchObject({ reference })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 2 })
  })
})
