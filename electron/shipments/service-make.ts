import { cloneRequestOf } from '../../shared/shipments/request-of.ts'
import type { ResourceResult, ShipmentRecord } from '../../shared/shipments/shipment.ts'
import type { AuditEntry } from '../audit/service.ts'
import { changeOfDocument } from '../documents/change-of-document.ts'
import { resourceResult } from './answers.ts'
import { newRecord } from './new-record.ts'
import type { ReadCreate } from './read-request.ts'
import { searchTextOf } from './search-text.ts'
import type { ShipmentPorts } from './service.ts'
import { shipmentOfRow } from './shipment-row.ts'

type Making = Pick<AuditEntry, 'operation' | 'actor' | 'reason'>

/** The ways in which shipments come to be. */
export const createMaking = (ports: ShipmentPorts) => {
  const { clock, audit, changes, shelf, shipments, counts, searchIndex, searchIndexer, addresses } = ports

  const make = ({ request, documents }: ReadCreate, entry: Making): ShipmentRecord => {
    const record = newRecord(request, ports.makeReference, clock.now())
    const { reference, created: now } = record
    shelf.write((writer) => {
      const id = shipments.insert(writer, { record, state: 'unallocated' })
      counts.add(writer, 'unallocated', 1)
      searchIndex.add(writer, id, searchTextOf(record))
      addresses.learn(writer, record)
      const put = shelf.put(writer, documents, { id, reference, now, makeReference: ports.makeReference })
      const added = put.map((document) => changeOfDocument(document, 'after'))
      audit.record(writer, { ...entry, reference, to: 'unallocated', changes: added })
    })
    searchIndexer.added(1)
    changes.tell([reference])
    return record
  }

  return {
    /** @throws Refusal `validation_error` with every problem of the request */
    create: (input: unknown, actor: string): ResourceResult => {
      const record = make(ports.read.create(input), { operation: 'create', actor })
      return resourceResult(record, `Shipment ${record.reference} was created.`)
    },

    /**
     * A new shipment that asks for what another one did, in whatever state that one is. Required dates that are over
     * are left out.
     * @throws Refusal when what it asked for is not to be had any more, with places in a create request
     */
    clone: (reference: string, actor: string): ResourceResult => {
      const source = shipmentOfRow(ports.moves.find(reference))
      const { request, leftOut } = cloneRequestOf(source, clock.now())
      const record = make(
        { request: ports.read.request(request), documents: [] },
        {
          operation: 'clone',
          actor,
          reason: `Cloned from ${reference}`,
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
