import type { FileFormat } from '#shared/documents/document.ts'

/** A document to look at. */
export type PreviewedDocument = {
  readonly document: { readonly name: string; readonly format: FileFormat }
  /** Its bytes; asked once for each preview. */
  readonly read: () => Promise<Uint8Array>
}
