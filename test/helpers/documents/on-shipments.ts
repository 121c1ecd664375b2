import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentInput } from '#shared/documents/document.ts'
import { aRequest } from '../a-request.ts'
import type { TestDesk } from '../open-test-desk.ts'
import { aPdf } from './a-pdf.ts'

export const aDocument = (overrides: Partial<DocumentInput> = {}): DocumentInput => ({
  file_name: 'Invoice 12.pdf',
  file_format: 'pdf',
  document_type: 'commercial_invoice',
  file_content: aPdf(),
  ...overrides,
})

/** Makes a shipment with these documents. @returns its reference */
export const aShipmentWith = async (
  desk: TestDesk,
  ...documents: readonly DocumentInput[]
): Promise<string> => {
  const request = { ...aRequest(), paperless_documents: documents }
  return (await desk.ask('shipments.create', request)).reference
}

export const addDocument = async (desk: TestDesk, reference: string, overrides?: Partial<DocumentInput>) =>
  desk.ask('documents.add', { reference, ...aDocument(overrides) })

/** The names of the files in a data folder that hold documents. */
export const documentFilesIn = (folder: string): readonly string[] => {
  const documents = join(folder, 'documents')
  if (!existsSync(documents)) return []
  const inner = readdirSync(documents, { withFileTypes: true, recursive: true })
  return inner.filter((one) => one.isFile()).map((one) => one.name)
}

/** Where the file of that name lies. */
export const documentPath = (folder: string, name: string): string =>
  join(folder, 'documents', name.slice(0, 2), name)
