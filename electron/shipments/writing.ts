import { changesBetween } from '#shared/shipments/changes-between.ts'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { requestOf } from '#shared/shipments/request-of.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { AuditEntry } from '../audit/service.ts'
import { changeOfDocument } from '../documents/change-of-document.ts'
import type { DocumentWriter } from '../documents/attachments.ts'
import type { Writer } from '../platform/database.ts'
import { editedRecord, newRecord } from './new-record.ts'
import type { ReadCreate } from './read-request.ts'
import { searchTextOf } from './search/search-text.ts'
import type { ShipmentPorts } from './service.ts'
import { recordOf, shipmentOfRow, type StoredRow } from './store/shipment-row.ts'
import { importRecord } from './import-record.ts'

/** What is written down of a change. */
export type Entry = Pick<AuditEntry, 'operation' | 'actor' | 'reason'>

/**
 * What one shipment is made, changed and removed by, whoever asks for it: always inside the transaction of the caller,
 * who tells of it afterwards.
 */
export const createWriting = (ports: ShipmentPorts) => {
  const { clock, audit, attachments, shipments, counts, searchIndex, transitions, addresses } = ports
  return {
    /** Makes a shipment of what was read. */
    make: (writer: DocumentWriter, { request, documents }: ReadCreate, entry: Entry): ShipmentRecord => {
      const record = newRecord(request, ports.makeReference, clock.now())
      const { reference, created: now } = record
      const id = shipments.insert(writer, { record, state: 'unallocated' })
      counts.add(writer, 'unallocated', 1)
      searchIndex.add(writer, id, searchTextOf(record))
      addresses.learn(writer, record)
      const attached = attachments.attach(writer, documents, {
        id,
        reference,
        now,
        makeReference: ports.makeReference,
      })
      const added = attached.map((document) => changeOfDocument(document, 'after'))
      audit.record(writer, { ...entry, reference, to: 'unallocated', changes: added })
      return record
    },

    /** Puts what was read in place of what a draft was. @returns nothing when it was like this already */
    replace: (
      writer: Writer,
      row: StoredRow,
      { request, ...entry }: { readonly request: CreateShipmentRequest } & Entry,
    ): ShipmentRecord | undefined => {
      const before = shipmentOfRow(row)
      const record = editedRecord(recordOf(row.record), request, ports.makeReference)
      const changes = changesBetween(requestOf(before), requestOf(record))
      if (changes.length === 0) return undefined
      shipments.replaceRecord(writer, row, record)
      searchIndex.replace(writer, row.id, searchTextOf(record))
      addresses.learn(writer, record, before)
      // What failed before may go well now, so that the shipment can be tried again.
      transitions.apply(writer, row, { ...entry, to: 'unallocated', changes })
      return record
    },

    /** Removes a shipment for good, with its documents and everything personal in its history. */
    remove: (writer: DocumentWriter, row: StoredRow, entry: Entry): void => {
      const { reference, state } = shipmentOfRow(row)
      attachments.detachAll(writer, row.id)
      shipments.remove(writer, row)
      searchIndex.remove(writer, row.id)
      counts.add(writer, state, -1)
      audit.forget(writer, reference)
      audit.record(writer, { ...entry, reference, from: state })
    },

    /** Takes in a shipment as another desk had it. */
    importRecord: importRecord(ports),
  }
}
export type ShipmentWriting = ReturnType<typeof createWriting>
