import { stateCodes } from '../shipments/store/shipment-row.ts'
import type { Reader, Writer } from '../platform/database.ts'

export type ManifestMember = { readonly id: number; readonly reference: string; readonly state: number }

/** What became of the shipments of a manifest since it was made, and how they come out of it again. */
export const openManifestMembers = ({ prepare }: Reader) => {
  const selectMembers = prepare<[number, number, number], ManifestMember>(
    `SELECT s.id, s.reference, s.state FROM manifest_shipment m CROSS JOIN shipment s ON s.id = m.shipment
     WHERE m.manifest = CAST(? AS INT) AND m.shipment > CAST(? AS INT) ORDER BY m.shipment LIMIT CAST(? AS INT)`,
  )
  const selectGone = prepare<[number, number], { readonly shipments: number }>(
    `SELECT count(*) AS shipments FROM manifest_shipment m CROSS JOIN shipment s ON s.id = m.shipment
     WHERE m.manifest = CAST(? AS INT) AND s.state <> CAST(? AS INT)`,
  )
  const deleteMember = prepare<[number, number], void>(
    'DELETE FROM manifest_shipment WHERE manifest = ? AND shipment = ?',
  )
  const updateWithdrawn = prepare<[number, number], void>('UPDATE manifest SET withdrawn = ? WHERE id = ?')
  return {
    /** Behind one of them, in the order in which they were made. */
    members: (manifest: number, after: number, take: number): readonly ManifestMember[] =>
      selectMembers.all(manifest, after, take),
    /** How many have gone on since. */
    goneOn: (manifest: number): number =>
      selectGone.get(manifest, stateCodes.toCode('manifested'))?.shipments ?? 0,
    takeOut: (_writer: Writer, manifest: number, shipment: number): void =>
      void deleteMember.run(manifest, shipment),
    withdraw: (_writer: Writer, manifest: number, at: number): void => void updateWithdrawn.run(at, manifest),
  }
}
