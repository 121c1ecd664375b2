import type { Reader } from '../../platform/database.ts'

/** Which shipments the audit trail tells of, by the place of its entries: after the one, up to the other. */
export type ChangedSpan = { readonly after: number; readonly until: number }

export const openChangesStore = ({ prepare }: Reader) => {
  const selectLast = prepare<[], { readonly last: number | null }>('SELECT max(sequence) AS last FROM audit')
  // The trail is read first, and not far; those that were deleted meanwhile are left out.
  const selectOne = prepare<[number], { readonly found: number }>(
    `SELECT 1 AS found FROM audit a CROSS JOIN shipment s ON s.reference = a.reference
     WHERE a.sequence > CAST(? AS INT) LIMIT 1`,
  )
  const selectChanged = prepare<[ChangedSpan], { readonly reference: string }>(
    `SELECT s.reference FROM shipment s WHERE s.reference IN
       (SELECT reference FROM audit WHERE sequence > CAST(@after AS INT) AND sequence <= CAST(@until AS INT))
     ORDER BY s.reference`,
  )
  return {
    /** The end of the trail; 0 while there is none. */
    last: (): number => selectLast.get()?.last ?? 0,
    isAnyAfter: (sequence: number): boolean => selectOne.get(sequence) !== undefined,
    /** Each once, oldest first. */
    changed: (span: ChangedSpan): readonly string[] =>
      selectChanged.all(span).map(({ reference }) => reference),
  }
}
export type ChangesStore = ReturnType<typeof openChangesStore>
