import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type Refusal, refuse } from '#shared/api-error.ts'
import type { HandOverRequest } from '#shared/manifests/checklist.ts'
import { isReady } from '#shared/manifests/hold-up.ts'
import type { CreatedManifests } from '#shared/manifests/manifest.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import { rejectionOf } from '../shipments/run-bulk.ts'
import { checklistItemOf, groupOf } from './checklist-item.ts'
import type { ChecklistPorts } from './checklist.ts'
import {
  type CreatePorts,
  manifestAll,
  type ManifestCaller,
  type ManifestedReferences,
} from './create-manifests.ts'

export type HandOverPorts = CreatePorts & Pick<ChecklistPorts, 'waiting' | 'packageSizeOf'>
type Ticked = HandOverRequest['carriers'][number]

const AT_ONCE = 200

/**
 * Manifests what was ticked of each carrier. What is ready is looked at once more: what lacks a paper or is in a locked group by
 * now stays, unless it was ticked by itself; what is in a locked group goes with that alone, and nothing to another carrier.
 */
export const handOverTicked = async (
  ports: HandOverPorts,
  { carriers, until, job }: HandOverRequest,
  { begun, ...caller }: ManifestCaller & Pick<ManifestedReferences, 'begun'>,
): Promise<CreatedManifests> => {
  const carrierOf = new Map<string, string>()
  const rejected: Rejected[] = []
  for (const ticked of carriers) {
    if (ticked.ready)
      for (const reference of await readyOf(ports, { ...ticked, until }))
        carrierOf.set(reference, ticked.carrier)
    for (const reference of ticked.also) {
      const lockedIn = ports.waiting.lockedIn(reference)
      if (lockedIn === null) carrierOf.set(reference, ticked.carrier)
      else rejected.push(rejectionOf(reference, goesWithGroup(groupOf(lockedIn))))
    }
  }
  const created = await manifestAll(
    ports,
    { references: [...carrierOf.keys()], carriers: carrierOf, job, begun },
    caller,
  )
  return { accepted: created.accepted, rejected: [...rejected, ...created.rejected] }
}

/** What of a carrier is ready, oldest first, but for what was left out, and what changed since somebody was asked. */
const readyOf = async (
  { waiting, packageSizeOf }: HandOverPorts,
  { carrier, except, until }: Ticked & { readonly until: number | undefined },
): Promise<readonly string[]> => {
  const staying = new Set(except)
  const wasAskedAbout = (shipment: string): boolean =>
    until === undefined || !waiting.isChanged({ shipment, until })
  const found: string[] = []
  for (let after: number | undefined = 0; after !== undefined;) {
    const rows = waiting.page({ state: 'ready_to_ship', carrier, after, take: AT_ONCE })
    for (const row of rows) {
      const stays = staying.has(row.reference) || !wasAskedAbout(row.reference)
      if (!stays && isReady(checklistItemOf(row, packageSizeOf))) found.push(row.reference)
    }
    after = rows.at(-1)?.id
    await letOthersRun()
  }
  return found
}

const goesWithGroup = (group: ReturnType<typeof groupOf>): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'goes_with_group', values: { group: group.custom_reference ?? group.reference } },
  })
