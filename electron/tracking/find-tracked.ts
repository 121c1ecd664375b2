import { type Refusal, refuse } from '#shared/api-error.ts'
import { scanCandidates } from '#shared/scan/read-scan.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import type { NewTrackingEvent } from '#shared/tracking/tracking-event.ts'
import type { LookupStore } from '../shipments/store/lookup-store.ts'
import { recordOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type FindPorts = Pick<ShipmentPorts, 'transitions'> & {
  readonly lookups: Pick<LookupStore, 'byTrackingReference'>
}

/** Carriers use their numbers again; of more shipments than that, none is guessed at. */
const LOOKED_AT = 100

/**
 * The shipment that an event is about. Of several with the same tracking reference it is the one that has the event
 * already, as carriers tell things twice; else the newest that is still on its way.
 * @throws Refusal when there is none, or the contents that are named are not its own
 */
export const findTracked = (
  ports: FindPorts,
  event: NewTrackingEvent,
  hasEvent: (row: StoredRow) => boolean,
): StoredRow => {
  const row = findRow(ports, event, hasEvent)
  const { contents_reference: contents } = event
  if (contents !== undefined && !hasContents(row, contents)) {
    throw refuse('validation_error', {
      property: '$.contents_reference',
      code: 'invalid_contents_reference',
      sentence: { key: 'contents_unknown' },
    })
  }
  return row
}

const findRow = (
  { transitions, lookups }: FindPorts,
  event: NewTrackingEvent,
  hasEvent: (row: StoredRow) => boolean,
): StoredRow => {
  if (event.shipment_reference !== undefined) return transitions.find(event.shipment_reference)
  const reference = event.tracking_reference ?? ''
  // What was scanned from a label carries more than the number that the carrier has told.
  for (const candidate of scanCandidates(reference)) {
    const { rows } = lookups.byTrackingReference(candidate, { take: LOOKED_AT, skip: 0 })
    const found = rows.find(hasEvent) ?? rows.find(isOnItsWay) ?? rows[0]
    if (found) return found
  }
  throw unknown(reference)
}

const isOnItsWay = ({ state }: StoredRow): boolean => stateTable[stateCodes.toWord(state)].phase !== 'closed'

const hasContents = (row: StoredRow, reference: string): boolean =>
  recordOf(row.record)
    .contents.flatMap((outer) => [outer, ...(outer.contents ?? [])])
    .some((contents) => contents.reference === reference)

const unknown = (reference: string): Refusal =>
  refuse('not_found', {
    property: '$.tracking_reference',
    code: 'shipment_not_found',
    sentence: { key: 'tracking_reference_unknown', values: { reference } },
  })
