import type { ApiError, RuleCode } from '#shared/api-error.ts'
import type { StoredDocument } from '#shared/documents/document.ts'
import type { ChosenDocument } from '../chosen-document.ts'
import { type DocumentField, documentProblems } from '../document-problems.ts'

export type DocumentProblems = Readonly<Partial<Record<DocumentField, RuleCode>>>

/** A file that is to be added, and how far it has come. */
export type AddingRow = {
  readonly document: ChosenDocument
  /** Absent when it was not read, and once the desk has them. */
  readonly bytes: Uint8Array | undefined
  /** SHA-256 of its bytes in hexadecimal digits; absent when it was not read. */
  readonly sha256: string | undefined
  readonly status: 'waiting' | 'adding' | 'added' | 'refused'
  readonly problems: DocumentProblems
}

/** Whether the desk may take it, as far as its bytes go. */
export const canBeAdded = ({ document, status }: AddingRow): boolean =>
  document.finding === undefined && status !== 'added'

/** The rows with one of them changed. */
export const withRow = (
  rows: readonly AddingRow[],
  id: string,
  change: Partial<AddingRow>,
): readonly AddingRow[] => rows.map((row) => (row.document.id === id ? { ...row, ...change } : row))

/** The rows with everything that can be said against them before they are sent; `now` in milliseconds since 1970. */
export const withProblems = (rows: readonly AddingRow[], now: number): readonly AddingRow[] =>
  rows.map((row) => (canBeAdded(row) ? { ...row, problems: documentProblems(row.document, now) } : row))

const fields: Readonly<Record<string, DocumentField>> = {
  '$.document_type': 'type',
  '$.usage': 'usage',
  '$.expiration': 'expiration',
}

/** Where each problem that the desk named stands on the screen; what has no field is about the file as a whole. */
export const problemsOfRefusal = ({ details }: ApiError): DocumentProblems =>
  Object.fromEntries(details.map(({ property = '', code }) => [fields[property] ?? 'content', code]))

/** Whether the same bytes are there already: not refused, as a file may well be two documents. */
export const twinOf = (
  { sha256, document }: AddingRow,
  rows: readonly AddingRow[],
  there: readonly Pick<StoredDocument, 'sha256'>[],
): 'same' | 'sameHere' | undefined => {
  if (sha256 === undefined) return undefined
  const first = rows.find((row) => row.sha256 === sha256)
  if (first?.document.id !== document.id) return 'sameHere'
  return there.some((one) => one.sha256 === sha256) ? 'same' : undefined
}
