import { Refusal, refuse } from '#shared/api-error.ts'
import {
  type AddDocumentRequest,
  type AddedDocument,
  type DocumentList,
  type DocumentWithContent,
  MOST_DOCUMENTS,
  type SavedCopy,
  type StoredDocument,
} from '#shared/documents/document.ts'
import { problemAtLimit } from '#shared/problems.ts'
import { copyName } from '#shared/documents/file-name.ts'
import type { ResourceResult } from '#shared/resource-result.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import type { SaveFile } from '../platform/save-file.ts'
import { linkTo } from '../shipments/answers.ts'
import { type StoredRow, stateCodes } from '../shipments/store/shipment-row.ts'
import { gone, linksOf, removedDocument, unknownDocument } from './answers.ts'
import { changeOfDocument } from './change-of-document.ts'
import { type ContentPorts, createContentReader } from './read-content.ts'
import { readDocument } from './read-document.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

type Ports = ContentPorts &
  Pick<ShipmentPorts, 'clock' | 'attachments' | 'makeReference'> & { readonly saveFile: SaveFile }

/** Documents of the customer's own on a shipment. Each change is one transaction that its audit entry is part of. */
export const createDocumentService = (ports: Ports) => {
  const { clock, store, attachments, transitions, changes, makeReference } = ports
  const readContent = createContentReader(ports)

  const find = (reference: string): StoredDocument => {
    const document = store.find(reference)
    if (document) return document
    throw store.wasRemoved(reference) ? removedDocument(reference) : unknownDocument(reference)
  }

  const get = (reference: string): DocumentWithContent => {
    const document = find(reference)
    const content = readContent(document)
    if (content === undefined) throw gone(document)
    return { ...document, file_content: content }
  }

  return {
    get,

    /** In the order in which they were added. @throws Refusal when there is no such shipment */
    list: (reference: string): DocumentList => {
      transitions.find(reference)
      return { items: store.ofShipment(reference) }
    },

    /** @throws Refusal once a carrier knows of the shipment, and with every problem of the document */
    add: ({ reference, ...request }: AddDocumentRequest, actor: string): AddedDocument => {
      refuseUnlessDraft(transitions.find(reference))
      const reading = readDocument(request, [], clock.now())
      if ('problems' in reading) throw new Refusal('validation_error', reading.problems)
      const added = attachments.write((writer) => {
        const row = transitions.find(reference)
        refuseUnlessDraft(row)
        if (store.ofShipment(reference).length >= MOST_DOCUMENTS) throw tooManyDocuments()
        const owner = { id: row.id, reference, now: clock.now().toISOString(), makeReference }
        const [document] = attachments.attach(writer, [reading.document], owner)
        if (!document) throw new Error('A document was not kept.')
        const change = changeOfDocument(document, 'after')
        const to = stateCodes.toWord(row.state)
        transitions.apply(writer, row, { to, operation: 'add_document', actor, changes: [change] })
        return document
      })
      changes.tell([reference])
      return {
        reference: added.document_reference,
        message: `Document ${added.document_reference} was added to shipment ${reference}.`,
        _links: linksOf(added),
        ...added,
      }
    },

    /** @throws Refusal once a carrier knows of the shipment */
    remove: (reference: string, actor: string): ResourceResult => {
      const removed = attachments.write((writer) => {
        const document = find(reference)
        const row = transitions.find(document.shipment_reference)
        refuseUnlessDraft(row)
        attachments.detach(writer, row.id, document)
        const change = changeOfDocument(document, 'before')
        const to = stateCodes.toWord(row.state)
        transitions.apply(writer, row, { to, operation: 'remove_document', actor, changes: [change] })
        return document
      })
      changes.tell([removed.shipment_reference])
      return {
        reference,
        message: `Document ${reference} was removed from shipment ${removed.shipment_reference}.`,
        _links: [linkTo(removed.shipment_reference)],
      }
    },

    /** Writes the bytes to a file of the person's choice. @throws Refusal when they are damaged */
    saveCopy: async (reference: string): Promise<SavedCopy> => {
      const document = get(reference)
      return { saved: await ports.saveFile(copyName(document), document.file_content) }
    },
  }
}
export type DocumentService = ReturnType<typeof createDocumentService>

const refuseUnlessDraft = (row: Pick<StoredRow, 'state'>): void => {
  const state = stateCodes.toWord(row.state)
  if (canEdit(state)) return
  throw refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'state_forbids_documents', values: { state } },
  })
}

const tooManyDocuments = (): Refusal =>
  new Refusal('validation_error', [
    problemAtLimit(['paperless_documents'], 'too_many_elements', MOST_DOCUMENTS),
  ])
