import type { ShipmentReading } from '../shipments/reading.ts'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { CreatedManifests, CreateManifestsRequest, ManifestResult } from '#shared/manifests/manifest.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import { manifestableStates } from '#shared/shipments/transition.ts'
import { patiently } from '../platform/patience.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import { type BatchPorts, type BatchRequest, enterBatch, type OpenManifest } from './enter-batch.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type CreatePorts = BatchPorts &
  Pick<ShipmentPorts, 'changes'> & {
    readonly reading: Pick<ShipmentReading, 'list'>
    readonly progress: Pick<ProgressBoard, 'report'>
  }

export type ManifestCaller = { readonly actor: string; readonly signal: AbortSignal | undefined }

export type ManifestedReferences = Pick<BatchRequest, 'begun' | 'carriers'> & {
  readonly references: readonly string[]
  readonly job?: string | undefined
}

/** Few enough that a key which is pressed meanwhile does not wait, and enough that waiting for the disk costs little. */
const AT_ONCE = 40
const PAGE = 1000

/**
 * Manifests shipments in batches, each of which is on disk before the next is begun; others get their turn in
 * between. The signal ends it after the batch that runs: what is manifested stays so, and is answered.
 */
export const manifestAll = async (
  ports: CreatePorts,
  { references, job, begun, carriers }: ManifestedReferences,
  { actor, signal }: ManifestCaller,
): Promise<CreatedManifests> => {
  const total = references.length
  let manifests: ReadonlyMap<string, OpenManifest> = new Map()
  const made = new Map<string, OpenManifest>()
  const rejected: Rejected[] = []
  ports.progress.report(job, { done: 0, total })
  for (let done = 0; done < total && signal?.aborted !== true; done += AT_ONCE) {
    const request = { references: references.slice(done, done + AT_ONCE), manifests, actor, begun, carriers }
    const batch = await patiently(() => enterBatch(ports, request), signal)
    manifests = batch.manifests
    for (const manifest of manifests.values()) made.set(manifest.reference, manifest)
    rejected.push(...batch.rejected)
    if (batch.entered.length > 0) ports.changes.tell(batch.entered)
    ports.progress.report(job, { done: Math.min(total, done + AT_ONCE), total })
    await letOthersRun()
    await ports.database.logAtRest()
  }
  // One that was signed before the rest went onto another is told as well; one that was taken back is there no longer.
  const there = [...made.values()].filter(({ reference }) => ports.store.find(reference)?.withdrawn === null)
  return { accepted: there.map(resultOf), rejected }
}

/** Manifests shipments that are named, or all that a filter of the list leaves. */
export const createManifests = async (
  ports: CreatePorts,
  { shipments, query, job }: CreateManifestsRequest,
  caller: ManifestCaller,
): Promise<CreatedManifests> =>
  manifestAll(ports, { references: shipments ?? (await findShipments(ports, query ?? {})), job }, caller)

/** Those that match, can be manifested and have a carrier, in the order in which they were made. */
const findShipments = async ({ reading }: CreatePorts, query: ShipmentFilter): Promise<readonly string[]> => {
  const states = manifestableStates.filter((state) => query.states?.includes(state) ?? true)
  if (states.length === 0) return []
  const found: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = reading.list({ ...query, states, take: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    for (const one of page.items) if (one.carrier_service !== '') found.push(one.reference)
    cursor = page.next_cursor
    await letOthersRun()
  }
  return found.toReversed()
}

/** What is answered of a manifest that was made. */
export const resultOf = ({ reference, carrier, shipments }: Omit<OpenManifest, 'id'>): ManifestResult => ({
  reference,
  carrier: {
    ...(carrier.reference === undefined ? {} : { reference: carrier.reference }),
    ...(carrier.name === undefined ? {} : { name: carrier.name }),
  },
  message: shipments === 1 ? '1 shipment was manifested.' : `${shipments} shipments were manifested.`,
  state: 'manifested',
  shipment_count: shipments,
  _links: [{ href: `/manifests/${reference}`, rel: 'manifest', reference, type: 'manifest' }],
})
