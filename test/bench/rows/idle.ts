import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { callerOf, type Row } from '../bench.ts'
import { openAsWindow } from '../kept-desk.ts'
import { lineOfAmount } from '../line.ts'
import { createRequests } from '../requests.ts'
import { watchProcess } from '../watch-process.ts'

/** What a busy desk does in weeks: with each new shipment three changes of state, and one of five deleted. */
const MOST = 20_000
const CHANGES = 3
const EVERY_DELETED = 5
const QUIET = 30_000

const made = z.object({ reference: z.string() })
const listed = z.object({ items: z.array(made).min(1) })

/** What the desk does by itself when nobody does anything, after much was done. */
export const idleRow: Row = async ({ rows, copyOf }) => {
  using desk = openAsWindow(await copyOf(rows, 'idle'))
  const call = callerOf(desk)
  const next = createRequests(10)
  const many = Math.min(rows / 5, MOST)
  const { items } = listed.parse(await call('shipments.list', { states: ['in_transit'], take: 1000 }))
  let change = 0
  for (let turn = 0; turn < many; turn += 1) {
    const { reference } = made.parse(await call('shipments.create', next()))
    if (turn % EVERY_DELETED === 0) {
      await call('shipments.cancel', { reference })
      await call('shipments.delete', { reference })
    }
    for (const end = change + CHANGES; change < end; change += 1)
      await call('shipments.changeState', {
        reference: items[change % items.length]?.reference,
        state: Math.floor(change / items.length) % 2 === 0 ? 'delayed' : 'in_transit',
        reason: 'Measured.',
      })
  }
  const quiet = await watchProcess(
    () => wait(QUIET),
    () => call('shipments.counts'),
  )
  const done = `${many} shipments made, ${change} changed, ${Math.ceil(many / EVERY_DELETED)} deleted`
  return [
    lineOfAmount(
      `longest stall of a quiet desk after ${done}`,
      { unit: 'ms', ours: quiet.stall },
      { atMost: 20 },
    ),
  ]
}
