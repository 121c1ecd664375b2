import { documentTypes, documentUsages, FILE_SIZE_LIMIT, fileFormats } from '#shared/documents/document.ts'
import { found } from '#shared/documents/inspect/found.ts'
import type { ChosenDocument } from '../../documents/chosen-document.ts'
import { chosenDocument, type ReadFile } from '../../documents/read-chosen-file.ts'
import { isTree, type Tree } from '#shared/contract/tree.ts'

const PROPERTY = 'paperless_documents'

/** A pasted request and the documents that it came with. */
export type PastedDocuments = {
  readonly rest: Tree
  readonly files: readonly ReadFile[]
  /** How many the request only names: they are documents of another shipment, and their bytes are not in it. */
  readonly named: number
}

/** Takes the documents out of a pasted request. What is no list of them stays, and is told like all that has no field. */
export const takeDocuments = (request: Tree): PastedDocuments => {
  const { [PROPERTY]: entries, ...rest } = request
  if (!Array.isArray(entries) || !entries.every(isTree)) return { rest: request, files: [], named: 0 }
  const files = entries.flatMap((one) => {
    const { file_content: content } = one
    return typeof content === 'string' ? [fileOf(one, content)] : []
  })
  return { rest, files, named: entries.length - files.length }
}

const fileOf = (entry: Tree, content: string): ReadFile => {
  const fileName = textOf(entry['file_name'])
  const size = Math.floor((content.length * 3) / 4)
  // Two signs at its end may stand for nothing.
  if (size >= FILE_SIZE_LIMIT + 2) {
    const document = { ...described(entry, fileName, new Uint8Array()), size }
    return {
      document: { ...document, finding: found('too_large', { limit: FILE_SIZE_LIMIT }) },
      bytes: undefined,
    }
  }
  const bytes = bytesOfBase64(content)
  if (bytes) return { document: described(entry, fileName, bytes), bytes }
  const format = wordOf(fileFormats, entry['file_format']) ?? 'pdf'
  const document = described(entry, fileName, new Uint8Array())
  return { document: { ...document, finding: found('damaged', { format }) }, bytes: undefined }
}

const described = (entry: Tree, fileName: string, bytes: Uint8Array): ChosenDocument => {
  const document = chosenDocument(fileName, bytes)
  const documentType = wordOf(documentTypes, entry['document_type'])
  return {
    ...document,
    ...(documentType !== undefined && { documentType, isTypeGuessed: false }),
    usage: wordOf(documentUsages, entry['usage']) ?? document.usage,
    expiration: momentOf(entry['expiration']),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const wordOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === textOf(value).trim().toLowerCase())

/** A moment that cannot be read is asked for again rather than saved as "never". */
const momentOf = (value: unknown): string => textOf(value).trim()

/** The bytes that base64 text stands for; undefined when it is none. */
const bytesOfBase64 = (text: string): Uint8Array | undefined => {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch {
    return undefined
  }
}
