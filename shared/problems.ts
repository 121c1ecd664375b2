import { z } from 'zod'
import { createProblems, isRuleCode, type Problem, toProblem, type RuleCode } from './api-error.ts'
import { jsonPath } from './contract/json-path.ts'

type Issue = z.core.$ZodIssue

// Only while it parses does zod know that nothing was given at all; this keeps it as the message.
z.config({
  customError: (issue) =>
    issue.input === undefined ? ('required_property_missing' satisfies RuleCode) : undefined,
})

/**
 * The contract's problems for what zod found wrong: one or more for each issue, with code and place, and how many more there
 * are where nobody would read all of them.
 */
export const problemsOf = (issues: readonly Issue[]): readonly Problem[] => {
  const problems = createProblems()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys' || isRuleCode(issue.message))
      problems.add(() => problemOfIssue(issue))
    else
      for (const key of issue.keys)
        problems.add(() => problemAt([...issue.path, key], codeOfUnknownProperty(issue.path, key)))
  }
  return problems.list()
}

const problemOfIssue = (issue: Issue): Problem => {
  if (isRuleCode(issue.message)) return problemAt(issue.path, issue.message)
  switch (issue.code) {
    case 'too_big':
      return problemAtLimit(issue.path, tooBig[kindOf(issue.origin)], Number(issue.maximum))
    case 'too_small':
      return problemAtLimit(issue.path, tooSmall[kindOf(issue.origin)], Number(issue.minimum))
    default:
      return problemAt(issue.path, issue.code === 'invalid_value' ? 'invalid_value' : 'invalid_format')
  }
}

/** A problem at a place of the input. */
export const problemAt = (path: readonly PropertyKey[], code: RuleCode): Problem =>
  toProblem({ property: jsonPath(path), code })

/** A problem at a place of the input where there is more or less than may be. */
export const problemAtLimit = (path: readonly PropertyKey[], code: LimitCode, limit: number): Problem =>
  toProblem({ property: jsonPath(path), code, sentence: { key: `${code}_for`, values: { limit } } })

type Kind = 'text' | 'list' | 'number'
const tooBig = { text: 'value_too_long', list: 'too_many_elements', number: 'value_too_large' } as const
const tooSmall = { text: 'value_too_short', list: 'too_few_elements', number: 'value_too_small' } as const
type LimitCode = (typeof tooBig)[Kind] | (typeof tooSmall)[Kind]
const kindOf = (origin: string): Kind => {
  if (origin === 'string') return 'text'
  return origin === 'array' || origin === 'set' ? 'list' : 'number'
}

const systemManaged: ReadonlySet<string> = new Set([
  'reference',
  'state',
  'created',
  'updated',
  'shipping_date',
  'expected_delivery_date',
  'actual_delivery_date',
  'allocation',
  'label_details',
  'paperless_documents',
  '_links',
])

const managedOfDocuments: ReadonlySet<string> = new Set(['document_reference', 'document_state'])

/** `has_value` of a range is only ever answered. */
const dateRanges: ReadonlySet<string> = new Set(['required_shipping_date', 'required_delivery_date'])

const codeOfUnknownProperty = (path: readonly PropertyKey[], key: string): RuleCode => {
  const inContents = key === 'reference' && path.at(-2) === 'contents'
  const inRange = key === 'has_value' && dateRanges.has(String(path.at(-1)))
  const inDocument = path.at(-2) === 'paperless_documents' && managedOfDocuments.has(key)
  const isManaged = inContents || inRange || inDocument || (path.length === 0 && systemManaged.has(key))
  return isManaged ? 'system_use_only' : 'invalid_request'
}
