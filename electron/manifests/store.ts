import type { Address } from '#shared/shipments/create-request.ts'
import type { CarrierDetails, TrackingReference } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../platform/database.ts'
import type { JsonOf } from '../platform/json.ts'
import { openManifestMembers } from './member-store.ts'
import { openManifestQueries } from './query-store.ts'

export type ManifestRow = {
  readonly id: number
  readonly reference: string
  readonly carrier: string
  readonly carrier_name: string
  /** Milliseconds since 1970. */
  readonly created: number
  readonly shipments: number
  /** When it was taken back, in milliseconds since 1970. */
  readonly withdrawn: number | null
}

/** What is counted of a shipment. */
export type CountedRow = {
  readonly state: number
  readonly pieces: number
  readonly weight: number | null
  readonly weight_unit: number | null
  readonly carrier: JsonOf<CarrierDetails>
}

/** What stands of a shipment on a manifest. */
export type LineRow = CountedRow & {
  readonly reference: string
  readonly custom_reference: string | null
  readonly recipient: string
  readonly postal_code: string
  readonly country: string
  /** The references by which the carrier knows it. */
  readonly tracking: JsonOf<readonly string[]> | null
  /** Those of each of its contents. */
  readonly contents_tracking: JsonOf<readonly TrackingReference[]> | null
}

const counted = "s.state, s.pieces, s.weight, s.weight_unit, a.allocation -> '$.carrier' AS carrier"

/** Manifests and what is in them. */
export const openManifestStore = (reader: Reader) => {
  const { prepare } = reader
  const insertManifest = prepare<[Omit<ManifestRow, 'id' | 'withdrawn'>], void>(
    'INSERT INTO manifest VALUES (NULL, @reference, @carrier, @carrier_name, @created, @shipments, NULL)',
  )
  const insertShipment = prepare<[number, number], void>('INSERT INTO manifest_shipment VALUES (?, ?)')
  const updateCount = prepare<[number, number], void>('UPDATE manifest SET shipments = ? WHERE id = ?')
  const select = prepare<[string], ManifestRow>('SELECT * FROM manifest WHERE reference = ?')
  const selectPage = prepare<[number, number], ManifestRow>(
    'SELECT * FROM manifest WHERE id < CAST(? AS INT) ORDER BY id DESC LIMIT CAST(? AS INT)',
  )
  const selectPageOfCarrier = prepare<[string, number, number], ManifestRow>(
    `SELECT * FROM manifest INDEXED BY manifest_carrier
     WHERE carrier = CAST(? AS TEXT) AND id < CAST(? AS INT) ORDER BY id DESC LIMIT CAST(? AS INT)`,
  )
  const selectInState = prepare<[number], CountedRow>(
    `SELECT ${counted} FROM shipment s INDEXED BY shipment_state
     CROSS JOIN shipment_allocation a USING (id) WHERE s.state = CAST(? AS INT)`,
  )
  const selectLines = prepare<[number], LineRow>(
    `SELECT ${counted}, s.reference, s.custom_reference, s.recipient, s.postal_code, s.country,
       a.allocation -> '$.tracking_details.shipment.tracking_references' AS tracking,
       a.allocation -> '$.tracking_details.contents' AS contents_tracking
     FROM manifest_shipment m CROSS JOIN shipment s ON s.id = m.shipment
     CROSS JOIN shipment_allocation a ON a.id = m.shipment
     WHERE m.manifest = CAST(? AS INT) ORDER BY m.shipment`,
  )
  const selectAddresses = prepare<[number], { readonly addresses: JsonOf<readonly Address[]> }>(
    `SELECT r.record -> '$.addresses' AS addresses
     FROM manifest_shipment m CROSS JOIN shipment_record r ON r.id = m.shipment
     WHERE m.manifest = CAST(? AS INT) ORDER BY m.shipment`,
  )
  return {
    ...openManifestQueries(reader),
    ...openManifestMembers(reader),
    /** Begins a manifest, with nothing in it; answers the number of its row. */
    insert: (_writer: Writer, manifest: Omit<ManifestRow, 'id' | 'shipments' | 'withdrawn'>): number =>
      Number(insertManifest.run({ ...manifest, shipments: 0 }).lastInsertRowid),
    enter: (_writer: Writer, manifest: number, shipment: number): void =>
      void insertShipment.run(manifest, shipment),
    setCount: (_writer: Writer, manifest: number, shipments: number): void =>
      void updateCount.run(shipments, manifest),
    find: (reference: string): ManifestRow | undefined => select.get(reference),
    /** Manifests made before that row, newest first; of one carrier where it is given. */
    page: (carrier: string | undefined, before: number, take: number): readonly ManifestRow[] =>
      carrier === undefined ? selectPage.all(before, take) : selectPageOfCarrier.all(carrier, before, take),
    /** The shipments of a manifest, in the order in which they were made. */
    lines: (manifest: number): readonly LineRow[] => selectLines.all(manifest),
    /** The addresses of each of its shipments. */
    addresses: (manifest: number): IterableIterator<{ readonly addresses: JsonOf<readonly Address[]> }> =>
      selectAddresses.iterate(manifest),
    /** Those with a carrier that are in a state. */
    inState: (state: number): IterableIterator<CountedRow> => selectInState.iterate(state),
  }
}
export type ManifestStore = ReturnType<typeof openManifestStore>
