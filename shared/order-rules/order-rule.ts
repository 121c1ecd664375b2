import { z } from 'zod'
import { catalogueReference } from '../carriers/catalogue.ts'
import { weightUnits } from '../shipments/enumerations.ts'
import { country, currency } from '../shipments/primitives.ts'

const texts = z.array(z.string().trim().min(1).max(50)).min(1).max(100)
const from = z.number().min(0)
const to = z.number().gt(0)

/** What an order has to be like, all of it; each list names what any of it may be. */
const conditions = z.strictObject({
  /** Where it goes. */
  countries: z.array(country).min(1).max(250).exactOptional(),
  /** Of all its packages together, both ends included. */
  weight: z
    .strictObject({ from: from.exactOptional(), to: to.exactOptional(), unit: z.enum(weightUnits) })
    .exactOptional(),
  /** Of all its goods together, both ends included; nothing where some are priced in another currency. */
  value: z.strictObject({ from: from.exactOptional(), to: to.exactOptional(), currency }).exactOptional(),
  tags: texts.exactOptional(),
  skus: texts.exactOptional(),
  sources: texts.exactOptional(),
  tenants: texts.exactOptional(),
  channels: texts.exactOptional(),
})
export type RuleConditions = z.output<typeof conditions>

/** What is done with it set. */
const effects = z
  .strictObject({
    /** The carrier service that is to take it. */
    service: catalogueReference.exactOptional(),
    service_group: catalogueReference.exactOptional(),
    tags: z.array(z.string().trim().min(1).max(50)).min(1).max(10).exactOptional(),
    /** For packages of which neither a size nor dimensions are said. */
    package_size_reference: z.string().trim().min(1).max(50).exactOptional(),
    /** Where goods leave from. */
    shipping_location_reference: z.string().trim().min(1).max(50).exactOptional(),
  })
  .refine((set) => set.service === undefined || set.service_group === undefined, {
    error: 'conflicting_properties',
  })
  .refine((set) => Object.keys(set).length > 0, { error: 'required_property_missing' })
export type RuleEffects = z.output<typeof effects>

/** If an order is like this, set do that. */
export const orderRule = z.strictObject({
  name: z.string().trim().min(1).max(50),
  is_on: z.boolean(),
  when: conditions,
  set: effects,
})
export type OrderRule = z.output<typeof orderRule>

export const MOST_RULES = 200

const ruleName = z.string().trim().min(1).max(50)
/** A rule; with `was`, in place of the one of that name. A new one is the last. */
export const saveRuleRequest = z.strictObject({
  rule: orderRule.extend({ is_on: z.boolean().default(true) }),
  was: ruleName.exactOptional(),
})
export type SaveRuleRequest = z.output<typeof saveRuleRequest>
export const ruleByName = z.strictObject({ name: ruleName })
/** @param place counted from 1; past the end is the end */
export const moveRuleRequest = z.strictObject({ name: ruleName, place: z.int().min(1) })
export type MoveRuleRequest = z.output<typeof moveRuleRequest>
/** Over how many of the newest shipments. */
export const dryRunRequest = z.strictObject({ take: z.int().min(1).max(500).default(50) })

export type OrderRules = { readonly items: readonly OrderRule[] }

/** What a rule would have done with a shipment. */
export type DryRunExample = {
  readonly reference: string
  readonly custom_reference?: string
  readonly sets: RuleEffects
}
/** What each rule would have done with the last orders. */
export type DryRun = {
  /** Over how many. */
  readonly shipments: number
  readonly rules: readonly {
    readonly name: string
    readonly is_on: boolean
    /** How many are as it wants them. */
    readonly matches: number
    /** With how many of them it would have done something that neither they nor a rule before it say. */
    readonly applies: number
    /** The first of those. */
    readonly examples: readonly DryRunExample[]
  }[]
}
