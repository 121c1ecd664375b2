import type { ReadCreate } from '../../shipments/read-request.ts'
import type { WholeRecord } from '../../shipments/take-over.ts'

/** A shipment of a file that was read and keeps every rule. */
export type ImportItem = {
  /** Its first row in the file. */
  readonly row: number
} & (
  | { readonly kind: 'request'; readonly read: ReadCreate }
  | { readonly kind: 'record'; readonly whole: WholeRecord }
)
