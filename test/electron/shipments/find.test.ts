import { describe, expect, it } from 'vitest'
import { aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const createMany = async (
  desk: TestDesk,
  count: number,
  custom_reference: string,
): Promise<readonly string[]> => {
  const references: string[] = []
  for (let index = 0; index < count; index += 1) {
    desk.clock.advance(1_000)
    references.unshift((await desk.ask('shipments.create', aRequest({ custom_reference }))).reference)
  }
  return references
}

describe('finding by custom reference', () => {
  it('finds the shipment and any of its contents, newest first, each once and whole', async () => {
    await using desk = openTestDesk()
    const requests = [
      aRequest({ custom_reference: 'ABC' }),
      aRequest({
        contents: [contentsOf({ custom_reference: 'ABC' }), contentsOf({ custom_reference: 'ABC' })],
      }),
      aRequest({ contents: [contentsOf({ contents: [itemOf({ custom_reference: 'ABC' })] })] }),
      aRequest({ custom_reference: 'ABC', contents: [contentsOf({ custom_reference: 'ABC' })] }),
      aRequest({ custom_reference: 'ABCD' }),
      aRequest({ custom_reference: 'abc' }),
    ]
    const references: string[] = []
    for (const request of requests)
      references.unshift((await desk.ask('shipments.create', request)).reference)
    const found = await desk.ask('shipments.findByCustomReference', { custom_reference: 'ABC' })
    expect(found.total).toBe(4)
    expect(found.items.map(({ reference }) => reference)).toEqual(references.slice(2))
    const [newest] = found.items
    expect(newest).toEqual(await desk.ask('shipments.get', { reference: newest?.reference }))
  })

  it('answers page by page, with the total on each', async () => {
    await using desk = openTestDesk()
    const references = await createMany(desk, 5, 'ABC')
    const seen: string[] = []
    for (const skip of [0, 2, 4, 6]) {
      const page = await desk.ask('shipments.findByCustomReference', {
        custom_reference: 'ABC',
        take: 2,
        skip,
      })
      expect(page.total).toBe(5)
      seen.push(...page.items.map(({ reference }) => reference))
    }
    expect(seen).toEqual(references)
  })

  it('finds nothing, in the same shape, where there is nothing', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('shipments.findByCustomReference', { custom_reference: 'none' })).toMatchObject({
      items: [],
      total: 0,
      shipments: [],
      total_results: 0,
    })
  })

  it('no longer finds what is deleted', async () => {
    await using desk = openTestDesk()
    const request = aRequest({
      custom_reference: 'ABC',
      contents: [contentsOf({ custom_reference: 'LINE' })],
    })
    const { reference } = await desk.ask('shipments.create', request)
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    for (const custom_reference of ['ABC', 'LINE']) {
      expect(await desk.ask('shipments.findByCustomReference', { custom_reference })).toMatchObject({
        items: [],
        total: 0,
        shipments: [],
        total_results: 0,
      })
    }
  })

  it.each(["x'; DROP TABLE shipment; --", 'a\0b', '100%', '田中', ' spaced '])(
    'takes %j for what it is',
    async (custom_reference) => {
      await using desk = openTestDesk()
      const { reference } = await desk.ask(
        'shipments.create',
        aRequest({ custom_reference, contents: [contentsOf({ custom_reference })] }),
      )
      const { items, total } = await desk.ask('shipments.findByCustomReference', { custom_reference })
      expect([items[0]?.reference, items[0]?.custom_reference, total]).toEqual([
        reference,
        custom_reference,
        1,
      ])
      expect((await desk.ask('shipments.findByCustomReference', { custom_reference: 'a' })).total).toBe(0)
    },
  )
})

describe('finding by a carrier’s tracking reference', () => {
  it('finds all that had it, as they repeat, newest first, page by page', async () => {
    await using desk = openTestDesk()
    const references: string[] = []
    for (const tracking of [['T1', 'T2'], ['T1'], ['T2'], ['T1', 'T1']]) {
      desk.clock.advance(1_000)
      references.unshift(anAllocatedShipment(desk, aRequest(), anAllocation(...tracking)))
    }
    const [fourth, , second, first] = references
    const found = await desk.ask('shipments.findByTrackingReference', { tracking_reference: 'T1' })
    expect([found.items.map(({ reference }) => reference), found.total]).toEqual([[fourth, second, first], 3])
    expect(found.items[0]?.allocation).toEqual(anAllocation('T1', 'T1'))
    const page = await desk.ask('shipments.findByTrackingReference', {
      tracking_reference: 'T1',
      take: 1,
      skip: 1,
    })
    expect([page.items.map(({ reference }) => reference), page.total]).toEqual([[second], 3])
    expect(await desk.ask('shipments.findByTrackingReference', { tracking_reference: 't1' })).toMatchObject({
      total: 0,
    })
  })
})

describe.each([
  ['shipments.findByCustomReference', 'custom_reference'],
  ['shipments.findByTrackingReference', 'tracking_reference'],
])('%s', (path, name) => {
  it.each([
    [{}, `$.${name}: required_property_missing`],
    [{ [name]: 5 }, `$.${name}: invalid_format`],
    [{ [name]: 'x', take: 101 }, '$.take: value_too_large'],
    [{ [name]: 'x', take: 0 }, '$.take: value_too_small'],
    [{ [name]: 'x', skip: -1 }, '$.skip: value_too_small'],
    [{ [name]: 'x', colour: 1 }, '$.colour: invalid_request'],
  ])('cannot be asked with %j', async (input, problem) => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal(path, input))).toEqual([problem])
  })

  it('takes up to 100 at a time and skips any number', async () => {
    await using desk = openTestDesk()
    const answer = await desk.call(path, { [name]: 'x', take: 100, skip: Number.MAX_SAFE_INTEGER })
    expect(answer).toMatchObject({ result: { items: [], total: 0 } })
  })
})
