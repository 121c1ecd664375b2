import { stampOf } from '#shared/reference.ts'
import type { HistoryEntry } from '#shared/shipments/shipment.ts'
import { stateOfCode } from '#shared/tracking/tracking-code.ts'
import type { TrackingEvent } from '#shared/tracking/tracking-event.ts'

/** Something that happened: here, and then it is in the audit trail, or on the way, and then a carrier told of it. */
export type Happening =
  | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly event?: TrackingEvent }
  | { readonly kind: 'event'; readonly event: TrackingEvent }

/** Entry and event were written in one step; the event's reference tells when. */
const AT_ONCE = 1000

const isOf = ({ operation, from, to, at }: HistoryEntry, event: TrackingEvent): boolean =>
  operation === 'track' &&
  to === (stateOfCode(event.event_code) ?? from) &&
  Math.abs(stampOf(event.reference).milliseconds - Date.parse(at)) < AT_ONCE

const timeOf = (happening: Happening): number =>
  Date.parse(happening.kind === 'entry' ? happening.entry.at : happening.event.timestamp)

/**
 * The audit trail and what carriers told, oldest first. An event that moved the shipment, or was for information, stands with the
 * entry that it made; one that only was kept stands where it happened.
 */
export const timelineOf = (
  entries: readonly HistoryEntry[],
  events: readonly TrackingEvent[],
): readonly Happening[] => {
  const left = new Set(events)
  const written = entries.map((entry): Happening => {
    const event = [...left].find((one) => isOf(entry, one))
    if (event) left.delete(event)
    return { kind: 'entry', entry, ...(event && { event }) }
  })
  const scans = [...left].map((event): Happening => ({ kind: 'event', event }))
  // The sort is stable: what the trail wrote at one moment keeps its order.
  return [...written, ...scans].toSorted((one, other) => timeOf(one) - timeOf(other))
}
