import type { DocumentType, DocumentUsage, FileFormat } from '#shared/documents/document.ts'
import type { Finding } from '#shared/documents/finding.ts'

/** A file that was dropped, pasted or picked, and what is said of it; the desk does not have it yet. */
export type ChosenDocument = {
  /** Made by chance. */
  readonly id: string
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** By its bytes; undefined when it is none that is taken. */
  readonly fileFormat: FileFormat | undefined
  /** Undefined until it is guessed or chosen. */
  readonly documentType: DocumentType | undefined
  /** The type was guessed from the name, and nobody has said yet that it is right. */
  readonly isTypeGuessed: boolean
  readonly usage: DocumentUsage
  /** ISO 8601 with an offset, as the field of moments gives it; empty for never. */
  readonly expiration: string
  /** Why the desk would not take it. */
  readonly finding: Finding | undefined
}
