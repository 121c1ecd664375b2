import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { withDeskDefaults } from '#shared/desk-defaults/with-desk-defaults.ts'
import type { OrderRule } from '#shared/order-rules/order-rule.ts'
import { withOrderRules } from '#shared/order-rules/with-order-rules.ts'
import type { DeskMarks } from '#shared/shipments/desk-marks.ts'

/** What the desk adds to what it is asked for. */
export type DeskAdditions = { readonly defaults: DeskDefaults; readonly rules: readonly OrderRule[] }
type Ports = DeskAdditions & {
  readonly hasLocation: (reference: string) => boolean
  readonly hasPackageSize: (reference: string) => boolean
}
export type CompletedRequest = { readonly request: unknown; readonly marks?: DeskMarks }

/** A create request with what the desk adds to it before it is checked, and the marks that say so. */
export const completeRequest = (input: unknown, { defaults, rules, ...here }: Ports): CompletedRequest => {
  const filled = withDeskDefaults(input, defaults)
  const { request, filledIn, wanted, outcomes } = withOrderRules(filled, rules, here)
  const applied = outcomes.filter(({ rule, sets }) => rule.is_on && Object.keys(sets).length > 0)
  if (filledIn.length + applied.length === 0) return { request }
  return {
    request,
    marks: {
      ...(filledIn.length > 0 && { filled_in: filledIn }),
      ...(applied.length > 0 && { applied_rules: applied.map(({ rule }) => rule.name) }),
      ...(wanted && { wanted_service: wanted }),
    },
  }
}
