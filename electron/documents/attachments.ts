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

/** The shipment that documents are attached to, and what they are called there. */
export type DocumentOwner = {
  /** The number of its row. */
  readonly id: number
  readonly reference: string
  /** ISO 8601, UTC. */
  readonly now: string
  readonly makeReference: (kind: 'document') => string
}

/**
 * Proof that a transaction is open whose files are looked after: those that it has written or let go of, and that
 * nothing refers to at its end, are removed. Only `attachments.write` gives it out.
 */
export type DocumentWriter = Writer & {
  readonly written: string[]
  readonly freed: string[]
  /** The names of bytes that were kept already, which are looked at no second time. */
  readonly kept: Map<Uint8Array, string>
}

/** Documents of shipments: rows and files together, inside the transaction of whoever changes the shipment. */
export const createAttachments = ({ database, store, files }: Ports) => {
  const openWith =
    (write: Database['write']) =>
    <Result>(work: (writer: DocumentWriter) => Result): Result => {
      const written: string[] = []
      const freed: string[] = []
      try {
        const result = write((writer) => work({ ...writer, written, freed, kept: new Map() }))
        files.releaseUnused(freed)
        return result
      } catch (error) {
        files.releaseUnused(written)
        throw error
      }
    }
  const keep = (writer: DocumentWriter, bytes: Uint8Array): string => {
    const known = writer.kept.get(bytes)
    if (known !== undefined) return known
    const name = files.keep(writer, bytes)
    writer.written.push(name)
    writer.kept.set(bytes, name)
    return name
  }
  return {
    /** A transaction in which documents are attached and detached; files that nothing needs go after it, also if it failed. */
    write: openWith(database.write),
    /** The same for long work that goes on where it stopped. */
    writeSoon: openWith(database.writeSoon),

    /** Does some work with files that are on the disk already when it keeps them, so that it holds up nobody for long. */
    withPrepared: async <Result>(
      some: readonly Uint8Array[],
      work: () => Promise<Result>,
    ): Promise<Result> => {
      try {
        // One after the other: others want the disk as well.
        for (const bytes of some) await files.writeEarly(bytes)
        return await work()
      } finally {
        for (const bytes of some) await files.dropPrepared(bytes)
      }
    },

    /** Attaches documents to a shipment, their bytes on the disk first. */
    attach: (
      writer: DocumentWriter,
      documents: readonly ReadDocument[],
      owner: DocumentOwner,
    ): readonly StoredDocument[] =>
      documents.map(({ bytes, ...properties }) => {
        const sha256 = keep(writer, bytes)
        const document: StoredDocument = {
          document_reference: owner.makeReference('document'),
          document_state: 'ready',
          ...properties,
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

    /** Restores a document as it was on the desk that it comes from. Without bytes its file was damaged already. */
    restore: (
      writer: DocumentWriter,
      shipment: number,
      { document, bytes }: { readonly document: StoredDocument; readonly bytes?: Uint8Array },
    ): void => {
      if (bytes) keep(writer, bytes)
      store.insert(writer, shipment, document)
      if (bytes) store.makeReady(writer, document.sha256)
    },

    /** Detaches a document from the shipment in that row. */
    detach: (writer: DocumentWriter, shipment: number, document: StoredDocument): void => {
      store.remove(writer, shipment, document.document_reference)
      writer.freed.push(document.sha256)
    },

    /** Detaches all documents from the shipment in that row. */
    detachAll: (writer: DocumentWriter, shipment: number): void => {
      writer.freed.push(...store.removeOfShipment(writer, shipment))
    },
  }
}
export type Attachments = ReturnType<typeof createAttachments>
