import { z } from 'zod'
import { shipmentFilter, shipmentReference } from '../shipments/requests.ts'
import { exportColumns, rowKind } from './column-map.ts'

export const exportFormats = ['csv', 'xlsx', 'jsonl', 'json', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

const MOST_SELECTED = 100_000

/** What is exported. */
export const listedShipments = z.strictObject({
  /** What narrows it; without it, everything. */
  filter: shipmentFilter.default({}),
  /** Exactly these, in this order; those that are not there are left out. */
  shipments: z.array(shipmentReference).min(1).max(MOST_SELECTED).exactOptional(),
})
export type ListedShipments = z.output<typeof listedShipments>

/** So many shipments are printed as a list; more are a file that somebody looks into first. */
export const MOST_LISTED_ON_PAPER = 2000

export const exportRequest = z.strictObject({
  format: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(exportFormats, { error: 'invalid_value' })),
  ...listedShipments.shape,
  /** Tables: which properties; without it, the usual ones. */
  columns: exportColumns.exactOptional(),
  /** Tables: the columns that were saved under this name. */
  map: z.string().trim().min(1).max(50).exactOptional(),
  /** Tables: one row for each shipment, or one for each of its contents. */
  rows: rowKind.exactOptional(),
  /** Tables: states, kinds and dates as people read them instead of the contract's words. */
  readable: z.boolean().default(false),
  /** CSV: how it is written. */
  delimiter: z.enum(['comma', 'semicolon', 'tab'], { error: 'invalid_value' }).default('comma'),
  decimal_mark: z.enum(['point', 'comma'], { error: 'invalid_value' }).default('point'),
  byte_order_mark: z.boolean().default(false),
  /** JSON: with everything that happened to each shipment. */
  history: z.boolean().default(false),
  /** JSON: with the bytes of its documents and labels, as base64. */
  documents: z.boolean().default(false),
  /** Where it goes. Only a caller who may name files may name one; a person with a window is asked instead. */
  path: z.string().min(1).max(4096).exactOptional(),
})
export type ExportRequest = z.output<typeof exportRequest>

/** The first rows of a table, as they would be written. */
export type ExportPreview = {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
