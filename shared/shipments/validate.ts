import type { Problem } from '../api-error.ts'
import { problemAt, problemsOf } from '../problems.ts'
import { type CreateShipmentRequest, createShipmentRequest } from './create-request.ts'
import {
  addressTypesOnce,
  eachAddress,
  importerOrExporter,
  originAndDestination,
  scheduledFromLocation,
} from './rules/address-rules.ts'
import { harmonisationCodes, oneDimensionUnit, oneWeightUnit } from './rules/contents-rules.ts'
import type { Known } from './known.ts'
import { metadataRules } from './rules/metadata-rules.ts'
import { knownLocations, knownPackageSizes } from './rules/reference-rules.ts'
import { requestView } from './rules/request-view.ts'
import type { Rule } from './rules/rule.ts'
import { attachedReferencesOnce, channelWithTenant, requiredDates, tagsOnce } from './rules/shipment-rules.ts'
import { normalizeRequest } from '../normalize.ts'

const rules: readonly Rule[] = [
  originAndDestination,
  addressTypesOnce,
  importerOrExporter,
  scheduledFromLocation,
  eachAddress,
  oneWeightUnit,
  oneDimensionUnit,
  harmonisationCodes,
  metadataRules,
  tagsOnce,
  requiredDates,
  attachedReferencesOnce,
  channelWithTenant,
  knownLocations,
  knownPackageSizes,
]

export type Validation =
  | { readonly ok: true; readonly request: CreateShipmentRequest }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a create request as the contract rules (§3 to §5) and reports every problem, not only the first.
 * @param now the moment of creation; what is required must not be over by then
 * @param known what it may name: shipping locations, package sizes
 */
export const validateCreateRequest = (input: unknown, now: Date, known: Known = {}): Validation => {
  const normalized = normalizeRequest(input)
  const parsed = createShipmentRequest.safeParse(normalized.value)
  const shapeProblems = [...normalized.problems, ...(parsed.success ? [] : problemsOf(parsed.error.issues))]
  const view = parsed.success ? parsed.data : requestView.parse(normalized.value)
  const reported = new Set(shapeProblems.map((problem) => problem.property))
  const ruleProblems = rules
    .flatMap((rule) => rule(view, { ...known, now }))
    .map(({ path, code, ...said }) => ({ ...problemAt(path, code), ...said }))
    .filter((problem) => !reported.has(problem.property))
  const problems = [...shapeProblems, ...ruleProblems]
  return parsed.success && problems.length === 0
    ? { ok: true, request: parsed.data }
    : { ok: false, problems }
}
