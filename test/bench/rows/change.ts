import { z } from 'zod'
import type { Row } from '../bench.ts'
import { measureAgainstFloor, openBoth } from '../both.ts'
import { lineOfPair } from '../line.ts'

const someShipments = z.object({ items: z.array(z.object({ reference: z.string() })).min(1) })
const MANY = 100

/** Changing the state of one: each of many goes from one state of its carrier to another, and back. */
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
  return [
    lineOfPair('change a state, against its statements', await measureAgainstFloor(both, change), {
      atMost: 1.5,
    }),
  ]
}
