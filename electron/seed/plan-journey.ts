import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { customs, hoursBefore, journeys, reasons, usualHours, usualReason } from './data/journeys.ts'
import type { Dice } from './dice.ts'
import type { Route } from './make-request.ts'

/** A shipment comes into a state at a moment (milliseconds since 1970), because a person says so. */
export type Step = {
  readonly at: number
  readonly from: ShipmentState
  readonly to: ShipmentState
  readonly reason: string
}

const HOUR = 3_600_000
/** Some wait at the desk, many times longer than the others. */
const LEFT_LYING = 0.06
const LYING = 25
/** How much longer than at home a carrier takes. */
const SLOWNESS: Readonly<Record<Route['reach'], number>> = { home: 1, europe: 2, overseas: 4 }

/** What will have happened to a new shipment until that moment, in order. */
export const planJourney = (
  { created, until, route }: { readonly created: number; readonly until: number; readonly route: Route },
  dice: Dice,
): readonly Step[] => {
  const steps: Step[] = []
  let at = created
  let from: ShipmentState = 'unallocated'
  const delay = dice.chance(LEFT_LYING) ? LYING : 1
  for (const to of statesOf(route, dice)) {
    const [least, most] = hoursBefore[to] ?? usualHours
    const slowness = isAtDesk(from) ? delay : SLOWNESS[route.reach]
    at += Math.round(dice.between(least, most) * slowness * HOUR)
    if (at > until) break
    steps.push({ at, from, to, reason: dice.pick(reasons[to] ?? [usualReason]) })
    from = to
  }
  return steps
}

const isAtDesk = (state: ShipmentState): boolean =>
  stateTable[state].phase === 'draft' || stateTable[state].phase === 'booked'

const statesOf = ({ reach, hasCustoms }: Route, dice: Dice): readonly ShipmentState[] => {
  const { states } = dice.pickByShare(journeys)
  const onTheWay = states.indexOf('in_transit')
  return hasCustoms && reach === 'overseas' && onTheWay !== -1
    ? states.toSpliced(onTheWay + 1, 0, ...customs)
    : states
}
