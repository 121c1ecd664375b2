import { refuse } from '#shared/api-error.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import { transition } from '#shared/shipments/transition.ts'
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
    const next = transition(stateCodes.toWord(row.state), { kind: 'track', to: newEvent.event_code })
    refuseImpossible(row, next, newEvent)
    const same = existingIn(row.id)
    const state = stateCodes.toWord(row.state)
    if (same) return { reference: same.reference, shipment_reference: shipment, state }
    const newest = store.newest(row.id)
    const event = {
      ...eventOf(newEvent, now),
      reference: makeReference('trackingEvent'),
      shipment_reference: shipment,
    }
    store.insert(writer, row.id, event)
    const isNews = newest === undefined || at >= newest
    if (!isNews || next.kind !== 'moved')
      return { reference: event.reference, shipment_reference: shipment, state }
    moveTo(ports, writer, { row, event, actor })
    return { reference: event.reference, shipment_reference: shipment, state: event.event_code }
  })
}

type TrackedChange = { readonly row: StoredRow; readonly event: TrackingEvent; readonly actor: string }

const moveTo = ({ transitions }: AddPorts, writer: Writer, { row, event, actor }: TrackedChange): void =>
  transitions.apply(writer, row, {
    operation: 'track',
    actor,
    to: event.event_code,
    delivered: Date.parse(event.timestamp),
    changes: changesOf(event),
  })

/** What the history shows of an event; it is personal, and goes when the shipment is deleted. */
const changesOf = ({ timestamp, location, signee, description }: TrackingEvent): readonly PropertyChange[] =>
  Object.entries({ timestamp, location, signee, description }).flatMap(([name, after]) =>
    after === undefined ? [] : [{ property: `$.tracking.${name}`, after }],
  )

const refuseFuture = ({ timestamp }: NewTrackingEvent, now: Date): void => {
  if (Date.parse(timestamp) <= now.getTime() + AHEAD_MILLISECONDS) return
  throw refuse('validation_error', {
    property: '$.timestamp',
    code: 'invalid_value',
    sentence: { key: 'event_in_future' },
  })
}

const refuseImpossible = (
  row: StoredRow,
  next: ReturnType<typeof transition>,
  { event_code }: NewTrackingEvent,
): void => {
  if (next.kind !== 'refused') return
  if (next.code === 'invalid_state_for_operation') {
    throw refusedInState(next.code, stateCodes.toWord(row.state), 'track')
  }
  throw refuse('validation_error', {
    property: '$.event_code',
    code: next.code,
    ...(next.code === 'invalid_value' && {
      sentence: { key: 'event_impossible', values: { state: event_code } },
    }),
  })
}

const isSame = (existing: TrackingEvent, newEvent: NewTrackingEvent): boolean =>
  existing.event_code === newEvent.event_code && existing.contents_reference === newEvent.contents_reference

const eventOf = (
  { shipment_reference: _shipment, tracking_reference: _tracking, ...event }: NewTrackingEvent,
  now: Date,
): Omit<TrackingEvent, 'reference' | 'shipment_reference'> => ({
  ...event,
  received_timestamp: event.received_timestamp ?? now.toISOString(),
})
