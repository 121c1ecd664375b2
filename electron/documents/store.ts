import type { StoredDocument } from '#shared/documents/document.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { columnsOfDocument, type DocumentRow, documentOfRow, documentStateCodes } from './document-row.ts'

type InsertedRow = Omit<DocumentRow, 'shipment_reference'> & {
  readonly shipment: number
  readonly expires: number | null
}

const selectDocuments = `SELECT d.reference, d.state, d.document_type, d.file_format, d.usage, d.expiration,
    s.reference AS shipment_reference, d.file_name, d.hash, d.size, d.created
  FROM document d JOIN shipment s ON s.id = d.shipment`

/** The queries that write down whether files are damaged. */
export const documentQueries = {
  // Only what is not ready already, by the index of those: as a rule there is none, however many share the file.
  makeReady: 'UPDATE document SET state = 0 WHERE hash = ? AND state <> 0',
  quarantine: 'UPDATE document SET state = CAST(? AS INT) WHERE hash = ? AND state = 0',
} as const

/** What is known of documents; how many a shipment has is kept with it. */
export const openDocumentStore = ({ prepare }: Reader) => {
  const selectRemoved = prepare<[string], { readonly reference: string }>(
    'SELECT reference FROM removed_document WHERE reference = ?',
  )
  const insert = prepare<[InsertedRow], void>(
    `INSERT INTO document VALUES (NULL, @reference, @shipment, @state, @document_type, @file_format, @usage,
       @expiration, @expires, @file_name, @hash, @size, @created)`,
  )
  const count = prepare<[number, number], void>('UPDATE shipment SET documents = documents + ? WHERE id = ?')
  const select = prepare<[string], DocumentRow>(`${selectDocuments} WHERE d.reference = CAST(? AS TEXT)`)
  const selectOfShipment = prepare<[string], DocumentRow>(
    `${selectDocuments} WHERE s.reference = CAST(? AS TEXT) ORDER BY d.id`,
  )
  const selectWithFile = prepare<[string], DocumentRow>(
    `${selectDocuments} WHERE d.hash = CAST(? AS TEXT) ORDER BY d.id`,
  )
  const selectFiles = prepare<[number], { readonly hash: string }>(
    'SELECT hash FROM document WHERE shipment = ?',
  )
  const makeReady = prepare<[string], void>(documentQueries.makeReady)
  const quarantine = prepare<[number, string], void>(documentQueries.quarantine)
  const remove = prepare<[string], void>('DELETE FROM document WHERE reference = ?')
  const removeOfShipment = prepare<[number], void>('DELETE FROM document WHERE shipment = ?')
  return {
    /** Adds a document to the shipment in that row. */
    insert: (_writer: Writer, shipment: number, document: StoredDocument): void => {
      const expires = document.expiration === undefined ? null : Date.parse(document.expiration)
      insert.run({ ...columnsOfDocument(document), shipment, expires })
      count.run(1, shipment)
    },
    find: (reference: string): StoredDocument | undefined => {
      const row = select.get(reference)
      return row && documentOfRow(row)
    },
    /** Whether there was such a document once, and it was removed, alone or with its shipment. */
    wasRemoved: (reference: string): boolean => selectRemoved.get(reference) !== undefined,
    /** In the order in which they were added. */
    ofShipment: (reference: string): readonly StoredDocument[] =>
      selectOfShipment.all(reference).map(documentOfRow),
    /** Those whose bytes lie in one file. */
    withFile: (name: string): readonly StoredDocument[] => selectWithFile.all(name).map(documentOfRow),
    /** All whose bytes lie in that file are whole. */
    makeReady: (_writer: Writer, name: string): void => void makeReady.run(name),
    /** All whose bytes lie in that file are damaged. */
    quarantine: (_writer: Writer, name: string): void =>
      void quarantine.run(documentStateCodes.toCode('quarantined'), name),
    remove: (_writer: Writer, shipment: number, reference: string): void => {
      remove.run(reference)
      count.run(-1, shipment)
    },
    /** Removes all of a shipment's. @returns the names of their files */
    removeOfShipment: (_writer: Writer, shipment: number): readonly string[] => {
      const names = selectFiles.all(shipment).map((row) => row.hash)
      if (names.length > 0) removeOfShipment.run(shipment)
      return names
    },
  }
}
export type DocumentStore = ReturnType<typeof openDocumentStore>
