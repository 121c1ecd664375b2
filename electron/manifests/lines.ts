import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { serviceTotals } from '#shared/manifests/service-totals.ts'
import type { ManifestLine } from '../printing/draw-manifest.ts'
import { trusted } from '../platform/json.ts'
import { countedRows, weightOf } from './rows.ts'
import type { LineRow } from './store.ts'

export const lineOfRow = (row: LineRow): ManifestLine => ({
  reference: row.reference,
  customReference: row.custom_reference ?? '',
  trackingReferences: row.tracking === null ? [] : trusted(row.tracking),
  recipient: row.recipient,
  place: `${row.postal_code} ${row.country}`.trim(),
  pieces: row.pieces,
  weight: weightOf(row),
})

export const totalsOfRows = (rows: readonly LineRow[]): readonly ServiceTotal[] =>
  serviceTotals(countedRows(rows))
