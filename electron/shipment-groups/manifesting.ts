import { type Refusal, refuse } from '#shared/api-error.ts'
import { groupTransition } from '#shared/shipment-groups/group-state.ts'
import { canJoinGroup } from '#shared/shipment-groups/membership.ts'
import type { ManifestedGroup, ManifestGroupRequest } from '#shared/shipment-groups/shipment-group.ts'
import type { ManifestCaller } from '../manifests/create-manifests.ts'
import type { ManifestService } from '../manifests/service.ts'
import type { Writer } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { groupResult, refusedInGroupState, stateOfGroup } from './answers.ts'
import type { ChangingPorts } from './changing.ts'
import type { MemberRow } from './store.ts'

export type ManifestingPorts = Pick<ChangingPorts, 'store' | 'database' | 'audit' | 'find'> & {
  readonly manifests: Pick<ManifestService, 'create'>
}

/**
 * Manifests what of a locked group has not been, as `manifests.create` does: batch by batch, each bad one rejected by itself. The
 * group stays locked, so that its note can be printed and what was rejected put right.
 */
export const createGroupManifesting =
  ({ store, database, audit, find, manifests }: ManifestingPorts) =>
  async ({ job, ...selector }: ManifestGroupRequest, caller: ManifestCaller): Promise<ManifestedGroup> => {
    const group = find(selector)
    if (groupTransition(stateOfGroup(group), 'manifest').kind === 'refused')
      throw refusedInGroupState('manifest', group)
    const shipments = store.members(group.id).filter(isToBeManifested)
    if (shipments.length === 0) throw nothingLeft(group.custom_reference ?? group.reference)
    const created = await manifests.create(
      { shipments: shipments.map((one) => one.reference), ...(job !== undefined && { job }) },
      caller,
    )
    const { reference } = group
    const record = (writer: Writer): void => {
      for (const manifest of created.accepted)
        audit.record(writer, {
          entity: 'shipment_group',
          operation: 'manifest_group',
          reference,
          actor: caller.actor,
          reason: { key: 'on_manifest', values: { reference: manifest.reference } },
        })
    }
    // What is manifested by now stays so, whoever has the lock or gave up waiting: the group's history has to tell of it.
    await patiently(() => database.write(record))
    const count = created.accepted.reduce((sum, one) => sum + one.shipment_count, 0)
    const message = `${count} of ${shipments.length} shipments of group ${reference} were manifested.`
    return { ...groupResult(group, message), ...created }
  }

const isToBeManifested = ({ state }: MemberRow): boolean => {
  const is = stateCodes.toWord(state)
  return canJoinGroup(is) && is !== 'manifested'
}

const nothingLeft = (group: string): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'group_manifested', values: { group } },
  })
