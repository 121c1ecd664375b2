import type { Problem } from '#shared/api-error.ts'
import { problemAt } from '#shared/problems.ts'
import { type CreateShipmentRequest, validateCreateRequest } from '#shared/shipments/create-request.ts'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { documentProblems } from '../../documents/document-problems.ts'
import type { ShipmentForm } from './form.ts'
import { type LocatedProblem, locateProblems } from './located-problems.ts'
import { requestOf } from './request-of-form.ts'

export type Checked =
  | { readonly ok: true; readonly request: CreateShipmentRequest }
  | { readonly ok: false; readonly problems: readonly LocatedProblem[] }

/** The request that the form makes, or everything that the contract has against it, its documents included. */
export const checkForm = (form: ShipmentForm, now: Date, known: Known): Checked => {
  const validation = validateCreateRequest(requestOf(form), now, known)
  const ofDocuments = problemsOfDocuments(form, now)
  if (validation.ok && ofDocuments.length === 0) return { ok: true, request: validation.request }
  const ofRequest = validation.ok ? [] : validation.problems
  return { ok: false, problems: locateProblems(form, [...ofRequest, ...ofDocuments]) }
}

const properties = [
  ['content', 'file_content'],
  ['type', 'document_type'],
  ['usage', 'usage'],
  ['expiration', 'expiration'],
] as const

const problemsOfDocuments = ({ documents }: ShipmentForm, now: Date): readonly Problem[] =>
  documents.flatMap((document, index) => {
    const problems = documentProblems(document, now.getTime())
    return properties.flatMap(([field, property]) => {
      const code = problems[field]
      // A file that is not taken has to go: nothing else that is said of it matters.
      const isSaid = problems.content === undefined || field === 'content'
      return code !== undefined && isSaid ? [problemAt(['paperless_documents', index, property], code)] : []
    })
  })
