import { z } from 'zod'
import type { Problem } from '#shared/api-error.ts'
import {
  documentRequest,
  type DocumentRequest,
  FILE_SIZE_LIMIT,
  MOST_DOCUMENTS,
  type StoredDocument,
} from '#shared/documents/document.ts'
import { normalizeFileName } from '#shared/documents/file-name.ts'
import { problemOf } from '#shared/documents/finding-sentence.ts'
import { inspectFile } from '#shared/documents/inspect-file.ts'
import { problemAt, problemAtLimit, problemsOf } from '#shared/problems.ts'
import { normalizeRequest } from '#shared/normalize.ts'

type Path = readonly (string | number)[]

/** A document that may be kept: what is said of it, and its bytes. */
export type ReadDocument = Pick<
  StoredDocument,
  'file_name' | 'file_format' | 'document_type' | 'usage' | 'expiration'
> & { readonly bytes: Uint8Array }

export type DocumentReading =
  | { readonly ok: true; readonly documents: readonly ReadDocument[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const someDocuments = z.object({ paperless_documents: z.array(z.unknown()) })

/**
 * Reads documents as they come with a create request, and reports every problem of each.
 * @param now the moment at which they are added: none may have expired by then
 */
export const readDocuments = (input: unknown, now: Date): DocumentReading => {
  const whole = normalizeRequest({ paperless_documents: input })
  const list = someDocuments.safeParse(whole.value).data?.paperless_documents
  if (!list) return { ok: false, problems: [problemAt(['paperless_documents'], 'invalid_format')] }
  if (list.length > MOST_DOCUMENTS)
    return {
      ok: false,
      problems: [problemAtLimit(['paperless_documents'], 'too_many_elements', MOST_DOCUMENTS)],
    }
  const readings = list.map((one, index) => readOne(one, ['paperless_documents', index], now))
  const problems = [...whole.problems, ...readings.flatMap((one) => ('problems' in one ? one.problems : []))]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, documents: readings.flatMap((one) => ('document' in one ? one.document : [])) }
}

type OneReading = { readonly document: ReadDocument } | { readonly problems: readonly Problem[] }

const readOne = (input: unknown, path: Path, now: Date): OneReading => {
  const parsed = documentRequest.safeParse(input)
  if (parsed.success) return readDocument(parsed.data, path, now)
  return {
    problems: problemsOf(parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))),
  }
}

/** Looks at what a document holds. @param path where it stands in the request */
export const readDocument = (request: DocumentRequest, path: Path, now: Date): OneReading => {
  const { file_content: content, file_name: name, ...properties } = request
  const bytes = bytesOfContent(content)
  const finding = bytes && inspectFile(bytes, properties.file_format)
  const hasExpired = properties.expiration !== undefined && Date.parse(properties.expiration) <= now.getTime()
  const contentPath = [...path, 'file_content']
  const problems = [
    ...(bytes ? [] : [problemAt(contentPath, 'invalid_format')]),
    ...(finding ? [problemOf(finding, contentPath)] : []),
    ...(hasExpired ? [problemAt([...path, 'expiration'], 'date_in_past')] : []),
  ]
  if (bytes === undefined || problems.length > 0) return { problems }
  const fileName = name === undefined ? undefined : normalizeFileName(name)
  return { document: { ...properties, ...(fileName === undefined ? {} : { file_name: fileName }), bytes } }
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/u
/** Text of which this much is read is known to be too large already. */
const MOST_CHARACTERS = Math.ceil(FILE_SIZE_LIMIT / 3) * 4 + 4

/** Base64 as programs write it that break it into lines. */
const withoutLines = (text: string): string =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .join('')

/** Bytes that were given as they are, or as base64 text; undefined when the text is none. */
export const bytesOfContent = (content: string | Uint8Array): Uint8Array | undefined => {
  if (typeof content !== 'string') return content
  const whole = /[\r\n]/u.test(content) ? withoutLines(content) : content
  const text = whole.slice(0, MOST_CHARACTERS)
  return base64.test(text) && whole.length % 4 === 0 ? new Uint8Array(Buffer.from(text, 'base64')) : undefined
}
