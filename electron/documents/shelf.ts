import type { StoredDocument } from '#shared/documents/document.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { DocumentFiles } from './files.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentStore } from './store.ts'

type Ports = {
  readonly database: Pick<Database, 'write' | 'writeSoon'>
  readonly store: DocumentStore
  readonly files: DocumentFiles
}

/** The shipment that documents are put to, and what they are called there. */
export type Owner = {
  /** The number of its row. */
  readonly id: number
  readonly reference: string
  /** ISO 8601, UTC. */
  readonly now: string
  readonly makeReference: (kind: 'document') => string
}

/** Documents beside shipments: rows and files together, inside the transaction of whoever changes the shipment. */
export const createDocumentShelf = ({ database, store, files }: Ports) => {
  let kept: string[] = []
  let freed: string[] = []
  const within =
    (write: Database['write']): Database['write'] =>
    (work) => {
      kept = []
      freed = []
      try {
        const result = write(work)
        files.releaseUnused(freed)
        return result
      } catch (error) {
        files.releaseUnused(kept)
        throw error
      }
    }
  return {
    /** A transaction in which documents are put or taken. Files that nothing refers to after it go, also when it failed. */
    write: within(database.write),
    /** The same for long work that goes on where it stopped. */
    writeSoon: within(database.writeSoon),

    /** Puts documents to a shipment, their bytes on the disk first. */
    put: (writer: Writer, documents: readonly ReadDocument[], owner: Owner): readonly StoredDocument[] =>
      documents.map(({ bytes, ...said }) => {
        const sha256 = files.keep(writer, bytes)
        kept.push(sha256)
        const document: StoredDocument = {
          document_reference: owner.makeReference('document'),
          document_state: 'ready',
          ...said,
          shipment_reference: owner.reference,
          size: bytes.length,
          sha256,
          created: owner.now,
        }
        store.insert(writer, owner.id, document)
        // The same file may have been damaged under another document: now it is whole again.
        store.makeReady(writer, sha256)
        return document
      }),

    /** Puts a document back as it was on the desk that it comes from. Without bytes its file was damaged already. */
    putBack: (
      writer: Writer,
      shipment: number,
      { document, bytes }: { readonly document: StoredDocument; readonly bytes?: Uint8Array },
    ): void => {
      if (bytes) kept.push(files.keep(writer, bytes))
      store.insert(writer, shipment, document)
      if (bytes) store.makeReady(writer, document.sha256)
    },

    /** Takes a document from the shipment in that row. */
    take: (writer: Writer, shipment: number, document: StoredDocument): void => {
      store.remove(writer, shipment, document.document_reference)
      freed.push(document.sha256)
    },

    /** Takes all documents from the shipment in that row. */
    clear: (writer: Writer, shipment: number): void => {
      freed.push(...store.removeOfShipment(writer, shipment))
    },
  }
}
export type DocumentShelf = ReturnType<typeof createDocumentShelf>
