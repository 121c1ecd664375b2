import { z } from 'zod'
import type { RuleCode } from '../api-error.ts'
import { jobName } from '../progress.ts'
import { type CellReading, type FixedValue, importMap, type Replacement } from './column-map.ts'
import { readPath } from './path.ts'
import type { Sentence } from '../texts/sentences.ts'

export const importFormats = ['csv', 'xlsx', 'json', 'jsonl'] as const
export type ImportFormat = (typeof importFormats)[number]
/** By the names that the platform's decoder has for them. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-9',
  'iso-8859-15',
  'gbk',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'koi8-r',
  'macintosh',
] as const
export type Encoding = (typeof encodings)[number]

/** A value that was put in place of what stands in the file, or of nothing. */
const fix = z.strictObject({
  /** The row, from 1 for the first below the headers; of JSON the record, from 1. */
  row: z.int().min(1),
  path: z.string().refine((text) => readPath(text) !== undefined, { error: 'invalid_value' }),
  value: z.string().max(1000),
})
export type Fix = z.output<typeof fix>

/**
 * What becomes of shipments that are here already: by their reference, where the file has it, else by their custom
 * reference (whole records by their reference alone).
 */
export const duplicateChoices = ['skip', 'take', 'update'] as const
/** When some are refused: the good ones come in, or none does. */
export const refusedChoices = ['leave_out', 'refuse_all'] as const
export type DuplicateChoice = (typeof duplicateChoices)[number]

const MOST_LINES_ABOVE = 1000

/** Which file, and how it is read. */
const reading = {
  /** An offered file; for a caller who may name files, its path. */
  file: z.string().min(1).max(4096),
  /** Which column is which; without it, as the headers are recognised. */
  map: importMap.exactOptional(),
  /** The map that was saved under this name. */
  map_name: z.string().trim().min(1).max(50).exactOptional(),
  fixes: z.array(fix).max(10_000).default([]),
  /** What is not given is found out. */
  encoding: z.enum(encodings, { error: 'invalid_value' }).exactOptional(),
  delimiter: z.enum(['comma', 'semicolon', 'tab', 'bar'], { error: 'invalid_value' }).exactOptional(),
  decimal_mark: z.enum(['point', 'comma'], { error: 'invalid_value' }).exactOptional(),
  /** The line in which the headers stand, counted from 1 as a spreadsheet does. */
  header_row: z.int().min(1).max(MOST_LINES_ABOVE).exactOptional(),
  /** The sheet of a workbook, by its name. */
  sheet: z.string().min(1).max(100).exactOptional(),
  duplicates: z.enum(duplicateChoices, { error: 'invalid_value' }).default('skip'),
  refused: z.enum(refusedChoices, { error: 'invalid_value' }).default('leave_out'),
  /** Whether a table is refused whose columns are only guessed, as where nobody looks at them first. */
  refuses_guesses: z.boolean({ error: 'invalid_format' }).exactOptional(),
}

export const importRequest = z.strictObject(reading)
export type ImportRequest = z.output<typeof importRequest>
export type ImportInput = z.input<typeof importRequest>

/** @param job a name by which `desk.progress` tells how far the preview is, in bytes of the file */
export const importPreviewRequest = z.strictObject({ ...reading, job: jobName.exactOptional() })
export type ImportPreviewRequest = z.output<typeof importPreviewRequest>

/** A file that a person chose or dropped. */
export type OfferedFile = { readonly file: string; readonly name: string; readonly size: number }
export type ChosenFile = { readonly file?: OfferedFile }

/** A piece of a file that was dropped; the first names no file yet. */
export const PART_BYTES = 4 * 1024 * 1024
export const offerPartRequest = z.strictObject({
  file: z.string().min(1).max(100).exactOptional(),
  file_name: z.string().min(1).max(255),
  content: z.instanceof(Uint8Array, { error: 'invalid_format' }),
})
export type OfferPartRequest = z.output<typeof offerPartRequest>

/** Whose headers a file has. */
export type KnownLayout =
  | 'shipdesk'
  | 'shopify'
  | 'woocommerce'
  | 'amazon'
  | 'ebay'
  | 'etsy'
  | 'shipstation'
  | 'sendcloud'
  | 'royal_mail'
  | 'worldship'
  | 'fedex'
  | 'dhl'
  | 'dpd'
  | 'bigcommerce'
  | 'square'
  | 'magento'
  | 'prestashop'
  | 'karrio'
  | 'easypost'
  | 'shipandco'
  /** Nobody's: guessed from the words above the columns. */
  | 'generic'

export type PreviewColumn = {
  readonly header: string
  /** Which property it is; absent when it is left out. */
  readonly path?: string
  readonly reading?: CellReading
  /** A managed property, which the desk gives by itself: it cannot be taken from a table. */
  readonly is_managed?: boolean
  /** The program's own reference: it says which rows are one shipment, and which of them are here already. */
  readonly is_reference?: boolean
  /** The first values that are not empty. */
  readonly samples: readonly string[]
}

