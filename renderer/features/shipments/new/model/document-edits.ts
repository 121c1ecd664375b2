import type { Finding } from '#shared/documents/finding.ts'
import type { ChosenDocument } from '../../documents/chosen-document.ts'
import type { ShipmentEdit } from './form.ts'

/** Adds documents at a place among the others; at the end when none is given. */
export const addDocuments =
  (added: readonly ChosenDocument[], place = Number.POSITIVE_INFINITY): ShipmentEdit =>
  (form) => ({ ...form, documents: form.documents.toSpliced(place, 0, ...added) })

const changeDocument =
  (id: string, change: (document: ChosenDocument) => ChosenDocument): ShipmentEdit =>
  (form) => ({
    ...form,
    documents: form.documents.map((document) => (document.id === id ? change(document) : document)),
  })

/** Puts what is said of a document now in the place of what was said before. */
export const describeDocument = (document: ChosenDocument): ShipmentEdit =>
  changeDocument(document.id, () => document)

/** Says why a document cannot be saved. */
export const refuseDocument = (id: string, finding: Finding): ShipmentEdit =>
  changeDocument(id, (document) => ({ ...document, finding }))

export const removeDocument =
  (id: string): ShipmentEdit =>
  (form) => ({ ...form, documents: form.documents.filter((document) => document.id !== id) })
