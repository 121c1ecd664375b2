import type { CarrierLabel, CarrierLabelFormat } from '#shared/labels/carrier-label.ts'
import type { LabelDetailsOfShipments } from '#shared/labels/label.ts'
import type { LabelDetails } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { isoOf } from '../platform/iso-time.ts'
import { labelDetailsOf } from '../shipments/store/shipment-row.ts'

type RetrievalRow = { readonly first: number; readonly count: number }
type NamedRow = RetrievalRow & { readonly reference: string }
type CarrierLabelRow = {
  readonly contents: string
  readonly file_name: string
  readonly file_format: CarrierLabelFormat
  readonly hash: string
  readonly size: number
  readonly attached: number
}

/** Labels that were made, by the number of their shipment's row, how often they were taken out, and carriers' own. */
export const openLabelStore = ({ prepare }: Reader) => {
  const selectFile = prepare<[number, Uint8Array], { readonly file: Uint8Array }>(
    'SELECT file FROM label WHERE shipment = CAST(? AS INT) AND digest = ?',
  )
  const selectKept = prepare<[number, Uint8Array], { readonly file: Uint8Array }>(
    'SELECT file FROM label WHERE id = CAST(? AS INT) AND digest = ?',
  )
  const insertLabel = prepare<[number, Uint8Array, Uint8Array], { readonly id: number }>(
    `INSERT INTO label VALUES (NULL, ?, ?, ?)
     ON CONFLICT DO UPDATE SET digest = excluded.digest RETURNING id`,
  )
  const count = prepare<[{ readonly shipment: number; readonly now: number }], RetrievalRow>(
    `INSERT INTO label_retrieval VALUES (@shipment, @now, 1)
     ON CONFLICT DO UPDATE SET count = count + 1 RETURNING first, count`,
  )
  const insertRetrieval = prepare<[number, number, number], void>(
    'INSERT INTO label_retrieval VALUES (?, ?, ?)',
  )
  const selectRetrieved = prepare<[string], NamedRow>(
    `SELECT s.reference, r.first, r.count FROM json_each(?) wanted
     JOIN shipment s ON s.reference = wanted.value JOIN label_retrieval r ON r.shipment = s.id`,
  )
  const selectAttached = prepare<[number], CarrierLabelRow>(
    `SELECT contents, file_name, file_format, hash, size, attached FROM carrier_label
     WHERE shipment = CAST(? AS INT) ORDER BY contents`,
  )
  const selectAllOf = prepare<[string], KeptLabel>(
    'SELECT digest, file FROM label WHERE shipment = (SELECT id FROM shipment WHERE reference = ?) ORDER BY digest',
  )
  const selectAllAttached = prepare<[string], CarrierLabelRow & { readonly file: Uint8Array }>(
    `SELECT contents, file_name, file_format, hash, size, attached, file FROM carrier_label
     WHERE shipment = (SELECT id FROM shipment WHERE reference = ?) ORDER BY contents`,
  )
  const selectAttachedFile = prepare<[number, string], { readonly file: Uint8Array }>(
    'SELECT file FROM carrier_label WHERE shipment = CAST(? AS INT) AND contents = ?',
  )
  const insertAttached = prepare<
    [CarrierLabelRow & { readonly shipment: number; readonly file: Uint8Array }],
    void
  >(
    `INSERT OR REPLACE INTO carrier_label
     VALUES (@shipment, @contents, @file_name, @file_format, @hash, @size, @attached, @file)`,
  )
  const deleteAttached = prepare<[number, string], void>(
    'DELETE FROM carrier_label WHERE shipment = CAST(? AS INT) AND contents = ?',
  )
  return {
    /** What was made of the label with that digest, if it was. */
    find: (shipment: number, digest: Uint8Array): Uint8Array | undefined =>
      selectFile.get(shipment, digest)?.file,
    /** The label of that number, if it is the one with that digest. */
    kept: (number: number, digest: Uint8Array): Uint8Array | undefined =>
      selectKept.get(number, digest)?.file,
    /** Keeps a label for good, and answers its number. What is there already stays as it is. */
    insert: (_writer: Writer, shipment: number, { digest, file }: KeptLabel): number =>
      insertLabel.get(shipment, digest, file)?.id ?? 0,
    /** Counts that labels were taken out. @param now milliseconds since 1970 */
    retrieve: (_writer: Writer, shipment: number, now: number): LabelDetails =>
      labelDetailsOf(count.get({ shipment, now }) ?? { first: now, count: 1 }),
    /** Restores how often labels were taken out on the desk that a shipment comes from. */
    restoreCount: (_writer: Writer, shipment: number, details: LabelDetails): void =>
      void insertRetrieval.run(shipment, Date.parse(details.date_first_retrieved), details.retrieval_count),
    /** How often labels of these shipments were taken out; those without are left out. */
    retrieved: (references: readonly string[]): LabelDetailsOfShipments['items'] =>
      selectRetrieved.all(JSON.stringify(references)).map(({ reference, ...row }) => ({
        shipment_reference: reference,
        label_details: labelDetailsOf(row),
      })),
    /** The labels that the carrier itself gave for the shipment in that row. */
    attached: (shipment: number): readonly CarrierLabel[] => selectAttached.all(shipment).map(carrierLabelOf),
    attachedFile: (shipment: number, contents: string): Uint8Array | undefined =>
      selectAttachedFile.get(shipment, contents)?.file,
    /** Puts a label in place of the one there was for the same contents. */
    attach: (_writer: Writer, shipment: number, { label, file }: AttachedFile): void => {
      const { contents_reference: contents, sha256: hash, created, ...row } = label
      insertAttached.run({ ...row, shipment, contents, hash, attached: Date.parse(created), file })
    },
    detach: (_writer: Writer, shipment: number, contents: string): void =>
      void deleteAttached.run(shipment, contents),
    /** The carrier's own labels of a shipment with their bytes, in an order that stays, one after the other. */
    *allAttached(reference: string): Generator<AttachedFile> {
      for (const { file, ...row } of selectAllAttached.iterate(reference))
        yield { label: carrierLabelOf(row), file }
    },
    /** The same of its labels as they were first printed. */
    allKept: (reference: string): Iterable<KeptLabel> => selectAllOf.iterate(reference),
  }
}

const carrierLabelOf = ({ contents, hash, attached, ...row }: CarrierLabelRow): CarrierLabel => ({
  contents_reference: contents,
  ...row,
  sha256: hash,
  created: isoOf(attached),
})
export type LabelStore = ReturnType<typeof openLabelStore>
type KeptLabel = { readonly digest: Uint8Array; readonly file: Uint8Array }
/** All labels that a shipment has: those that its carrier gave, and those that were made, as they were first printed. */
export type WholeLabels = {
  readonly carrierLabels: readonly AttachedFile[]
  readonly keptLabels: readonly KeptLabel[]
}
/** A label of a carrier's own with its bytes. */
export type AttachedFile = { readonly label: CarrierLabel; readonly file: Uint8Array }
