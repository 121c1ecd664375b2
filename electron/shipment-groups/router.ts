import {
  createShipmentGroupRequest,
  groupByCode,
  groupMembersRequest,
  groupOfShipment,
  listGroupMembersRequest,
  listShipmentGroupsRequest,
  manifestGroupRequest,
  shipmentGroupByName,
  updateShipmentGroupRequest,
} from '#shared/shipment-groups/shipment-group.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { ShipmentGroupService } from './service.ts'

export const createShipmentGroupsRouter = (groups: ShipmentGroupService) =>
  router({
    create: command
      .input(normalized(createShipmentGroupRequest))
      .mutation(({ input, ctx }) => groups.create(input, ctx.actor)),
    get: query.input(normalized(shipmentGroupByName)).query(({ input }) => groups.get(input)),
    // A list without filters may be asked with nothing at all.
    list: query
      .input(normalized(listShipmentGroupsRequest.prefault({})))
      .query(({ input }) => groups.list(input)),
    members: query
      .input(normalized(listGroupMembersRequest))
      .query(({ input: { cursor, take, ...selector } }) =>
        groups.members(selector, { take, ...(cursor !== undefined && { cursor }) }),
      ),
    findByCode: query.input(normalized(groupByCode)).query(({ input }) => groups.findByCode(input.codes)),
    ofShipment: query
      .input(normalized(groupOfShipment))
      .query(({ input }) => groups.ofShipment(input.reference)),
    history: query.input(normalized(shipmentGroupByName)).query(({ input }) => groups.history(input)),
    add: command
      .input(normalized(groupMembersRequest))
      .mutation(({ input, ctx }) => groups.add(input, ctx.actor)),
    remove: command
      .input(normalized(groupMembersRequest))
      .mutation(({ input, ctx }) => groups.remove(input, ctx.actor)),
    update: command
      .input(normalized(updateShipmentGroupRequest))
      .mutation(({ input, ctx }) => groups.update(input, ctx.actor)),
    lock: command
      .input(normalized(shipmentGroupByName))
      .mutation(({ input, ctx }) => groups.lock(input, ctx.actor)),
    unlock: command
      .input(normalized(shipmentGroupByName))
      .mutation(({ input, ctx }) => groups.unlock(input, ctx.actor)),
    manifest: command
      .input(normalized(manifestGroupRequest))
      .mutation(({ input, ctx, signal }) => groups.manifest(input, { actor: ctx.actor, signal })),
    collectionNote: query
      .input(normalized(shipmentGroupByName))
      .query(({ input }) => groups.collectionNote(input)),
    openCollectionNote: command
      .input(normalized(shipmentGroupByName))
      .mutation(({ input }) => groups.openCollectionNote(input)),
    close: command
      .input(normalized(shipmentGroupByName))
      .mutation(({ input, ctx }) => groups.close(input, ctx.actor)),
  })
