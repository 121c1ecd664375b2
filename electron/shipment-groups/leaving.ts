import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import type { AuditService } from '../audit/service.ts'
import type { Writer } from '../platform/database.ts'
import type { ShipmentGroupStore } from './store.ts'

type Ports = {
  readonly store: Pick<ShipmentGroupStore, 'groupOf' | 'takeOut'>
  readonly audit: AuditService
}
/** A shipment by the number of its row and its reference, and the state that it came into. */
type Leaver = { readonly id: number; readonly reference: string; readonly state: ShipmentState }

/**
 * What becomes of a group when no carrier comes for one of its shipments any more, in the transaction in which that happens: it
 * is in it no longer, also where the group is locked, as what lies in the cage has changed whether or not anybody may add to it.
 * A group that is closed tells of the past, and keeps what it held.
 */
export const createGroupLeaving = ({ store, audit }: Ports) => ({
  leave: (writer: Writer, { id, reference, state }: Leaver, actor: string): void => {
    const group = store.groupOf(id)
    if (!group) return
    store.takeOut(writer, group.id, id)
    audit.record(writer, {
      entity: 'shipment_group',
      operation: 'leave_group',
      reference: group.reference,
      actor,
      reason: { key: 'member_left', values: { reference, state } },
      changes: [{ property: '$.shipments', before: [reference] }],
    })
  },
})
export type GroupLeaving = ReturnType<typeof createGroupLeaving>
