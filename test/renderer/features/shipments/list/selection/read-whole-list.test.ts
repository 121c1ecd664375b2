import { expect, it } from 'vitest'
import { readWholeList } from '#features/shipments/list/selection/read-whole-list.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it('reads every shipment of a list once, in its order, page by page', async () => {
  await using desk = openTestDesk()
  for (let made = 0; made < 7; made += 1) await desk.ask('shipments.create', aRequest())
  const told: number[] = []
  const all = await readWholeList(
    ({ cursor }) => desk.ask('shipments.list', { take: 3, ...(cursor ? { cursor } : {}) }),
    (count) => told.push(count),
  )
  const { items } = await desk.ask('shipments.list', { take: 100 })
  expect(all).toEqual(items.map(({ reference, state }) => ({ reference, state })))
  expect(told).toEqual([3, 6, 7])
})
