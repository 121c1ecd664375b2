import { changesBetween } from '#shared/shipments/changes-between.ts'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { marksAfter, marksOf } from '#shared/shipments/desk-marks.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import type { ShipmentRecord, StoredContents } from '#shared/shipments/shipment.ts'
import type { AuditEntry } from '../audit/service.ts'
import { changeOfDocument } from '../documents/change-of-document.ts'
import type { DocumentWriter } from '../documents/attachments.ts'
import type { Writer } from '../platform/database.ts'
import type { ReadCreate } from './read-request.ts'
import { searchTextOf } from './search/search-text.ts'
import type { ShipmentPorts } from './ports.ts'
import { recordOf, shipmentOfRow, type StoredRow } from './store/shipment-row.ts'
import { importRecord } from './import-record.ts'
import type { MakeReference } from '#shared/reference.ts'

/** What is written down of a change. */
export type Entry = Pick<AuditEntry, 'operation' | 'actor' | 'reason'>

/**
 * What one shipment is made, changed and removed by, whoever asks for it: always inside the transaction of the caller,
 * who tells of it afterwards.
 */
export const createWriting = (ports: ShipmentPorts) => {
  const { clock, audit, attachments, shipments, searchIndex, transitions, addresses } = ports
  return {
    /** Makes a shipment of what was read. */
    make: (
      writer: DocumentWriter,
      { request, documents, marks }: ReadCreate,
      entry: Entry,
    ): ShipmentRecord => {
      const record = { ...newRecord(request, ports.makeReference, clock.now()), ...marks }
      const { reference, created: now } = record
      const stored = shipments.insert(writer, { record, state: 'unallocated' })
      const { id } = stored
      searchIndex.add(writer, { id, text: searchTextOf(record), hasAddresses: true })
      const attached = attachments.attach(writer, documents, {
        id,
        reference,
        now,
        makeReference: ports.makeReference,
      })
      const added = attached.map((document) => changeOfDocument(document, 'after'))
      const changes = [...added, ...(marks ? changesBetween({}, marks) : [])]
      audit.record(writer, {
        ...entry,
        reference,
        to: 'unallocated',
        changes,
        ...(attached.length === 0 && { stored }),
      })
      return record
    },

    /**
     * Puts what was read in place of what a draft was. Without marks of its own, those hold on whose values it leaves.
     * @returns nothing when it was like this already
     */
    replace: (
      writer: Writer,
      row: StoredRow,
      { request, marks, ...entry }: Omit<ReadCreate, 'documents'> & Entry,
    ): ShipmentRecord | undefined => {
      const before = shipmentOfRow(row)
      const made = editedRecord(recordOf(row.record), request, ports.makeReference)
      const record = { ...made, ...(marks ?? marksAfter(before, made)) }
      const changes = changesBetween(editable(before), editable(record))
      if (changes.length === 0) return undefined
      shipments.replaceRecord(writer, row, record)
      addresses.learnEdit(writer, { ...before, id: row.id }, record)
      searchIndex.replace(writer, row.id, searchTextOf(record))
      // What failed before may go well now, so that the shipment can be tried again.
      transitions.apply(writer, row, { ...entry, to: 'unallocated', changes })
      return record
    },

    /** Removes shipments for good, with their documents, their prints and everything personal in their history. */
    remove: (writer: DocumentWriter, rows: readonly StoredRow[], entry: Entry): void => {
      for (const row of rows) {
        const { reference, state } = shipmentOfRow(row)
        attachments.detachAll(writer, row.id)
        shipments.remove(writer, row)
        audit.forget(writer, reference)
        ports.printed.forget(reference)
        audit.record(writer, { ...entry, reference, from: state })
      }
      // After all of them: what goes with a shipment by its key has FTS5 write down first whatever it has gathered.
      for (const { id } of rows) searchIndex.remove(writer, id)
    },

    /** Takes in a shipment as another desk had it. */
    importRecord: importRecord(ports),
  }
}
export type ShipmentWriting = ReturnType<typeof createWriting>

/** What services change shipments with. */
export type ServicePorts = ShipmentPorts & { readonly writing: ShipmentWriting }

/** The record of a new shipment: what was asked for, with references and the defaults that depend on the moment. */
export const newRecord = (
  request: CreateShipmentRequest,
  makeReference: MakeReference,
  now: Date,
): ShipmentRecord => {
  // The shipment's own reference is made last: the newest of all, from which the next start goes on.
  const contents = withReferences(request.contents, [], makeReference)
  return assembled(request, contents, { reference: makeReference('shipment'), created: now.toISOString() })
}

/**
 * The record of a shipment after an edit: another request, whole, under the same reference. Contents keep their
 * references place by place; those that were not there before get new ones.
 */
export const editedRecord = (
  before: Own & { readonly contents: readonly Referenced[] },
  request: CreateShipmentRequest,
  makeReference: MakeReference,
): ShipmentRecord =>
  assembled(request, withReferences(request.contents, before.contents, makeReference), {
    reference: before.reference,
    created: before.created,
  })

/** What an edit can change. */
const editable = (record: ShipmentRecord): object => ({ ...requestOfShipment(record), ...marksOf(record) })

type Contents = CreateShipmentRequest['contents']
type Own = Pick<ShipmentRecord, 'reference' | 'created'>
/** Contents as far as it matters which is which. */
type Referenced = { readonly reference: string; readonly contents?: readonly Pick<Own, 'reference'>[] }

const withReferences = (
  contents: Contents,
  before: readonly Referenced[],
  makeReference: MakeReference,
): readonly StoredContents[] => {
  const referenceOf = (existing: Pick<Referenced, 'reference'> | undefined): string =>
    existing?.reference ?? makeReference('contents')
  return contents.map(({ contents: inner, ...outer }, index) => ({
    reference: referenceOf(before[index]),
    ...outer,
    ...(inner && {
      contents: inner.map(({ contents: _none, ...item }, inside) => ({
        reference: referenceOf(before[index]?.contents?.[inside]),
        ...item,
      })),
    }),
  }))
}

const assembled = (
  { custom_reference, source = '', customs_documentation: customs, ...request }: CreateShipmentRequest,
  contents: readonly StoredContents[],
  { reference, created }: Own,
): ShipmentRecord => ({
  reference,
  created,
  // An empty reference is none.
  ...(custom_reference === undefined || custom_reference === '' ? {} : { custom_reference }),
  ...request,
  source: source === '' ? 'desk' : source,
  contents,
  ...(customs && {
    customs_documentation: { declaration_date: created, invoice_date: created, ...customs },
  }),
})
