import type {
  CreateShipmentGroupRequest,
  ShipmentGroupResponse,
  ShipmentGroupResult,
  ShipmentGroupSelector,
} from '#shared/shipment-groups/shipment-group.ts'
import { type ChangingPorts, createGroupChanging } from './changing.ts'
import { type CollectionNotePorts, createCollectionNotes } from './collection-notes.ts'
import { createGroupManifesting, type ManifestingPorts } from './manifesting.ts'
import { createGroupReading } from './reading.ts'

type ServicePorts = Omit<ChangingPorts & ManifestingPorts & CollectionNotePorts, 'find'>
type MembersRequest = ShipmentGroupSelector & { readonly shipments: readonly string[] }
type UpdateRequest = ShipmentGroupSelector & {
  readonly add_shipments?: readonly string[]
  readonly remove_shipments?: readonly string[]
}

const asked = (property: string, shipments: readonly string[] | undefined) =>
  shipments && { shipments, property }

/** Groups of shipments of one carrier service that are handled together: a cage, a trailer, a driver's round. */
export const createShipmentGroupService = (ports: ServicePorts) => {
  const { find, ...reading } = createGroupReading(ports)
  const changing = createGroupChanging({ ...ports, find })

  return {
    ...reading,
    ...createCollectionNotes({ ...ports, find }),
    manifest: createGroupManifesting({ ...ports, find }),
    create: (request: CreateShipmentGroupRequest, actor: string): ShipmentGroupResponse =>
      changing.create(request, actor),
    add: ({ shipments, ...selector }: MembersRequest, actor: string): ShipmentGroupResponse =>
      changing.change(selector, { add: asked('$.shipments', shipments) }, actor),
    remove: ({ shipments, ...selector }: MembersRequest, actor: string): ShipmentGroupResponse =>
      changing.change(selector, { remove: asked('$.shipments', shipments) }, actor),
    update: (
      { add_shipments: add, remove_shipments: remove, ...selector }: UpdateRequest,
      actor: string,
    ): ShipmentGroupResponse =>
      changing.change(
        selector,
        { add: asked('$.add_shipments', add), remove: asked('$.remove_shipments', remove) },
        actor,
      ),
    lock: (selector: ShipmentGroupSelector, actor: string): ShipmentGroupResult =>
      changing.move(selector, 'lock', actor),
    unlock: (selector: ShipmentGroupSelector, actor: string): ShipmentGroupResult =>
      changing.move(selector, 'unlock', actor),
    close: (selector: ShipmentGroupSelector, actor: string): ShipmentGroupResult =>
      changing.move(selector, 'close', actor),
  }
}
export type ShipmentGroupService = ReturnType<typeof createShipmentGroupService>
