import { refuse } from '#shared/api-error.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { type Transition, transition } from '#shared/shipments/transition.ts'
import { eventCodeOf, stateOfCode } from '#shared/tracking/tracking-code.ts'
import type { AddedEvent, NewTrackingEvent, TrackingEvent } from '#shared/tracking/tracking-event.ts'
import type { Writer } from '../platform/database.ts'
import { refusedInState } from '../shipments/answers.ts'
import { recordOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'
import { findTracked, type FindPorts } from './find-tracked.ts'
import type { TrackingStore } from './store.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type AddPorts = FindPorts &
  Pick<ShipmentPorts, 'database' | 'clock' | 'makeReference'> & { readonly store: TrackingStore }
type Added = Omit<AddedEvent, 'index'>

/** Clocks of carriers may be ahead of the desk's, and say the time of another place; a day covers both. */
const AHEAD_MILLISECONDS = 24 * 60 * 60_000

/**
 * Keeps one event of a shipment. The newest sets the state; one that happened before the newest is only kept; one that
 * is there already changes nothing. One transaction.
 * @throws Refusal when it cannot be
 */
export const addEvent = (ports: AddPorts, newEvent: NewTrackingEvent, actor: string): Added => {
  const { database, clock, store, makeReference } = ports
  const now = clock.now()
  refuseFuture(newEvent, now)
  return database.write((writer) => {
    const at = Date.parse(newEvent.timestamp)
    const existingIn = (id: number) => store.at(id, at).find((existing) => isSame(existing, newEvent))
    const row = findTracked(ports, newEvent, ({ id }) => existingIn(id) !== undefined)
    const { reference: shipment } = recordOf(row.record)
    const state = stateCodes.toWord(row.state)
    const told = stateOfCode(newEvent.event_code)
    const next = transition(state, { kind: 'track', to: told })
    refuseImpossible(row, next)
    const same = existingIn(row.id)
    if (same) return { reference: same.reference, shipment_reference: shipment, state }
    const newest = store.newest(row.id)
    const event = {
      ...eventOf(newEvent, now),
      reference: makeReference('trackingEvent'),
      shipment_reference: shipment,
    }
    store.insert(writer, row.id, event)
    const isNews = newest === undefined || at >= newest
    const to = next.kind === 'moved' && isNews ? next.to : state
    // What is for information only is told in the history, too, and leaves the shipment where it is.
    if (to !== state || told === undefined) enter(ports, writer, { row, event, to, actor })
    return { reference: event.reference, shipment_reference: shipment, state: to }
  })
}

type TrackedChange = {
  readonly row: StoredRow
  readonly event: TrackingEvent
  readonly to: ShipmentState
  readonly actor: string
}

const enter = ({ transitions }: AddPorts, writer: Writer, { row, event, to, actor }: TrackedChange): void =>
  transitions.apply(writer, row, {
    operation: 'track',
    actor,
    to,
    ...(stateOfCode(event.event_code) && { delivered: Date.parse(event.timestamp) }),
    changes: changesOf(event),
  })

/** What the history shows of an event; it is personal, and goes when the shipment is deleted. */
const changesOf = (event: TrackingEvent): readonly PropertyChange[] => {
  const { timestamp, location, signee, description } = event
  // The state that it led to says the same, where there is one.
  const event_code = stateOfCode(event.event_code) === undefined ? event.event_code : undefined
  return Object.entries({ event_code, timestamp, location, signee, description }).flatMap(([name, after]) =>
    after === undefined ? [] : [{ property: `$.tracking.${name}`, after }],
  )
}

const refuseFuture = ({ timestamp }: NewTrackingEvent, now: Date): void => {
  if (Date.parse(timestamp) <= now.getTime() + AHEAD_MILLISECONDS) return
  throw refuse('validation_error', {
    property: '$.timestamp',
    code: 'invalid_value',
    sentence: { key: 'event_in_future' },
  })
}

const refuseImpossible = ({ state }: StoredRow, next: Transition): void => {
  if (next.kind !== 'refused') return
  if (next.code === 'invalid_state_for_operation')
    throw refusedInState(next.code, stateCodes.toWord(state), 'track')
  throw refuse('validation_error', { property: '$.event_code', code: next.code })
}

/** What was kept by an earlier program may have the name of the state in place of the code. */
const isSame = (existing: TrackingEvent, newEvent: NewTrackingEvent): boolean =>
  eventCodeOf(existing.event_code) === newEvent.event_code &&
  existing.contents_reference === newEvent.contents_reference

const eventOf = (
  { shipment_reference: _shipment, tracking_reference: _tracking, ...event }: NewTrackingEvent,
  now: Date,
): Omit<TrackingEvent, 'reference' | 'shipment_reference'> => ({
  ...event,
  received_timestamp: event.received_timestamp ?? now.toISOString(),
})
