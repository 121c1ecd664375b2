import type { ImportMap, SavedImportMap } from '#shared/transfer/column-map.ts'
import type { ImportPreview, ImportRequest, RowProblem } from '#shared/transfer/import.ts'

/** A shipment as it was read, not yet checked against the contract. */
export type ImportCandidate = {
  /** Rows of the file (1 for the first below the headers; of JSON the number of the record), in order. */
  readonly rows: readonly number[]
  /** `record`: a whole record, as this program exports it; anything else asks for a new shipment. */
  readonly kind: 'request' | 'record'
  /** Of a table: what the shipment is called where the table comes from. */
  readonly reference?: string
  readonly input: unknown
  /** What of its cells could not be read. */
  readonly problems: readonly RowProblem[]
  /** What the file says at a property, given its JSON path from the root of the input. */
  readonly sourceOf: (property: string | undefined) => Pick<RowProblem, 'row' | 'path' | 'column' | 'value'>
  /** Its cells as they stand in the file, or the record as it does, for the file of what is refused. */
  readonly original: unknown
}

export type ImportFile = {
  readonly facts: Pick<
    ImportPreview,
    | 'name'
    | 'size'
    | 'format'
    | 'encoding'
    | 'encoding_samples'
    | 'delimiter'
    | 'decimal_mark'
    | 'layout'
    | 'map_name'
    | 'sheets'
    | 'sheet'
    | 'header_row'
    | 'above_headers'
    | 'left_out_rows'
    | 'left_out'
    | 'warnings'
    | 'columns'
    | 'values'
    | 'replacements'
    | 'has_records'
  >
  /** Of a table. */
  readonly headers: readonly string[]
  /** SHA-256 of its bytes. */
  readonly hash: string
  /** Bytes of the file that were read so far. */
  readonly bytesRead: () => number
  /** Rows that were read so far. */
  readonly rows: () => number
  readonly candidates: () => AsyncIterable<ImportCandidate>
}

export type ReadingOptions = Pick<
  ImportRequest,
  'fixes' | 'encoding' | 'delimiter' | 'decimal_mark' | 'header_row' | 'sheet'
> & {
  readonly map?: ImportMap
  /** Maps that people saved, where none was asked for. */
  readonly saved?: readonly SavedImportMap[]
  /** The currency that the desk counts in, if it has one: what a sign of several currencies means. */
  readonly usualCurrency?: string | undefined
  /** What the file is called. */
  readonly name?: string
  readonly now: Date
  /** Called now and then; it throws where the reading is to stop. */
  readonly heed?: () => void
  readonly offsetMinutesAt: (moment: Date) => number
}
