import { describe, expect, it } from 'vitest'
import { aScheduledRequest, createMany, readyToAllocate, threeServicesWith } from '#helpers/allocating.ts'
import { contentsOf } from '#helpers/a-request.ts'
import { flatPrice } from '#helpers/a-catalogue.ts'
import { textLike, textWith } from '#helpers/like.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const MINUTE = 60_000

const aQuotedDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1)
  return { desk, ...(await desk.ask('allocation.quotes', { reference })), reference }
}

const whyNot = async (desk: TestDesk, quote: string) => {
  const refusal = await desk.refusal('allocation.allocateWithQuote', { quote })
  return { family: refusal.code, problems: problemsIn(refusal) }
}
const outdated = { family: 'conflict', problems: ['$.quote: rule_conflict'] }

describe('quotes', () => {
  it('are what every service that can asks, the cheapest first, with those that cannot and why', async () => {
    const { desk: opened, reference, quotes, excluded_services } = await aQuotedDesk()
    await using desk = opened
    expect(quotes).toMatchObject([
      {
        reference: textLike(/^qu_\d{32}$/u),
        shipment_reference: reference,
        carrier: { service_reference: 'SLOW' },
        price: { net: 4 },
        created: '2026-11-20T10:00:00.000Z',
        expires: '2026-11-20T10:30:00.000Z',
      },
      { carrier: { service_reference: 'FAST' }, price: { net: 9 } },
    ])
    expect(excluded_services).toMatchObject([{ carrier: { service_reference: 'COLLECT' } }])
    expect((await desk.ask('shipments.get', { reference })).state).toBe('unallocated')
  })

  it('can be taken, the dearer one, too', async () => {
    const { desk: opened, reference, quotes } = await aQuotedDesk()
    await using desk = opened
    desk.restart()
    const allocated = await desk.ask('allocation.allocateWithQuote', { quote: quotes[1]?.reference })
    expect(allocated).toMatchObject({ shipment_reference: reference, state: 'allocated', price: { net: 9 } })
    expect(await whyNot(desk, quotes[0]?.reference ?? '')).toEqual({
      family: 'allocation_failed',
      problems: ['shipment_invalid_state'],
    })
  })

  it('hold until they expire', async () => {
    const { desk: opened, quotes } = await aQuotedDesk()
    await using desk = opened
    desk.clock.advance(30 * MINUTE + 1)
    expect(await whyNot(desk, quotes[0]?.reference ?? '')).toEqual(outdated)
  })

  it('hold only for the shipment as it was', async () => {
    const { desk: opened, reference, quotes } = await aQuotedDesk()
    await using desk = opened
    const shipment = aScheduledRequest({ contents: [contentsOf({ weight: { value: 3, unit: 'kg' } })] })
    await desk.ask('shipments.update', { reference, shipment })
    expect(await whyNot(desk, quotes[0]?.reference ?? '')).toEqual(outdated)
  })

  it('hold only while the service asks the same', async () => {
    const { desk: opened, quotes } = await aQuotedDesk()
    await using desk = opened
    const catalogue = threeServicesWith('SLOW', { prices: flatPrice(5) })
    await desk.ask('carriers.import', { catalogue, mode: 'replace' })
    expect(await whyNot(desk, quotes[0]?.reference ?? '')).toEqual(outdated)
  })

  it('are refused when there are none, with every reason', async () => {
    const { desk: opened } = await aQuotedDesk()
    await using desk = opened
    const contents = [contentsOf({ weight: { value: 500, unit: 'kg' } })]
    const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ contents }))
    const refusal = await desk.refusal('allocation.quotes', { reference })
    expect(refusal.code).toBe('no_quotes_available')
    expect(refusal.details.map(({ message }) => message).slice(1)).toMatchObject([
      textWith('Nordlys Fast: '),
      textWith('Nordlys Slow: '),
      textWith('Callers Collect: '),
    ])
  })

  it('that nobody has, or of the wrong shape, are refused as such', async () => {
    const { desk: opened } = await aQuotedDesk()
    await using desk = opened
    expect(await whyNot(desk, 'qu_00000000000000000000000000000001')).toEqual({
      family: 'not_found',
      problems: ['$.quote: not_found'],
    })
    expect(await whyNot(desk, 'qu_1')).toEqual({
      family: 'validation_error',
      problems: ['$.quote: invalid_reference_format'],
    })
  })
})
