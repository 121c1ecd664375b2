import type { HistoryEntry } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { endsDelivery } from '#shared/shipments/transition.ts'

/** The steps of every shipment's way, from the desk to whoever it is for. */
export const journeySteps = ['created', 'allocated', 'ready', 'manifested', 'onTheWay', 'delivered'] as const
export type JourneyStep = (typeof journeySteps)[number]

export type StepStatus = 'reached' | 'now' | 'ahead'
export type Journey = readonly {
  readonly step: JourneyStep
  readonly status: StepStatus
  /** When it came there first, as far as the history tells. */
  readonly at?: string
}[]

/** The step that a state belongs to; nothing for one that says only that the way has ended. */
const stepOf = (state: ShipmentState): JourneyStep | undefined => {
  const { phase } = stateTable[state]
  if (endsDelivery(state)) return 'delivered'
  switch (phase) {
    case 'draft':
      return 'created'
    case 'booked':
      return state === 'ready_to_ship' || state === 'manifest_failed' ? 'ready' : 'allocated'
    case 'manifested':
      return 'manifested'
    case 'carrier':
      return 'onTheWay'
    case 'closed':
      return state === 'cancelled' ? undefined : 'onTheWay'
    case 'system':
      return stepOfWork(state)
  }
}

const stepOfWork = (state: ShipmentState): JourneyStep | undefined => {
  if (state === 'cancelling') return undefined
  return state === 'allocating' ? 'created' : 'ready'
}

const placeOf = (step: JourneyStep): number => journeySteps.indexOf(step)

/** How far a shipment has come. One that was cancelled stands where it was before. */
export const journeyOf = (state: ShipmentState, history: readonly HistoryEntry[]): Journey => {
  const reached = history.flatMap(({ to, at }) => {
    const step = to && stepOf(to)
    return step ? [{ step, at }] : []
  })
  const now = stepOf(state) ?? reached.at(-1)?.step ?? 'created'
  return journeySteps.map((step) => {
    const status = placeOf(step) < placeOf(now) ? 'reached' : step === now ? 'now' : 'ahead'
    const at = status === 'ahead' ? undefined : reached.find((one) => one.step === step)?.at
    return { step, status, ...(at === undefined ? {} : { at }) }
  })
}
