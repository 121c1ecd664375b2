import { type Refusal, refuse } from '#shared/api-error.ts'
import { groupTransition } from '#shared/shipment-groups/group-state.ts'
import type { ManifestedGroup, ManifestGroupRequest } from '#shared/shipment-groups/shipment-group.ts'
import { canManifest } from '#shared/shipments/transition.ts'
import type { ManifestCaller } from '../manifests/create-manifests.ts'
import type { ManifestService } from '../manifests/service.ts'
import type { Writer } from '../platform/database.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { groupResult, refusedInGroupState, stateOfGroup } from './answers.ts'
import type { ChangingPorts } from './changing.ts'
import type { MemberRow } from './store.ts'

export type ManifestingPorts = Pick<ChangingPorts, 'store' | 'audit' | 'find'> & {
  readonly manifests: Pick<ManifestService, 'all'>
}

/**
 * Manifests what of a locked group has not been, as `manifests.create` does: batch by batch, each bad one rejected by itself. The
 * group stays locked, so that its note can be printed and what was rejected put right.
 */
export const createGroupManifesting =
  ({ store, audit, find, manifests }: ManifestingPorts) =>
  async ({ job, ...selector }: ManifestGroupRequest, caller: ManifestCaller): Promise<ManifestedGroup> => {
    const group = find(selector)
    if (groupTransition(stateOfGroup(group), 'manifest').kind === 'refused')
      throw refusedInGroupState('manifest', group)
    const shipments = store.members(group.id).filter(isToBeManifested)
    if (shipments.length === 0) throw nothingLeft(group.custom_reference ?? group.reference)
    const { reference } = group
    // What is manifested stays so, whatever happens right after: the group's history tells of it in the same transaction.
    const begun = (writer: Writer, manifest: string): void =>
      audit.record(writer, {
        entity: 'shipment_group',
        operation: 'manifest_group',
        reference,
        actor: caller.actor,
        reason: { key: 'on_manifest', values: { reference: manifest } },
      })
    const references = shipments.map((one) => one.reference)
    const created = await manifests.all({ references, job, begun }, caller)
    const count = created.accepted.reduce((sum, one) => sum + one.shipment_count, 0)
    const message = `${count} of ${shipments.length} shipments of group ${reference} were manifested.`
    return { ...groupResult(group, message), ...created }
  }

const isToBeManifested = ({ state }: MemberRow): boolean => canManifest(stateCodes.toWord(state))

const nothingLeft = (group: string): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'group_manifested', values: { group } },
  })
