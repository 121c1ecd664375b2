import { describe, expect, it, vi } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { heardDuring } from '#helpers/heard-during.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

describe('whoever follows the changes', () => {
  it('hears of each one after it is there, and of nothing that was refused or changed nothing', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const heard = await heardDuring(desk, { path: 'shipments.changes', most: 3 }, async () => {
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
      { path: 'shipments.changes', most: 1 },
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
