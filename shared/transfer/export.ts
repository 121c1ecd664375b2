import { z } from 'zod'
import { shipmentFilter, shipmentReference } from '../shipments/requests.ts'
import { readPath } from './path.ts'

const exportFormats = ['csv', 'jsonl', 'json'] as const

/** As many columns as a person can make sense of. */
const MOST_COLUMNS = 250
const MOST_SELECTED = 100_000

const column = z.strictObject({
  path: z.string().refine((text) => readPath(text) !== undefined, { error: 'invalid_value' }),
  header: z.string().min(1).max(200).exactOptional(),
})

export const exportRequest = z.strictObject({
  format: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(exportFormats, { error: 'invalid_value' })),
  /** What narrows the export; without it, everything. */
  filter: shipmentFilter.default({}),
  /** Exactly these, in this order; those that are not there are left out. */
  shipments: z.array(shipmentReference).min(1).max(MOST_SELECTED).exactOptional(),
  /** CSV: which properties; without it, the usual ones. */
  columns: z.array(column).min(1).max(MOST_COLUMNS).readonly().exactOptional(),
  /** CSV: how it is written. */
  delimiter: z.enum(['comma', 'semicolon', 'tab'], { error: 'invalid_value' }).default('comma'),
  decimal_mark: z.enum(['point', 'comma'], { error: 'invalid_value' }).default('point'),
  byte_order_mark: z.boolean().default(false),
  /** JSON: with everything that happened to each shipment. */
  history: z.boolean().default(false),
  /** JSON: with the bytes of its documents, as base64. */
  documents: z.boolean().default(false),
})
export type ExportRequest = z.output<typeof exportRequest>