export type ImportOutcome = 'create' | 'update' | 'skip'

export type PreviewShipment = {
  readonly rows: readonly number[]
  readonly custom_reference?: string
  readonly recipient: string
  readonly locality: string
  readonly postal_code: string
  readonly country_iso_code: string
  readonly pieces: number
  readonly outcome: ImportOutcome
  /** The reference of the shipment that is here already. */
  readonly duplicate_of?: string
  /** Where the desk fills in what the file leaves out, as `addresses[destination].contact.contact_details.email`. */
  readonly filled_in?: readonly string[]
}

/** A property that the desk fills in, and in how many shipments. */
export type FilledInAll = { readonly path: string; readonly shipments: number }

export type RowProblem = {
  readonly row: number
  /** What it is about, as a path that a fix can name; absent when the problem has no place. */
  readonly path?: string
  /** The header of the column that it came from, and what stands there. */
  readonly column?: string
  readonly value?: string
  readonly code: RuleCode
  /** In English. */
  readonly message: string
  /** What exactly, where the sentence of the code says too little. */
  readonly sentence?: Sentence
}

export type RefusedShipment = {
  readonly rows: readonly number[]
  readonly custom_reference?: string
  readonly problems: readonly RowProblem[]
}

/** What is wrong in the same way with several shipments of a file: the same property, the same rule, the same text. */
export type Fault = Omit<RowProblem, 'row'> & {
  /** How many shipments have it. */
  readonly shipments: number
  /** The first row that has it. */
  readonly row: number
}

/** Why a row of a table is no order: it sums up others, tells of the table, or says the headers once more. */
export type LeftOutReason = 'total' | 'footer' | 'headers_again'
export type LeftOutRow = {
  readonly row: number
  readonly reason: LeftOutReason
  readonly cells: readonly string[]
}

/** What somebody should look at although nothing is refused for it. */
export type ReadingWarning = {
  /** Absent where it is about the whole file. */
  readonly row?: number
  readonly column?: string
  readonly value?: string
  /** In English. */
  readonly message: string
  readonly sentence: Sentence
}

/** What an import would do. */
export type ImportPreview = {
  readonly name: string
  readonly size: number
  readonly format: ImportFormat
  readonly encoding?: Encoding
  /** Texts of the file that would read otherwise in another encoding; names, as a rule. */
  readonly encoding_samples?: readonly string[]
  readonly delimiter?: 'comma' | 'semicolon' | 'tab' | 'bar'
  readonly decimal_mark?: 'point' | 'comma'
  readonly layout?: KnownLayout
  /** The map that a person saved for files of this kind, and that it is read with. */
  readonly map_name?: string
  /** Of a workbook: the names of its sheets, and of the one that was read. */
  readonly sheets?: readonly string[]
  readonly sheet?: string
  /** Of a table: the line of its headers as a spreadsheet counts them; row 1 stands in the line below. */
  readonly header_row?: number
  /** What stands above the headers: titles, dates, notes. */
  readonly above_headers?: readonly (readonly string[])[]
  /** Tables only. */
  readonly columns: readonly PreviewColumn[]
  readonly values: readonly FixedValue[]
  readonly replacements?: readonly Replacement[]
  /** Whether it holds whole records, as this program exports them. */
  readonly has_records: boolean
  /** Those of shipments, whether they come in or are refused, and those that are left out. */
  readonly rows: number
  readonly shipments: number
  readonly left_out_rows: number
  /** The first of those that are no orders. */
  readonly left_out: readonly LeftOutRow[]
  readonly warnings: readonly ReadingWarning[]
  /** Whether the rest was not read, as everything until there is refused. */
  readonly is_cut_off: boolean
  readonly counts: Readonly<Record<ImportOutcome | 'refuse', number>>
  /** What the desk fills in, as `contents[].value.currency`, and in how many of those that come in. */
  readonly filled_in: readonly FilledInAll[]
  /** The first of those that come in or are skipped. */
  readonly shown: readonly PreviewShipment[]
  /** The first of those that are refused. */
  readonly refused: readonly RefusedShipment[]
  /** What is wrong with those, the most frequent first. */
  readonly faults: readonly Fault[]
  /** The same file was imported before. */
  readonly earlier?: { readonly job: number; readonly at: string; readonly shipments: number }
}

/** The most that a preview shows of each. */
export const MOST_SHOWN = 100
export const MOST_REFUSED = 500
export const MOST_FAULTS = 100
export const MOST_LEFT_OUT = 100
export const MOST_WARNINGS = 100

/** Limits that protect the desk. */
export const importLimits = {
  /** JSON has no limit: it is read record by record. */
  csvBytes: 200 * 1024 * 1024,
  xlsxBytes: 10 * 1024 * 1024,
  xlsxInflated: 100 * 1024 * 1024,
  jsonDepth: 64,
} as const
