import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { createClock } from '#helpers/settable-clock.ts'

const create = async (desk: TestDesk): Promise<string> =>
  (await desk.ask('shipments.create', aRequest({ contents: [contentsOf(), contentsOf()] }))).reference

const contentsReferences = async (desk: TestDesk, reference: string): Promise<readonly string[]> =>
  (await desk.ask('shipments.get', { reference })).contents.map((one) => one.reference)

describe('references', () => {
  it('sort by creation and never repeat, however the clock jumps and the program restarts', async () => {
    await using desk = openTestDesk()
    const made: string[] = []
    const inside: string[] = []
    const steps = fc.array(
      fc.record({ jump: fc.integer({ min: -100_000_000, max: 100_000_000 }), isRestart: fc.boolean() }),
      { minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (jumps) => {
        for (const { jump, isRestart } of jumps) {
          desk.clock.advance(jump)
          if (isRestart) desk.restart()
          made.push(await create(desk))
          inside.push(...(await contentsReferences(desk, made.at(-1) ?? '')))
        }
        expect(made.toSorted()).toEqual(made)
        expect(inside.toSorted()).toEqual(inside)
        expect(new Set([...made, ...inside]).size).toBe(made.length + inside.length)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('go on from the newest one after a restart, although the last change was to an old one', async () => {
    await using desk = openTestDesk()
    const oldest = await create(desk)
    desk.clock.advance(86_400_000)
    const newest = await create(desk)
    await desk.ask('shipments.cancel', { reference: oldest })
    desk.clock.advance(-86_000_000)
    desk.restart()
    expect((await create(desk)) > newest).toBe(true)
  })

  it('go on from the newest one also when it was deleted', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk)
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    desk.clock.advance(-86_400_000)
    desk.restart()
    expect((await create(desk)) > reference).toBe(true)
  })

  it('are not used up by what was refused', async () => {
    await using desk = openTestDesk()
    await desk.refusal('shipments.create', {})
    expect((await create(desk)).slice(3, 17)).toBe(String(desk.clock.now().getTime()).padStart(14, '0'))
  })

  it('are never the same on desks that never talk to each other, even at the same moments', async () => {
    const [clock, other] = [createClock(), createClock()]
    await using desk = openTestDesk({ clock })
    await using twin = openTestDesk({ clock: other })
    const made: string[] = []
    for (let count = 0; count < 50; count += 1) made.push(await create(desk), await create(twin))
    expect(new Set(made).size).toBe(100)
  })

  it('are never the same for two programs on one desk', async () => {
    await using desk = openTestDesk()
    await using other = openTestDesk({ folder: desk.folder, clock: desk.clock })
    const made: string[] = []
    for (let count = 0; count < 25; count += 1) made.push(await create(desk), await create(other))
    expect(new Set(made).size).toBe(50)
    expect((await desk.ask('shipments.counts')).total).toBe(50)
  })
})
