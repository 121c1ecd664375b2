import { type Refusal, refuse } from '#shared/api-error.ts'
import type {
  ListManifestsRequest,
  Manifest,
  PageOfManifests,
  ReadyCarriers,
} from '#shared/manifests/manifest.ts'
import { serviceTotals } from '#shared/manifests/service-totals.ts'
import type { ManifestRow, ManifestStore } from './store.ts'
import { readyCarriers } from './ready.ts'
import { countedRows, manifestSummaryOfRow } from './rows.ts'

/** What can be asked about manifests. */
export const createManifestReading = (store: ManifestStore) => {
  /** @throws Refusal when there is no such manifest */
  const find = (reference: string): ManifestRow => {
    const row = store.find(reference)
    if (row) return row
    throw notFound(reference)
  }
  return {
    find,
    ready: (): ReadyCarriers => ({ carriers: readyCarriers(store) }),

    get: (reference: string): Manifest => {
      const row = find(reference)
      const lines = store.lines(row.id)
      return {
        ...manifestSummaryOfRow(row),
        shipments: lines.map((line) => line.reference),
        services: serviceTotals(countedRows(lines)),
      }
    },

    list: ({ carrier, cursor, take }: ListManifestsRequest): PageOfManifests => {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor)
      // One row more than asked for tells whether there is another page.
      const rows = store.page(carrier, before, take + 1)
      const shown = rows.slice(0, take)
      const last = rows.length > take ? shown.at(-1) : undefined
      return { items: shown.map(manifestSummaryOfRow), next_cursor: last ? String(last.id) : null }
    },
  }
}
export type ManifestReading = ReturnType<typeof createManifestReading>

const notFound = (reference: string): Refusal =>
  refuse('not_found', { code: 'not_found', sentence: { key: 'manifest_unknown', values: { reference } } })
