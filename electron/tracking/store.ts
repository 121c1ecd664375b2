import type { TrackingEvent } from '#shared/tracking/tracking-event.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import type { Reader, Writer } from '../platform/database.ts'

type EventRow = {
  readonly reference: string
  readonly shipment: number
  readonly timestamp: number
  readonly record: string
}
type RecordRow = { readonly record: JsonOf<TrackingEvent> }

const eventOf = ({ record }: RecordRow): TrackingEvent => trusted(record)

/** What carriers said of shipments, by the number of the shipment's row. */
export const openTrackingStore = ({ prepare }: Reader) => {
  const insertRow = prepare<[EventRow], void>(
    'INSERT INTO tracking_event VALUES (NULL, @reference, @shipment, @timestamp, @record)',
  )
  const selectNewestFirst = prepare<[number], RecordRow>(
    `SELECT record FROM tracking_event WHERE shipment = CAST(? AS INT) ORDER BY timestamp DESC, id DESC`,
  )
  const selectAt = prepare<[number, number], RecordRow>(
    'SELECT record FROM tracking_event WHERE shipment = CAST(? AS INT) AND timestamp = CAST(? AS INT)',
  )
  const selectNewest = prepare<[number], { readonly timestamp: number }>(
    `SELECT timestamp FROM tracking_event
     WHERE shipment = CAST(? AS INT) AND record ->> '$.event_code' <> 'for_information'
     ORDER BY timestamp DESC LIMIT 1`,
  )
  return {
    insert: (_writer: Writer, shipment: number, event: TrackingEvent): void =>
      void insertRow.run({
        reference: event.reference,
        shipment,
        timestamp: Date.parse(event.timestamp),
        record: JSON.stringify(event),
      }),
    /** Newest first; of the same moment, what was added last. */
    ofShipment: (shipment: number): readonly TrackingEvent[] => selectNewestFirst.all(shipment).map(eventOf),
    /** Those of one moment (milliseconds since 1970). */
    at: (shipment: number, timestamp: number): readonly TrackingEvent[] =>
      selectAt.all(shipment, timestamp).map(eventOf),
    /** When the newest that told of a state happened (milliseconds since 1970). */
    newest: (shipment: number): number | undefined => selectNewest.get(shipment)?.timestamp,
  }
}
export type TrackingStore = ReturnType<typeof openTrackingStore>
