import type { RuleCode } from '../../api-error.ts'
import type { RequestView } from './request-view.ts'

/** What a rule found: the code and the place. */
export type Finding = { readonly path: readonly (string | number)[]; readonly code: RuleCode }

/** A rule of the contract that looks at more than one property. It knows the time only by what it is told. */
export type Rule = (request: RequestView, now: Date) => readonly Finding[]

export const found = (code: RuleCode, ...path: readonly (string | number)[]): Finding => ({ path, code })

/** The same findings, seen from further up. */
export const under = (path: readonly (string | number)[], findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }))

/** The places at which a value stands that stood in the list before; what is absent never repeats. */
export const placesOfRepeats = (values: readonly (string | undefined)[]): readonly number[] =>
  values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []))
