import type { DocumentInput } from '#shared/documents/document.ts'
import type { ChosenDocument } from './chosen-document.ts'

/** A chosen document as the desk takes it; what was not said is refused there. */
export const documentInputOf = (document: ChosenDocument, bytes: Uint8Array): DocumentInput => ({
  file_name: document.fileName,
  file_format: document.fileFormat ?? '',
  document_type: document.documentType ?? '',
  usage: document.usage,
  ...(document.expiration !== '' && { expiration: document.expiration }),
  file_content: bytes,
})
