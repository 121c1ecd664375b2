import type { Address } from '#shared/shipments/create-request.ts'
import { partyName } from '#shared/shipments/party-name.ts'
import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { serviceTotals } from '#shared/manifests/service-totals.ts'
import type { ManifestLine } from '../printing/draw-manifest.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import { type Party, partyOf } from '../printing/party.ts'
import type { PrintTexts } from '../printing/print-texts.ts'
import { countedRows, weightOf } from './rows.ts'
import type { LineRow } from './store.ts'

export const lineOfRow = (row: LineRow): ManifestLine => ({
  reference: row.reference,
  customReference: row.custom_reference ?? '',
  trackingReferences: row.tracking === null ? [] : trusted(row.tracking),
  pieceReferences:
    row.contents_tracking === null
      ? []
      : trusted(row.contents_tracking).flatMap(({ tracking_references: own = [] }) => own),
  recipient: row.recipient,
  place: `${row.postal_code} ${row.country}`.trim(),
  pieces: row.pieces,
  weight: weightOf(row),
})

export const totalsOfRows = (rows: readonly LineRow[]): readonly ServiceTotal[] =>
  serviceTotals(countedRows(rows))

/** The places that shipments are collected at, each once. */
export const depotsOf = (
  rows: Iterable<{ readonly addresses: JsonOf<readonly Address[]> }>,
  texts: PrintTexts,
): readonly Party[] => {
  const depots = new Map<string, Party>()
  for (const row of rows) {
    const origin = trusted(row.addresses).find(({ address_type: type }) => type === 'origin')
    if (!origin) continue
    const { contact: _person, ...place } = origin
    const depot = partyOf(place, texts)
    depots.set(JSON.stringify(depot), { ...depot, name: depot.name || partyName(origin) })
  }
  return [...depots.values()]
}
