import { FILE_SIZE_LIMIT } from '#shared/documents/document.ts'
import { guessType } from '#shared/documents/guess-type.ts'
import { found } from '#shared/documents/inspect/found.ts'
import { formatOf, inspectFile } from '#shared/documents/inspect-file.ts'
import type { Finding } from '#shared/documents/finding.ts'
import type { ChosenDocument } from './chosen-document.ts'

/** A chosen file and its bytes; a file that is too large is not read. */
export type ReadFile = { readonly document: ChosenDocument; readonly bytes: Uint8Array | undefined }

/** As far as a file has to be read to know what it is. */
const START = 1024

/**
 * Reads a file that was dropped, pasted or picked, says what it is by its bytes, and guesses its type from its name.
 * One that went away meanwhile, or may not be read, is a finding, too.
 */
export const readChosenFile = async (file: File): Promise<ReadFile> => {
  const isTooLarge = file.size >= FILE_SIZE_LIMIT
  try {
    const bytes = await bytesOf(isTooLarge ? file.slice(0, START) : file)
    if (!isTooLarge) return { document: chosenDocument(file.name, bytes), bytes }
    return refused(describe(file.name, bytes), file, found('too_large', { limit: FILE_SIZE_LIMIT }))
  } catch {
    return refused(describe(file.name, new Uint8Array()), file, found('unreadable', {}))
  }
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

const refused = (document: ChosenDocument, { size }: File, finding: Finding): ReadFile => ({
  document: { ...document, size, finding },
  bytes: undefined,
})

/** What is known of a file before anybody has said anything about it. */
export const chosenDocument = (fileName: string, bytes: Uint8Array): ChosenDocument => {
  const described = describe(fileName, bytes)
  // What is none of the formats is told by what it is, whichever of them it is held against.
  return { ...described, finding: inspectFile(bytes, described.fileFormat ?? 'pdf') }
}

const describe = (fileName: string, bytes: Uint8Array): ChosenDocument => {
  const documentType = guessType(fileName)
  return {
    id: crypto.randomUUID().replaceAll('-', ''),
    fileName,
    size: bytes.length,
    fileFormat: formatOf(bytes),
    documentType,
    isTypeGuessed: documentType !== undefined,
    usage: 'electronic_trade',
    expiration: '',
    finding: undefined,
  }
}
