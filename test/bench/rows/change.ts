import { z } from 'zod'
import type { Row } from '../bench.ts'
import { type Both, measureAgainstFloor, openBoth } from '../both.ts'
import { lineOfPair, lineOfTail } from '../line.ts'
import { measureOne } from '../measure.ts'
import { createRequests } from '../requests.ts'

const someShipments = z.object({ items: z.array(z.object({ reference: z.string() })).min(1) })
const MANY = 100

/** Changing what is there. The state of one: each of many goes from one state of its carrier to another, and back. */
export const changeRow: Row = async (bench) => {
  using both = await openBoth(bench, 'change')
  const { call } = both
  const { items } = someShipments.parse(await call('shipments.list', { states: ['in_transit'], take: MANY }))
  const change = (turn: number): Promise<unknown> =>
    call('shipments.changeState', {
      reference: items[turn % items.length]?.reference,
      state: Math.floor(turn / items.length) % 2 === 0 ? 'delayed' : 'in_transit',
      reason: 'Measured.',
    })
  const changed = await measureAgainstFloor(both, change)
  both.stopRecording()
  const { edited, deleted } = await measureDrafts(both)
  return [
    lineOfPair('change a state, against its statements', changed, { atMost: 1.5 }),
    lineOfTail('edit one', edited, 20),
    lineOfTail('delete one', deleted, 20),
  ]
}

/** Drafts that have been in the search indexes for long. */
const measureDrafts = async ({ call }: Both) => {
  const drafts = { states: ['unallocated'], take: 2 * MANY }
  const { items } = someShipments.parse(await call('shipments.list', drafts))
  const half = Math.ceil(items.length / 2)
  const [toEdit, toDelete] = [items.slice(0, half), items.slice(half)]
  const next = createRequests(4, MANY)
  for (const { reference } of toDelete) await call('shipments.cancel', { reference })
  const once = (ofThese: typeof items) => ({ turns: ofThese.length, warmUp: 0 })
  return {
    edited: await measureOne(
      (turn) => call('shipments.update', { reference: toEdit[turn]?.reference, shipment: next() }),
      once(toEdit),
    ),
    deleted: await measureOne(
      (turn) => call('shipments.delete', { reference: toDelete[turn]?.reference }),
      once(toDelete),
    ),
  }
}
