import type { RuleCode } from '#shared/api-error.ts'
import type { ChosenDocument } from './chosen-document.ts'

/** The fields of a document that something can be wrong with. */
export const documentFields = ['content', 'type', 'usage', 'expiration'] as const
export type DocumentField = (typeof documentFields)[number]

/** How the field is called on the page: `focusField` finds it by this. */
export const documentFieldName = (id: string, field: DocumentField): string => `document-${id}-${field}`

/** What the desk would say against a document as it is filled in at that moment (milliseconds since 1970). */
export const documentProblems = (
  { finding, documentType, expiration }: ChosenDocument,
  now: number,
): Readonly<Partial<Record<DocumentField, RuleCode>>> => ({
  ...(finding && { content: finding.code }),
  ...(documentType === undefined && { type: 'required_property_missing' }),
  ...(expiration !== '' && !(Date.parse(expiration) > now) && { expiration: 'date_in_past' }),
})
