import { z } from 'zod'
import { readPath } from './path.ts'

/** As many columns as a person can make sense of. */
const MOST_COLUMNS = 250
const MOST_REPLACEMENTS = 1_000
const MOST_HEADERS = 1_000

const path = z.string().refine((text) => readPath(text) !== undefined, { error: 'invalid_value' })

const exportColumn = z.strictObject({
  path,
  /** What stands above it; without it, its path. */
  header: z.string().min(1).max(200).exactOptional(),
})
export const exportColumns = z.array(exportColumn).min(1).max(MOST_COLUMNS)

/** What a row of a table stands for. */
const rowKinds = ['shipments', 'contents'] as const
export const rowKind = z.enum(rowKinds, { error: 'invalid_value' })

const exportMap = z.strictObject({ rows: rowKind.default('shipments'), columns: exportColumns })
export type ExportMap = z.output<typeof exportMap>

/**
 * How the text of a cell is meant where it does not say so itself: in which unit, in which order a date has its numbers,
 * whether an amount is that of a whole line, several items in one cell, or what is only looked at where another column is
 * empty.
 */
export const cellReadings = [
  'ounces',
  'pounds',
  'grams',
  'kilograms',
  'inches',
  'centimetres',
  'day_first',
  'month_first',
  /** An amount for all pieces of a line. */
  'line_total',
  /** One or several items, each with what is known of it. */
  'items',
  /** Counts where the other columns of its property are empty. */
  'if_empty',
  /** Counts where the other columns say no address. */
  'if_no_address',
  /** A company, or a person's name where no other column has one. */
  'company_or_name',
  /** A second name, or a number of digits alone, as of a parcel locker. */
  'name_or_number',
  /** Street, town, region and postcode in one. */
  'whole_address',
] as const
const cellReading = z.enum(cellReadings, { error: 'invalid_value' })
export type CellReading = z.output<typeof cellReading>

const importColumn = z.strictObject({
  header: z.string().max(1000),
  path,
  reading: cellReading.exactOptional(),
})
export type ImportColumn = z.output<typeof importColumn>

/** A property that is the same for every shipment of a file. */
const fixedValue = z.strictObject({ path, value: z.string().max(1000) })
export type FixedValue = z.output<typeof fixedValue>

/** What stands in cells of a property, and what it means: `Engeland` is `GB`. */
const replacement = z.strictObject({
  path,
  text: z.string().max(1000),
  value: z.string().max(1000),
})
export type Replacement = z.output<typeof replacement>

/** Which column of a file is which property; columns that it does not name are left out. */
export const importMap = z.strictObject({
  columns: z.array(importColumn).max(MOST_COLUMNS),
  values: z.array(fixedValue).max(MOST_COLUMNS).default([]),
  replacements: z.array(replacement).max(MOST_REPLACEMENTS).exactOptional(),
  /** All headers of the file that it was said for, by which files of the same kind are recognised. */
  headers: z.array(z.string().max(1000)).max(MOST_HEADERS).exactOptional(),
})
export type ImportMap = z.output<typeof importMap>

const mapName = z.string().trim().min(1).max(50)

/** The tables that are always there have these names already. */
export const builtInMapNames = ['usual', 'contents', 'importable'] as const
const isFree = (name: string): boolean => !builtInMapNames.some((taken) => taken === name)

/** A map under the name that a person gave it. */
export const savedMap = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('export'),
    name: mapName.refine(isFree, { error: 'duplicate_values' }),
    map: exportMap,
  }),
  z.strictObject({ kind: z.literal('import'), name: mapName, map: importMap }),
])
export type SavedMap = z.output<typeof savedMap>
export type SavedImportMap = Extract<SavedMap, { readonly kind: 'import' }>
export type SavedMaps = { readonly items: readonly SavedMap[] }

export const mapByName = z.strictObject({ kind: z.enum(['export', 'import']), name: mapName })
export type MapByName = z.output<typeof mapByName>
