import { z } from 'zod'
import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { serviceTotals } from '#shared/manifests/service-totals.ts'
import type { ManifestLine } from '../printing/manifest-table.ts'
import { countedRows, weightOf } from './rows.ts'
import type { LineRow } from './store.ts'

const storedTracking = z.array(z.string())

export const lineOfRow = (row: LineRow): ManifestLine => ({
  reference: row.reference,
  customReference: row.custom_reference ?? '',
  trackingReferences: row.tracking === null ? [] : storedTracking.parse(JSON.parse(row.tracking)),
  recipient: row.recipient,
  place: `${row.postal_code} ${row.country}`.trim(),
  pieces: row.pieces,
  weight: weightOf(row),
})

export const totalsOfRows = (rows: readonly LineRow[]): readonly ServiceTotal[] =>
  serviceTotals(countedRows(rows))
