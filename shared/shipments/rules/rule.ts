import type { RuleCode } from '../../api-error.ts'
import type { RequestView } from './request-view.ts'
import type { DateRange } from '../primitives.ts'

/** What a rule found: the code and the place, and a sentence where that of the code says too little. */
export type Finding = {
  readonly path: readonly (string | number)[]
  readonly code: RuleCode
  readonly message?: string
}

/** The moment at which a request is read, and what else there is. */
export type Situation = Known & { readonly now: Date }

/** A rule of the contract that looks at more than one property. It knows the world only by what it is told. */
export type Rule = (request: RequestView, situation: Situation) => readonly Finding[]

export const found = (code: RuleCode, ...path: readonly (string | number)[]): Finding => ({ path, code })

/** The same findings, seen from further up. */
export const under = (path: readonly (string | number)[], findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }))

/** The places at which a value stands that stood in the list before; what is absent never repeats. */
export const indexesOfRepeats = (values: readonly (string | undefined)[]): readonly number[] =>
  values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []))

/** What is known besides a request; what is absent is not checked, as in a form before the lists are read. */
export type Known = {
  readonly hasLocation?: (reference: string) => boolean
  readonly hasPackageSize?: (reference: string) => boolean
  /** In an edit, the shipment as it was: dates that were asked for then may be over by now. */
  readonly before?: {
    readonly required_shipping_date?: DateRange
    readonly required_delivery_date?: DateRange
  }
}
