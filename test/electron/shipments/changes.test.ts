import { describe, expect, it, vi } from 'vitest'
import { followProcedure } from '#electron/trpc/call.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

/** Everything that is heard while something is done, until so much has been heard. */
const heardDuring = async (
  desk: TestDesk,
  most: number,
  work: () => Promise<void>,
): Promise<readonly unknown[]> => {
  const { router, createContext } = desk.inside()
  const controller = new AbortController()
  const call = {
    router,
    path: 'shipments.changes',
    input: undefined,
    context: createContext(),
    signal: controller.signal,
  }
  const heard: unknown[] = []
  for await (const news of followProcedure(call)) {
    if (news === 'started') void work()
    else heard.push('data' in news ? news.data : news)
    if (heard.length === most) controller.abort()
  }
  return heard
}

describe('whoever follows the changes', () => {
  it('hears of each one after it is there, and of nothing that was refused or changed nothing', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const heard = await heardDuring(desk, 3, async () => {
      await desk.refusal('shipments.create', {})
      await desk.refusal('shipments.delete', { reference })
      await desk.ask('shipments.changeState', { reference, state: 'unallocated', reason: 'It is already.' })
      await desk.ask('shipments.cancel', { reference })
      await desk.ask('shipments.delete', { reference })
      await desk.ask('shipments.create', aRequest())
    })
    const { items } = await desk.ask('shipments.list')
    expect(heard).toEqual([
      { references: [reference] },
      { references: [reference] },
      { references: [items[0]?.reference] },
    ])
  })

  it('hears that another program changed the desk', async () => {
    await using desk = openTestDesk()
    await using other = openTestDesk({ folder: desk.folder })
    const heard = await heardDuring(
      desk,
      1,
      async () => void (await other.ask('shipments.create', aRequest())),
    )
    expect(heard).toEqual([{ references: null }])
  })
})

describe('the search index that is filled when the desk is quiet', () => {
  it('that cannot be filled keeps nobody from working, and nothing from being found', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    desk.tamper('ALTER TABLE search_part RENAME TO search_lost')
    const { reference } = await desk.ask('shipments.create', aRequest({ custom_reference: 'ORD-1' }))
    await vi.waitFor(() => expect(desk.bugs).toHaveLength(1))
    expect(desk.rows('SELECT count(*) AS waiting FROM search_pending')).toEqual([{ waiting: 1 }])
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({ reference })
    desk.tamper('ALTER TABLE search_lost RENAME TO search_part')
    await desk.ask('shipments.create', aRequest())
    await desk.indexed()
    expect(desk.rows('SELECT count(*) AS waiting FROM search_pending')).toEqual([{ waiting: 0 }])
    expect((await desk.ask('shipments.search', { text: 'ORD-1' })).items).toMatchObject([{ reference }])
  })
})
