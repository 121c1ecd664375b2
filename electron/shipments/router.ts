import { z } from 'zod'
import { setReadyToShipRequest, statesRequest } from '#shared/shipments/bulk.ts'
import {
  changeStateRequest,
  endShipmentRequest,
  findByCodeRequest,
  findByCustomReferenceRequest,
  findByTrackingReferenceRequest,
  findSameOrderRequest,
  listRequest,
  searchRequest,
  shipmentByReference,
  updateShipmentRequest,
} from '#shared/shipments/requests.ts'
import type { CreateShipmentWithDocuments } from '#shared/documents/document.ts'
import { command, query, router } from '../trpc/init.ts'
import { tidied, tidiedExcept } from '../trpc/tidied.ts'
import type { Changes } from './changes.ts'
import type { ShipmentReading } from './reading.ts'
import type { ShipmentService } from './service.ts'

// The service reads a create request itself: property names come in any case, and every problem is reported.
const createInput = z.custom<CreateShipmentWithDocuments>(() => true)
// So does an update, whose problems are those of the request in it.
const updateInput = tidiedExcept('shipment', updateShipmentRequest)
// A query without filters may be asked with nothing at all.
const listInput = tidied(listRequest.prefault({}))

type Ports = {
  readonly service: ShipmentService
  readonly reading: ShipmentReading
  readonly changes: Changes
}

export const createShipmentsRouter = ({ service, reading, changes }: Ports) =>
  router({
    create: command.input(createInput).mutation(({ input, ctx }) => service.create(input, ctx.actor)),
    update: command.input(updateInput).mutation(({ input, ctx }) => service.update(input, ctx.actor)),
    clone: command
      .input(tidied(shipmentByReference))
      .mutation(({ input, ctx }) => service.clone(input.reference, ctx.actor)),
    get: query.input(tidied(shipmentByReference)).query(({ input }) => service.get(input.reference)),
    list: query.input(listInput).query(({ input }) => reading.list(input)),
    search: query.input(tidied(searchRequest)).query(({ input, signal }) => reading.search(input, signal)),
    counts: query.query(() => reading.counts()),
    findByCustomReference: query
      .input(tidied(findByCustomReferenceRequest))
      .query(({ input }) => reading.findByCustomReference(input)),
    findSameOrder: query
      .input(tidied(findSameOrderRequest))
      .query(({ input }) => reading.findSameOrder(input)),
    findByTrackingReference: query
      .input(tidied(findByTrackingReferenceRequest))
      .query(({ input }) => reading.findByTrackingReference(input)),
    findByCode: query.input(tidied(findByCodeRequest)).query(({ input }) => reading.findByCode(input)),
    possibleStates: query
      .input(tidied(shipmentByReference))
      .query(({ input }) => reading.possibleStates(input.reference)),
    changeState: command
      .input(tidied(changeStateRequest))
      .mutation(({ input, ctx }) => service.changeState(input, ctx.actor)),
    setReadyToShip: command
      .input(tidied(setReadyToShipRequest))
      .mutation(({ input, ctx }) => service.setReadyToShip(input, ctx.actor)),
    states: query.input(tidied(statesRequest)).query(({ input }) => reading.states(input.shipments)),
    cancel: command
      .input(tidied(endShipmentRequest))
      .mutation(({ input, ctx }) => service.cancel(input, ctx.actor)),
    delete: command
      .input(tidied(endShipmentRequest))
      .mutation(({ input, ctx }) => service.delete(input, ctx.actor)),
    history: query.input(tidied(shipmentByReference)).query(({ input }) => reading.history(input.reference)),
    changes: query.subscription(({ signal }) => changes.follow(signal)),
  })
