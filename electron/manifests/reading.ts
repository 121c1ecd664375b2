import type {
  ListManifestsRequest,
  Manifest,
  PageOfManifests,
  ReadyCarriers,
} from '#shared/manifests/manifest.ts'
import { serviceTotals } from '#shared/manifests/service-totals.ts'
import { unknownManifest, withdrawnManifest } from './answers.ts'
import type { ManifestRow, ManifestStore } from './store.ts'
import { readyCarriers } from './ready.ts'
import { countedRows, manifestSummaryOfRow } from './rows.ts'

/** What can be asked about manifests. */
export const createManifestReading = (store: ManifestStore) => {
  /** @throws Refusal when there is no such manifest, or it was taken back */
  const find = (reference: string): ManifestRow => {
    const row = store.find(reference)
    if (!row) throw unknownManifest(reference)
    // One that a program began to take back before it died still holds something.
    if (row.withdrawn !== null && row.shipments === 0) throw withdrawnManifest(reference)
    return row
  }
  return {
    find,
    /** Whether a driver no longer signs for it. */
    isWithdrawn: (reference: string): boolean => typeof store.find(reference)?.withdrawn === 'number',
    ready: (): ReadyCarriers => ({ carriers: readyCarriers(store) }),

    get: (reference: string): Manifest => {
      const row = find(reference)
      const lines = store.lines(row.id)
      return {
        ...manifestSummaryOfRow(row),
        shipments: lines.map((line) => line.reference),
        services: serviceTotals(countedRows(lines)),
        gone_on: store.goneOn(row.id),
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
