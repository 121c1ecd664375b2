import { shipmentGroupStates } from '#shared/shipment-groups/group-state.ts'
import type { CarrierDetails, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { codesOf } from '../platform/codes.ts'
import type { Reader } from '../platform/database.ts'
import type { JsonOf } from '../platform/json.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'

/** The states in which a carrier has taken a shipment on and was not told of it by manifest, those that want something first. */
export const waitingStates = [
  'ready_to_ship',
  'manifest_failed',
  'collection_booking_failed',
  'collection_booking_pending',
  'collection_booked',
  'allocated',
] as const satisfies readonly ShipmentState[]

export type WaitingRow = {
  readonly id: number
  readonly reference: string
  readonly custom_reference: string | null
  readonly state: number
  readonly recipient: string
  readonly locality: string
  readonly postal_code: string
  readonly country: string
  readonly carrier_service: string
  readonly carrier: JsonOf<CarrierDetails>
  /** Only of what may need papers. */
  readonly record: JsonOf<ShipmentRecord> | null
  /** The locked group that it is in: its reference, and its custom reference or nothing. */
  readonly locked_in: JsonOf<readonly [string, string | null]> | null
}

/** Which shipments: of a carrier, by its key, in a state, behind one of them. */
export type WaitingPage = {
  readonly state: ShipmentState
  readonly carrier: string
  readonly after: number
  readonly take: number
}
type Since = { readonly shipment: string; readonly until: number }
type PageOfCode = Omit<WaitingPage, 'state'> & { readonly state: number }

const locked = codesOf(shipmentGroupStates).toCode('locked')
// As the index says it: SQLite takes a partial index only where it finds its own words.
const anyWaiting = `s.state IN (${waitingStates
  .map((state) => stateCodes.toCode(state))
  .toSorted((one, other) => one - other)
  .join(', ')})`

const waitingColumns = `s.id, s.reference, s.custom_reference, s.state, s.recipient, s.locality, s.postal_code, s.country,
  s.carrier_service, a.allocation -> '$.carrier' AS carrier,
  CASE WHEN instr(r.record, '"customs_documentation"') > 0 OR instr(r.record, '"dangerous_goods"') > 0
    THEN r.record END AS record,
  (SELECT json_array(g.reference, g.custom_reference) FROM shipment_group_member m
     CROSS JOIN shipment_group g ON g.id = m.shipment_group
   WHERE m.shipment = s.id AND m.is_closed = 0 AND g.state = ${locked}) AS locked_in`

// The column is empty of a carrier without a reference, which is told apart by its name.
const carrierKey = "COALESCE(a.allocation ->> '$.carrier.reference', a.allocation ->> '$.carrier.name', '')"

/** Shipments that a carrier has taken on and was not told of yet. */
export const openWaitingStore = ({ prepare }: Reader) => {
  const selectCounts = prepare<[number], { readonly carrier: string; readonly shipments: number }>(
    `SELECT s.carrier, count(*) AS shipments FROM shipment s INDEXED BY shipment_waiting
     WHERE s.state = CAST(? AS INT) AND ${anyWaiting} GROUP BY s.carrier`,
  )
  const selectPage = prepare<[PageOfCode], WaitingRow>(
    `SELECT ${waitingColumns} FROM shipment s INDEXED BY shipment_waiting
     CROSS JOIN shipment_record r ON r.id = s.id CROSS JOIN shipment_allocation a ON a.id = s.id
     WHERE s.state = CAST(@state AS INT) AND ${anyWaiting} AND s.carrier = CAST(@carrier AS TEXT)
       AND s.id > CAST(@after AS INT) ORDER BY s.id LIMIT CAST(@take AS INT)`,
  )
  const selectKeysWithoutReference = prepare<[number], { readonly carrier: string }>(
    `SELECT ${carrierKey} AS carrier FROM shipment s INDEXED BY shipment_waiting
     CROSS JOIN shipment_allocation a ON a.id = s.id
     WHERE s.state = CAST(? AS INT) AND ${anyWaiting} AND s.carrier = ''`,
  )
  const selectPageWithoutReference = prepare<[PageOfCode], WaitingRow>(
    `SELECT ${waitingColumns} FROM shipment s INDEXED BY shipment_waiting
     CROSS JOIN shipment_record r ON r.id = s.id CROSS JOIN shipment_allocation a ON a.id = s.id
     WHERE s.state = CAST(@state AS INT) AND ${anyWaiting} AND s.carrier = '' AND ${carrierKey} = CAST(@carrier AS TEXT)
       AND s.id > CAST(@after AS INT) ORDER BY s.id LIMIT CAST(@take AS INT)`,
  )
  const selectOne = prepare<[string], WaitingRow>(
    `SELECT ${waitingColumns} FROM shipment s
     CROSS JOIN shipment_record r ON r.id = s.id CROSS JOIN shipment_allocation a ON a.id = s.id
     WHERE s.reference = CAST(? AS TEXT) AND ${anyWaiting}`,
  )
  const selectLockedIn = prepare<[string], { readonly locked_in: WaitingRow['locked_in'] }>(
    `SELECT json_array(g.reference, g.custom_reference) AS locked_in FROM shipment s
     CROSS JOIN shipment_group_member m ON m.shipment = s.id AND m.is_closed = 0
     CROSS JOIN shipment_group g ON g.id = m.shipment_group AND g.state = ${locked}
     WHERE s.reference = CAST(? AS TEXT)`,
  )
  const selectLast = prepare<[], { readonly sequence: number | null }>(
    'SELECT max(sequence) AS sequence FROM audit',
  )
  // What it is in is written down of the group: out of a locked one it goes with the others.
  const selectChanged = prepare<[Since], { readonly is_changed: 0 | 1 }>(
    `SELECT EXISTS (SELECT 1 FROM audit a WHERE a.reference = s.reference AND a.sequence > CAST(@until AS INT))
       OR EXISTS (SELECT 1 FROM shipment_group_member m CROSS JOIN shipment_group g ON g.id = m.shipment_group
         CROSS JOIN audit a ON a.reference = g.reference
         WHERE m.shipment = s.id AND a.sequence > CAST(@until AS INT)) AS is_changed
     FROM shipment s WHERE s.reference = CAST(@shipment AS TEXT)`,
  )
  return {
    /** How far the history goes. */
    until: (): number => selectLast.get()?.sequence ?? 0,
    /** Whether anything happened to a shipment, or to a group of it, since the history went so far. */
    isChanged: (since: Since): boolean => selectChanged.get(since)?.is_changed === 1,
    /** How many of each carrier are in a state, by its key. */
    counts: (state: ShipmentState): ReadonlyMap<string, number> => {
      const code = stateCodes.toCode(state)
      const counts = new Map(selectCounts.all(code).map(({ carrier, shipments }) => [carrier, shipments]))
      if (counts.delete(''))
        for (const { carrier } of selectKeysWithoutReference.iterate(code))
          counts.set(carrier, (counts.get(carrier) ?? 0) + 1)
      return counts
    },
    /** In the order in which they were made. */
    page: ({ state, ...page }: WaitingPage): readonly WaitingRow[] => {
      const asked = { ...page, state: stateCodes.toCode(state) }
      const rows = page.carrier === '' ? [] : selectPage.all(asked)
      return [...rows, ...selectPageWithoutReference.all(asked)]
        .toSorted((one, other) => one.id - other.id)
        .slice(0, page.take)
    },
    /** One by its reference, while it waits. */
    find: (shipment: string): WaitingRow | undefined => selectOne.get(shipment),
    /** The locked group that a shipment is in. */
    lockedIn: (shipment: string): WaitingRow['locked_in'] => selectLockedIn.get(shipment)?.locked_in ?? null,
  }
}
export type WaitingStore = ReturnType<typeof openWaitingStore>
