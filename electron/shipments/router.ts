import { z } from 'zod'
import {
  changeStateRequest,
  endShipmentRequest,
  findByCustomReferenceRequest,
  findByTrackingReferenceRequest,
  listRequest,
  searchRequest,
  shipmentByReference,
} from '../../shared/shipments/requests.ts'
import type { CreateShipmentInput } from '../../shared/shipments/create-request.ts'
import { command, query, router } from '../trpc/init.ts'
import { tidied } from '../trpc/tidied.ts'
import type { Changes } from './changes.ts'
import type { ShipmentReading } from './reading.ts'
import type { ShipmentService } from './service.ts'

// The service reads a create request itself: property names come in any case, and every problem is reported.
const createInput = z.custom<CreateShipmentInput>(() => true)
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
    get: query.input(tidied(shipmentByReference)).query(({ input }) => service.get(input.reference)),
    list: query.input(listInput).query(({ input }) => reading.list(input)),
    search: query.input(tidied(searchRequest)).query(({ input }) => reading.search(input)),
    counts: query.query(() => reading.counts()),
    findByCustomReference: query
      .input(tidied(findByCustomReferenceRequest))
      .query(({ input }) => reading.findByCustomReference(input)),
    findByTrackingReference: query
      .input(tidied(findByTrackingReferenceRequest))
      .query(({ input }) => reading.findByTrackingReference(input)),
    possibleStates: query
      .input(tidied(shipmentByReference))
      .query(({ input }) => reading.possibleStates(input.reference)),
    changeState: command
      .input(tidied(changeStateRequest))
      .mutation(({ input, ctx }) => service.changeState(input, ctx.actor)),
    cancel: command
      .input(tidied(endShipmentRequest))
      .mutation(({ input, ctx }) => service.cancel(input, ctx.actor)),
    delete: command
      .input(tidied(endShipmentRequest))
      .mutation(({ input, ctx }) => service.delete(input, ctx.actor)),
    history: query.input(tidied(shipmentByReference)).query(({ input }) => reading.history(input.reference)),
    changes: query.subscription(({ signal }) => changes.follow(signal)),
  })
