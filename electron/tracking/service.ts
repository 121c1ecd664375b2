import { setImmediate as letOthersRun } from 'node:timers/promises'
import { Refusal } from '#shared/api-error.ts'
import { problemsOf } from '#shared/problems.ts'
import { normalizeRequest } from '#shared/normalize.ts'
import {
  type AddedEvent,
  type AddedTracking,
  type NewTrackingEvent,
  newTrackingEvent,
  type RejectedEvent,
  type TrackingEvents,
  type TrackingOfShipment,
} from '#shared/tracking/tracking-event.ts'
import { createPatience } from '../platform/patience.ts'
import { addEvent, type AddPorts } from './add-event.ts'
import { trackingOf } from './answers.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type TrackingPorts = AddPorts & Pick<ShipmentPorts, 'changes'>

/** How long others may have to wait for their turn. */
const MOST_MILLISECONDS = 20

/** What carriers say happened to shipments. */
export const createTrackingService = (ports: TrackingPorts) => ({
  /** Takes each event by itself, in order; those that cannot be are answered with the reason, and stop no other. */
  add: async (events: readonly unknown[], actor: string): Promise<AddedTracking> => {
    const accepted: AddedEvent[] = []
    const rejected: RejectedEvent[] = []
    const patiently = createPatience()
    let since = performance.now()
    for (const [index, input] of events.entries()) {
      try {
        const event = readEvent(input)
        accepted.push({ index, ...(await patiently(() => addEvent(ports, event, actor))) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        rejected.push(rejectionOf(index, input, error))
      }
      if (performance.now() - since < MOST_MILLISECONDS) continue
      await letOthersRun()
      since = performance.now()
    }
    const changed = new Set(accepted.map(({ shipment_reference }) => shipment_reference))
    if (changed.size > 0) ports.changes.tell([...changed])
    return { accepted, rejected }
  },

  /** Newest first. @throws Refusal when there is no such shipment */
  list: (reference: string): TrackingEvents => ({
    items: ports.store.ofShipment(ports.transitions.find(reference).id),
  }),

  /** The same as the contract answers it. @throws Refusal while no carrier has taken the shipment */
  get: (reference: string): TrackingOfShipment => {
    const row = ports.transitions.find(reference)
    return trackingOf(row, ports.store.ofShipment(row.id))
  },
})
export type TrackingService = ReturnType<typeof createTrackingService>

const readEvent = (input: unknown): NewTrackingEvent => {
  const normalized = normalizeRequest(input)
  const parsed = newTrackingEvent.safeParse(normalized.value)
  const problems = [...normalized.problems, ...(parsed.success ? [] : problemsOf(parsed.error.issues))]
  if (!parsed.success || problems.length > 0) throw new Refusal('validation_error', problems)
  return parsed.data
}

const rejectionOf = (index: number, input: unknown, refusal: Refusal): RejectedEvent => {
  const named: unknown = Reflect.get(Object(input), 'shipment_reference')
  return {
    index,
    ...(typeof named === 'string' && { shipment_reference: named.slice(0, 50) }),
    code: refusal.family,
    message: refusal.message,
    details: refusal.problems,
  }
}
