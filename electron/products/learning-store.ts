import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../platform/database.ts'
import type { JsonOf } from '../platform/json.ts'

type Span = { readonly after: number; readonly upTo: number }

/** Which shipments have not taught yet, by the place of their entries in the audit trail. */
export const openLearningStore = ({ prepare }: Reader) => {
  const selectLast = prepare<[], { readonly last: number | null }>('SELECT max(sequence) AS last FROM audit')
  const selectLearnt = prepare<[], { readonly learnt: number }>(
    'SELECT learnt_up_to AS learnt FROM product_learning',
  )
  const update = prepare<[number], void>('UPDATE product_learning SET learnt_up_to = ?')
  // The trail is read first, and not far; those that were deleted meanwhile are left out.
  const selectRecords = prepare<[Span], { readonly record: JsonOf<ShipmentRecord> }>(
    `SELECT r.record FROM audit a
     CROSS JOIN shipment s ON s.reference = a.reference CROSS JOIN shipment_record r ON r.id = s.id
     WHERE a.sequence > CAST(@after AS INT) AND a.sequence <= CAST(@upTo AS INT)
       AND a.operation IN ('create', 'clone', 'update', 'import')
     ORDER BY a.sequence`,
  )
  return {
    /** The end of the trail; 0 while there is none. */
    last: (): number => selectLast.get()?.last ?? 0,
    learntUpTo: (): number => selectLearnt.get()?.learnt ?? 0,
    setLearnt: (_writer: Writer, sequence: number): void => void update.run(sequence),
    /** What was made and changed in a part of the trail, the oldest first. */
    records: (span: Span): readonly JsonOf<ShipmentRecord>[] =>
      selectRecords.all(span).map(({ record }) => record),
  }
}
export type LearningStore = ReturnType<typeof openLearningStore>
