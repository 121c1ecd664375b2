import type { ResourceResult } from '#shared/resource-result.ts'
import { marksAfter } from '#shared/shipments/desk-marks.ts'
import { cloneRequestOf } from '#shared/shipments/request-of.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import { resourceResult, unitsNote } from './answers.ts'
import type { ReadCreate } from './read-request.ts'
import { shipmentOfRow } from './store/shipment-row.ts'
import type { Entry, ServicePorts } from './writing.ts'

/** The ways in which shipments come to be. */
export const createMaking = (ports: ServicePorts) => {
  const { clock, changes, attachments, searchIndexer, writing } = ports

  const make = (read: ReadCreate, entry: Entry): ShipmentRecord => {
    const record = attachments.write((writer) => writing.make(writer, read, entry))
    searchIndexer.added(1)
    changes.tell([record.reference])
    return record
  }

  return {
    /** @throws Refusal `validation_error` with every problem of the request */
    create: (input: unknown, actor: string): ResourceResult => {
      const record = make(ports.read.create(input), { operation: 'create', actor })
      return resourceResult(record, `Shipment ${record.reference} was created.${unitsNote(record)}`)
    },

    /**
     * A new shipment that asks for what another one did, in whatever state that one is. Required dates that are over
     * are left out. What an older program let in is let stand, as in an edit.
     * @throws Refusal when what it asked for is not to be had any more, with places in a create request
     */
    clone: (reference: string, actor: string): ResourceResult => {
      const source = shipmentOfRow(ports.transitions.find(reference))
      const { request, leftOut } = cloneRequestOf(source, clock.now())
      const record = make(
        { request: ports.read.request(request, source), documents: [], marks: marksAfter(source, request) },
        {
          operation: 'clone',
          actor,
          reason: { key: 'cloned_from', values: { reference } },
        },
      )
      const withoutDates = leftOut.map(
        (property) => ` Its ${property.replaceAll('_', ' ')} is over and was left out.`,
      )
      return resourceResult(
        record,
        `Shipment ${record.reference} was cloned from ${reference}.${withoutDates.join('')}`,
      )
    },
  }
}
