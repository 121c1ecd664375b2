import { once } from 'node:events'
import { expect, it } from 'vitest'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { startDesk } from '#helpers/run-desk.ts'

const SHIPMENTS = 300

it('a program that dies while it allocates leaves every shipment allocated whole, or not at all', async () => {
  await using desk = openTestDesk()
  await readyToAllocate(desk)
  const references = await createMany(desk, SHIPMENTS)
  const child = startDesk(['--data', desk.folder, 'lines'])
  const ended = once(child, 'exit')
  child.stdin?.on('error', () => undefined)
  for (let at = 0; at < SHIPMENTS; at += 100) {
    const input = { shipments: references.slice(at, at + 100) }
    child.stdin?.write(`${JSON.stringify({ id: at, procedure: 'allocation.allocate', input })}\n`)
  }
  const countAllocated = async () => (await desk.ask('shipments.counts')).states.allocated
  await expect.poll(countAllocated, { interval: 5, timeout: 30_000 }).toBeGreaterThan(20)
  child.kill('SIGKILL')
  await ended
  desk.restart()

  const shipments = await Promise.all(references.map((reference) => desk.ask('shipments.get', { reference })))
  const histories = await Promise.all(
    references.map((reference) => desk.ask('shipments.history', { reference })),
  )
  for (const [index, { state, allocation, shipping_date }] of shipments.entries()) {
    const isAllocated = state === 'allocated'
    expect({ state, has: [allocation !== undefined, shipping_date !== undefined] }).toEqual({
      state: isAllocated ? 'allocated' : 'unallocated',
      has: [isAllocated, isAllocated],
    })
    expect(histories[index]?.items).toHaveLength(isAllocated ? 2 : 1)
  }
  const allocated = shipments.filter(({ state }) => state === 'allocated')
  expect(await countAllocated()).toBe(allocated.length)
  expect(allocated.length).toBeLessThan(SHIPMENTS)
  const numbers = allocated.flatMap(
    ({ allocation }) => allocation?.tracking_details?.shipment.tracking_references ?? [],
  )
  expect(new Set(numbers).size).toBe(allocated.length)
  expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
})
