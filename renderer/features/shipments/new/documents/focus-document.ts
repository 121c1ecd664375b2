import { focusFirstField } from '#ui/fields/focus-field.ts'
import type { ChosenDocument } from '../../documents/chosen-document.ts'
import { type DocumentField, documentFieldName } from '../../documents/document-problems.ts'

const fieldsOf = (documents: readonly ChosenDocument[], field: DocumentField): ReadonlySet<string> =>
  new Set(documents.map(({ id }) => documentFieldName(id, field)))

/** Puts the focus where something is to be said of documents that have just come: a type that is not known first. */
export const focusNewDocuments = (documents: readonly ChosenDocument[]): void => {
  const taken = documents.filter(({ finding }) => finding === undefined)
  const untyped = taken.filter(({ documentType }) => documentType === undefined)
  // They have to be drawn first.
  setTimeout(
    () =>
      focusFirstField(fieldsOf(untyped, 'type')) ||
      focusFirstField(fieldsOf(taken, 'type')) ||
      focusFirstField(fieldsOf(documents, 'content')),
  )
}
