import type { ReadCreate } from '../../shipments/read-request.ts'
import type { WholeRecord } from '../../shipments/import-record.ts'

/** A shipment of a file that was read and keeps every rule. */
export type ImportItem = {
  /** Its first row in the file. */
  readonly row: number
} & (
  | {
      readonly kind: 'request'
      readonly read: ReadCreate
      /** What it is called where it comes from, when its file says so. */
      readonly reference?: string
    }
  | { readonly kind: 'record'; readonly whole: WholeRecord }
)

/** The bytes of its documents that come with it. */
export const documentsOfItem = (item: ImportItem): readonly Uint8Array[] =>
  item.kind === 'request'
    ? item.read.documents.map(({ bytes }) => bytes)
    : item.whole.documents.flatMap(({ bytes }) => bytes ?? [])

/** The bytes of the files that come with it, each in a buffer of its own. */
export const filesOfItem = (item: ImportItem): readonly Uint8Array[] => {
  if (item.kind === 'request') return documentsOfItem(item)
  const { labels } = item.whole
  return [
    ...documentsOfItem(item),
    ...[...labels.carrierLabels, ...labels.keptLabels].map(({ file }) => file),
  ]
}
