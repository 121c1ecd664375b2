import { z } from 'zod'
import { type BuiltInMapName, builtInMaps } from '#shared/transfer/columns.ts'
import { builtInMapNames, type ExportMap, type SavedMap } from '#shared/transfer/column-map.ts'
import { exportFormats, type ExportRequest } from '#shared/transfer/export.ts'
import type { ShipmentFilter } from '#shared/shipments/requests.ts'

const delimiters = ['comma', 'semicolon', 'tab'] as const
const decimalMarks = ['point', 'comma'] as const

/** How an export is wanted, as far as it is the same the next time. */
const exportChoice = z.object({
  format: z.enum(exportFormats),
  /** A table that is there from the beginning, or that was saved under this name. */
  table: z.string(),
  readable: z.boolean(),
  delimiter: z.enum(delimiters),
  decimal_mark: z.enum(decimalMarks),
  byte_order_mark: z.boolean(),
  history: z.boolean(),
  documents: z.boolean(),
})
export type ExportChoice = z.output<typeof exportChoice>

export const choices = { formats: exportFormats, delimiters, decimalMarks }

const KEY = 'export-choice'

/** What spreadsheets of that language expect. */
const usualChoice = (language: string): ExportChoice => {
  const isCommaLand = language.startsWith('de')
  return {
    format: 'csv',
    table: 'usual',
    readable: false,
    delimiter: isCommaLand ? 'semicolon' : 'comma',
    decimal_mark: isCommaLand ? 'comma' : 'point',
    byte_order_mark: true,
    history: false,
    documents: false,
  }
}

/** The choice of the last time. */
export const lastChoice = (language: string): ExportChoice => {
  const usual = usualChoice(language)
  try {
    return exportChoice.catch(usual).parse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
  } catch {
    return usual
  }
}
export const keepChoice = (choice: ExportChoice): void => localStorage.setItem(KEY, JSON.stringify(choice))

export const isTable = (format: ExportChoice['format']): boolean => format === 'csv' || format === 'xlsx'
/** Whether whole records are written. */
export const isRecords = (format: ExportChoice['format']): boolean => format === 'json' || format === 'jsonl'

export const isBuiltIn = (table: string): table is BuiltInMapName =>
  builtInMapNames.some((name) => name === table)

/** The columns of a table by its name, the saved ones among them; the usual ones where there is none. */
export const mapOf = (table: string, saved: readonly SavedMap[]): ExportMap => {
  if (isBuiltIn(table)) return builtInMaps()[table]
  const found = saved.find((one) => one.kind === 'export' && one.name === table)
  return found?.kind === 'export' ? found.map : builtInMaps().usual
}

/** What is exported: all that a filter leaves, or these. */
export type Exported = { readonly filter: ShipmentFilter } | { readonly shipments: readonly string[] }

/** What the desk is asked for. */
export const exportRequestOf = (
  { format, readable, delimiter, decimal_mark, byte_order_mark, history, documents }: ExportChoice,
  exported: Exported,
  { columns, rows }: ExportMap,
): Omit<ExportRequest, 'map' | 'path'> => ({
  format,
  filter: 'filter' in exported ? exported.filter : {},
  ...('shipments' in exported ? { shipments: [...exported.shipments] } : {}),
  ...(isTable(format) ? { columns, rows } : {}),
  readable: isTable(format) && readable,
  delimiter,
  decimal_mark,
  byte_order_mark: format === 'csv' && byte_order_mark,
  history: isRecords(format) && history,
  documents: isRecords(format) && documents,
})
