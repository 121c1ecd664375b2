import { setReadyToShipRequest, shipmentStatesRequest } from '#shared/shipments/bulk.ts'
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
import { command, leadCommand, normalized, normalizedExcept, query, router, unread } from '../trpc/init.ts'
import { answeredShipment } from './answered-shipment.ts'
import type { ChangeFeed } from './changes.ts'
import type { ShipmentReading } from './reading.ts'
import type { ShipmentService } from './service.ts'

// The service reads a create request itself: property names come in any case, and every problem is reported.
const createInput = unread<CreateShipmentWithDocuments>()
// So does an update, whose problems are those of the request in it.
const updateInput = normalizedExcept('shipment', updateShipmentRequest)
// A query without filters may be asked with nothing at all.
const listInput = normalized(listRequest.prefault({}))

type Ports = {
  readonly service: ShipmentService
  readonly reading: ShipmentReading
  readonly changes: ChangeFeed
}

export const createShipmentsRouter = ({ service, reading, changes }: Ports) =>
  router({
    create: command.input(createInput).mutation(({ input, ctx }) => service.create(input, ctx.actor)),
    update: command.input(updateInput).mutation(({ input, ctx }) => service.update(input, ctx.actor)),
    clone: command
      .input(normalized(shipmentByReference))
      .mutation(({ input, ctx }) => service.clone(input.reference, ctx.actor)),
    get: query
      .input(normalized(shipmentByReference))
      .query(({ input }) => answeredShipment(service.get(input.reference))),
    getWithHistory: query
      .input(normalized(shipmentByReference))
      .query(({ input }) => reading.getWithHistory(input.reference)),
    list: query.input(listInput).query(({ input }) => reading.list(input)),
    search: query
      .input(normalized(searchRequest))
      .query(({ input, signal }) => reading.search(input, signal)),
    counts: query.query(() => reading.counts()),
    findByCustomReference: query
      .input(normalized(findByCustomReferenceRequest))
      .query(({ input }) => reading.findByCustomReference(input)),
    findSameOrder: query
      .input(normalized(findSameOrderRequest))
      .query(({ input }) => reading.findSameOrder(input)),
    findByTrackingReference: query
      .input(normalized(findByTrackingReferenceRequest))
      .query(({ input }) => reading.findByTrackingReference(input)),
    findByCode: query.input(normalized(findByCodeRequest)).query(({ input }) => reading.findByCode(input)),
    possibleStates: query
      .input(normalized(shipmentByReference))
      .query(({ input }) => reading.possibleStates(input.reference)),
    changeState: leadCommand('change_state')
      .input(normalized(changeStateRequest))
      .mutation(({ input, ctx }) => service.changeState(input, ctx.actor)),
    setReadyToShip: command
      .input(normalized(setReadyToShipRequest))
      .mutation(({ input, ctx }) => service.setReadyToShip(input, ctx.actor)),
    states: query
      .input(normalized(shipmentStatesRequest))
      .query(({ input }) => reading.states(input.shipments, input.within)),
    cancel: command
      .input(normalized(endShipmentRequest))
      .mutation(({ input, ctx }) => service.cancel(input, ctx.actor)),
    delete: leadCommand('delete')
      .input(normalized(endShipmentRequest))
      .mutation(({ input, ctx }) => service.delete(input, ctx.actor)),
    history: query
      .input(normalized(shipmentByReference))
      .query(({ input }) => reading.history(input.reference)),
    changes: query.subscription(({ signal }) => changes.follow(signal)),
  })
