import type { z } from 'zod'
import { boundedProblems, createProblems, type Problem, type RuleCode, toProblem } from './api-error.ts'
import { jsonPath } from './contract/json-path.ts'
import type { Normalized } from './normalize.ts'
import { problemsOf } from './problems.ts'
import type { Sentence } from './texts/sentences.ts'

/** What a rule found: the code and the place, and a sentence where that of the code says too little. */
export type RuleFinding = {
  readonly path: readonly (string | number)[]
  readonly code: RuleCode
  readonly sentence?: Sentence
}

export const ruleFinding = (code: RuleCode, ...path: readonly (string | number)[]): RuleFinding => ({
  path,
  code,
})

/** The same findings, seen from further up. */
export const under = (
  path: readonly (string | number)[],
  findings: readonly RuleFinding[],
): readonly RuleFinding[] => findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }))

/** The contract's problems for what rules found. */
export const problemsOfFindings = (findings: readonly RuleFinding[]): readonly Problem[] =>
  findings.map(({ path, ...found }) => toProblem({ property: jsonPath(path), ...found }))

/** The places at which a value stands that stood in the list before; what is absent never repeats. */
export const indexesOfRepeats = (values: readonly (string | undefined)[]): readonly number[] => {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (value === undefined) return []
    const isRepeat = seen.has(value)
    seen.add(value)
    return isRepeat ? [index] : []
  })
}

/** A request as it is understood, or all that is wrong with it. */
export type ReadRequest<Request> =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a request, which has to keep a schema and rules that look at more than one property, and reports every problem of
 * it, not only the first. What the schema found at a place is not told again by a rule.
 * @param normalized the request in the contract's spelling, and what was wrong with that already
 * @param findings what the rules find in the input; as it is understood, too, where its shape is right
 */
export const readByRules = <Schema extends z.ZodType>(
  schema: Schema,
  normalized: Normalized,
  findings: (input: unknown, request: z.output<Schema> | undefined) => readonly RuleFinding[],
): ReadRequest<z.output<Schema>> => {
  const parsed = schema.safeParse(normalized.value)
  const shapeProblems = [...normalized.problems, ...(parsed.success ? [] : problemsOf(parsed.error.issues))]
  const reported = new Set(shapeProblems.map(({ property }) => property))
  const placed = findings(normalized.value, parsed.data)
    .map(({ path, ...found }) => ({ property: jsonPath(path), ...found }))
    .filter(({ property }) => !reported.has(property))
  if (parsed.success && shapeProblems.length === 0 && placed.length === 0)
    return { ok: true, request: parsed.data }
  const ruleProblems = createProblems()
  for (const found of placed) ruleProblems.add(() => toProblem(found))
  return { ok: false, problems: boundedProblems([...shapeProblems, ...ruleProblems.list()]) }
}
