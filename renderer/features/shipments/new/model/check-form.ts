import type { Problem } from '#shared/api-error.ts'
import type { JsonPath } from '#shared/contract/json-path.ts'
import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { withDeskDefaults } from '#shared/desk-defaults/with-desk-defaults.ts'
import { problemAt } from '#shared/problems.ts'
import { type CreateShipmentRequest, validateCreateRequest } from '#shared/shipments/create-request.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import type { Known } from '#shared/shipments/rules/rule.ts'
import type { FieldPath } from '#ui/form/field-path.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import type { Checked, FormRules } from '#ui/form/located-problems.ts'
import { documentFieldName, type DocumentField, documentProblems } from '../../documents/document-problems.ts'
import type { ShipmentForm } from './form.ts'
import { requestOf, sentRows } from './request-of-form.ts'

/** The fields of a shipment, where each problem of one is told. */
const shipmentShape: FormShape = {
  table: requestProperties(),
  sentRows,
  shownAt: {
    'contents[]': 'contents[].description',
    'addresses[].contact': 'addresses[].contact.first_name',
    // A row's own unit has no column: it stands beside what it measures.
    'contents[].weight.unit': 'contents[].weight.value',
    'contents[].dimensions.unit': 'contents[].dimensions.length',
    'contents[].contents[].weight.unit': 'contents[].contents[].weight.value',
    'contents[].contents[].dimensions.unit': 'contents[].contents[].dimensions.length',
  },
}

/** How a shipment's form is checked, and where what is found stands. */
export const shipmentRules = (
  known: Known,
  defaults: DeskDefaults = {},
): FormRules<ShipmentForm, CreateShipmentRequest> => ({
  ...located,
  check: (form) => checkForm(form, new Date(), { ...known, defaults }),
})

type Knowing = Known & { readonly defaults?: DeskDefaults }

/** What the desk will fill in is not missing. */
export const checkForm = (
  form: ShipmentForm,
  now: Date,
  { defaults = {}, ...known }: Knowing,
): Checked<CreateShipmentRequest> => {
  const { request } = withDeskDefaults(requestOf(form), defaults)
  const validation = validateCreateRequest(request, now, known)
  const ofDocuments = problemsOfDocuments(form, now)
  if (validation.ok && ofDocuments.length === 0) return validation
  return { ok: false, problems: [...(validation.ok ? [] : validation.problems), ...ofDocuments] }
}

const documentFields: Readonly<Record<string, DocumentField>> = {
  file_content: 'content',
  document_type: 'type',
  usage: 'usage',
  expiration: 'expiration',
}

/** What is no field of a document is about its file. */
const fieldOfDocument = (
  { documents }: ShipmentForm,
  [list, index, property = '']: JsonPath,
): FieldPath | undefined => {
  const document = list === 'paperless_documents' ? documents[Number(index)] : undefined
  return document && documentFieldName(document.id, documentFields[property] ?? 'content')
}

/** What is said in a field of a document; what is wrong with its file is, for as long as the file is there. */
const valueOfDocument = ({ documents }: ShipmentForm, field: FieldPath): unknown => {
  const document = documents.find(({ id }) =>
    field.startsWith(documentFieldName(id, 'content').replace(/content$/u, '')),
  )
  if (!document) return undefined
  const { id, documentType, usage, expiration } = document
  switch (field) {
    case documentFieldName(id, 'type'):
      return documentType ?? ''
    case documentFieldName(id, 'usage'):
      return usage
    case documentFieldName(id, 'expiration'):
      return expiration
    default:
      return id
  }
}

/** Where each problem of a shipment's form stands, those of its documents too. */
export const located = {
  shape: shipmentShape,
  beside: { fieldOf: fieldOfDocument, valueOf: valueOfDocument },
}

const problemsOfDocuments = ({ documents }: ShipmentForm, now: Date): readonly Problem[] =>
  documents.flatMap((document, index) => {
    const problems = documentProblems(document, now.getTime())
    return Object.entries(documentFields).flatMap(([property, field]) => {
      const code = problems[field]
      // A file that is not taken has to go: nothing else that is said of it matters.
      const isTold = problems.content === undefined || field === 'content'
      return code !== undefined && isTold ? [problemAt(['paperless_documents', index, property], code)] : []
    })
  })
