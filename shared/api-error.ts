import { z } from 'zod'
import { fullLabelOf, hasLabel } from './texts/labels.ts'
import {
  englishReader,
  messageOf,
  type SentenceReader,
  type Sentence,
  sentenceSchema,
} from './texts/sentences.ts'

/** Every rule of the contract that can refuse something, by the family that it is answered under. */
export const ruleCodesByFamily = {
  validation_error: [
    'required_property_missing',
    'value_too_long',
    'value_too_short',
    'too_many_elements',
    'too_few_elements',
    'value_too_large',
    'value_too_small',
    'invalid_format',
    'invalid_shipment_type',
    'invalid_direction',
    'address_type_required',
    'invalid_address_type',
    'duplicate_address_type',
    'conflicting_properties',
    'invalid_email',
    'invalid_country_code',
    'invalid_region',
    'invalid_postal_code',
    'invalid_package_size_reference',
    'invalid_currency',
    'invalid_weight_unit',
    'invalid_dimension_unit',
    'unit_mismatch',
    'invalid_shipping_terms',
    'invalid_hazard_class',
    'invalid_packing_group',
    'invalid_physical_form',
    'invalid_radioactivity',
    'invalid_accessibility',
    'invalid_category_type',
    'duplicate_references',
    'invalid_metadata_type',
    'duplicate_metadata_key',
    'duplicate_tags',
    'invalid_date_range',
    'date_in_past',
    'invalid_request',
    'invalid_value',
    'invalid_reference_format',
    'invalid_contents_reference',
    'invalid_shipment_state',
    'system_shipment_state',
    'invalid_state_for_operation',
    'system_use_only',
    'duplicate_values',
    'file_too_large',
    'non_unique_reference',
    'invalid_carrier_service',
    'virtual_service_not_found',
  ],
  not_found: ['shipment_not_found', 'not_found'],
  gone: ['resource_removed', 'resource_quarantined'],
  conflict: ['rule_conflict'],
  // Ours: what whoever is signed on may not do.
  not_allowed: ['not_allowed', 'desk_locked'],
  allocation_failed: [
    'allocation_failed',
    'carrier_service_not_found',
    'carrier_service_shipment_mismatch',
    'shipment_invalid_state',
    'shipment_not_found',
  ],
  no_quotes_available: ['no_quotes_available'],
  internal_server_error: [
    'internal_server_error',
    // Ours: what the computer and not the program is to blame for.
    'disk_full',
    'disk_failed',
    'records_damaged',
    'records_in_use',
    'not_writable',
    'not_folder',
  ],
} as const

export type ErrorFamily = keyof typeof ruleCodesByFamily
export type RuleCode = (typeof ruleCodesByFamily)[ErrorFamily][number]

/** One reason for a refusal; `property` is a JSON path from the root of the input, absent when it has no place. */
export type Problem = {
  readonly property?: string
  readonly code: RuleCode
  /** In English. */
  readonly message: string
  /** What exactly, where the sentence of the code says too little. */
  readonly sentence?: Sentence
}

/** A problem as a rule finds it, without its words. */
export type NewProblem = Omit<Problem, 'message'>

/** A problem that is told in English as well, as the contract wants it. */
export const toProblem = (found: NewProblem): Problem => {
  const { sentence, ...placed } = found
  const message = labelledMessage(found, englishReader)
  return { ...placed, message, ...(sentence && { sentence }) }
}

/** So many problems are told of one request; nobody reads more, and to word a hundred thousand takes seconds. */
export const MOST_PROBLEMS = 200

/** Problems as they are found: the first are told, of those after them how many they are. */
export const createProblems = () => {
  const told: Problem[] = []
  let more = 0
  return {
    add: (tell: () => Problem, many = 1): void => {
      if (told.length < MOST_PROBLEMS) told.push(tell())
      else more += many
    },
    /** All that is told; last of it how many more there are. */
    list: (): readonly Problem[] => (more === 0 ? told : [...told, furtherProblems(more)]),
  }
}

/** That there are as many more. */
export const furtherProblems = (count: number): Problem =>
  toProblem({ code: 'invalid_request', sentence: { key: 'further_problems', values: { count } } })

/** The same of problems that others have found, among which may be how many more there were. */
export const boundedProblems = (problems: readonly Problem[]): readonly Problem[] => {
  if (problems.length <= MOST_PROBLEMS) return problems
  const bounded = createProblems()
  let further = 0
  for (const problem of problems) {
    const { key, values } = problem.sentence ?? {}
    if (key === 'further_problems') further += Number(values?.['count'])
    else bounded.add(() => problem)
  }
  if (further > 0) bounded.add(() => furtherProblems(further), further)
  return bounded.list()
}

/** What is wrong, in a sentence that stands beside the property. */
export const problemMessage = ({ code, sentence }: NewProblem, reader: SentenceReader): string =>
  messageOf(sentence ?? { key: code }, reader)

// What is gone or changed meanwhile is told in whole sentences.
const validationCodes: ReadonlySet<RuleCode> = new Set(ruleCodesByFamily.validation_error)

/** The same where nothing else says which property it is about: `Postal code: Please fill this in.` */
export const labelledMessage = (found: NewProblem, reader: SentenceReader): string => {
  const { property, code, sentence } = found
  const message = problemMessage(found, reader)
  const isOfCode = sentence === undefined || sentence.key === code || sentence.key === `${code}_for`
  return isOfCode && property !== undefined && validationCodes.has(code) && hasLabel(property)
    ? `${fullLabelOf(property, reader.language)}: ${message}`
    : message
}

/** The one shape of every refusal, as it crosses the border of the program. */
export type ApiError = {
  /** `er_` and 32 digits, made of the correlation id. */
  readonly reference?: string
  readonly correlation_id: string
  readonly code: ErrorFamily
  readonly message: string
  readonly details: readonly Problem[]
}

const isFamily = (word: string): word is ErrorFamily => Object.hasOwn(ruleCodesByFamily, word)
const families = z.literal(Object.keys(ruleCodesByFamily).filter(isFamily))
const ruleCodes: ReadonlySet<string> = new Set(Object.values(ruleCodesByFamily).flat())

/** Whether a word is one of the contract's rule codes. */
export const isRuleCode = (word: string): word is RuleCode => ruleCodes.has(word)
const ruleCode = z.string().refine(isRuleCode)

/** Reads an `ApiError` that arrives from another process. */
export const apiErrorSchema = z.object({
  reference: z.string().exactOptional(),
  correlation_id: z.string(),
  code: families,
  message: z.string(),
  details: z.array(
    z.object({
      property: z.string().exactOptional(),
      code: ruleCode,
      message: z.string(),
      sentence: sentenceSchema.exactOptional(),
    }),
  ),
}) satisfies z.ZodType<ApiError>

/** A refusal inside the program: thrown by services, turned into an `ApiError` in one place at the border. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly family: ErrorFamily
  readonly problems: readonly Problem[]

  constructor(family: ErrorFamily, problems: readonly Problem[]) {
    const bounded = boundedProblems(problems)
    super(bounded.map((problem) => problem.message).join(' '))
    this.family = family
    this.problems = bounded
  }
}

/** A refusal with a single problem, the usual case. */
export const refuse = (family: ErrorFamily, found: NewProblem): Refusal =>
  new Refusal(family, [toProblem(found)])
