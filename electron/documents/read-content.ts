import { programActors } from '#shared/operators/program-actors.ts'
import type { StoredDocument } from '#shared/documents/document.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { changeOfDocument } from './change-of-document.ts'
import type { DocumentFiles } from './files.ts'
import type { DocumentStore } from './store.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type ContentPorts = Pick<ShipmentPorts, 'database' | 'transitions' | 'changes'> & {
  readonly store: DocumentStore
  readonly files: DocumentFiles
}

/** Reads the bytes of documents, and writes it down where they are not what was kept any more. */
export const createContentReader = ({ database, store, files, transitions, changes }: ContentPorts) => {
  const quarantine = ({ sha256 }: StoredDocument): void => {
    const damaged = database.write((writer) => {
      // Another process may have mended it, or said so, since it was read.
      if (files.read(sha256)) return []
      const documents = store.withFile(sha256).filter((one) => one.document_state === 'ready')
      if (documents.length === 0) return []
      files.putAside(writer, sha256)
      store.quarantine(writer, sha256)
      for (const document of documents) {
        const row = transitions.find(document.shipment_reference)
        transitions.apply(writer, row, {
          to: stateCodes.toWord(row.state),
          operation: 'quarantine_document',
          actor: programActors.program,
          changes: [changeOfDocument(document, 'before')],
        })
      }
      return documents
    })
    if (damaged.length > 0) changes.tell(damaged.map((one) => one.shipment_reference))
  }

  /** The bytes; undefined when they are damaged or gone, which is a state of the document from then on. */
  return (document: StoredDocument): Uint8Array | undefined => {
    const bytes = files.read(document.sha256)
    if (bytes === undefined) quarantine(document)
    // Somebody has put the file back, from a copy for example.
    else if (document.document_state === 'quarantined') {
      database.write((writer) => store.makeReady(writer, document.sha256))
      changes.tell(store.withFile(document.sha256).map((one) => one.shipment_reference))
    }
    return bytes
  }
}
