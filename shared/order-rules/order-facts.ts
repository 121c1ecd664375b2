import { z } from 'zod'
import type { Tree } from '../contract/tree.ts'
import { sumExactly, toKilograms, withoutNoise } from '../measures.ts'
import { weightUnits } from '../shipments/enumerations.ts'
import { country, currency, word } from '../shipments/primitives.ts'
import type { OrderRule, RuleConditions } from './order-rule.ts'

/** What rules ask of an order, as far as it can be read. */
type OrderFacts = {
  readonly country: string | undefined
  /** Of all packages; nothing where one is not weighed. */
  readonly kilograms: number | undefined
  /** Of all packages; nothing where they are of several currencies. */
  readonly value: { readonly amount: number; readonly currency: string } | undefined
  readonly tags: readonly string[]
  readonly skus: readonly string[]
  readonly source: string
  readonly tenant: string
  readonly channel: string
}

const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const text = z.string().catch('')
const item = z.object({
  sku: text,
  quantity: z.int().min(1).catch(1),
  weight: maybe(z.object({ value: z.number(), unit: word(weightUnits, 'invalid_weight_unit') })),
  value: maybe(z.object({ amount: z.number(), currency })),
})
const order = z.object({
  addresses: z
    .array(z.object({ address_type: text, country_iso_code: maybe(country) }).catch({ address_type: '' }))
    .catch([]),
  contents: z.array(item.extend({ contents: z.array(item).catch([]) })).catch([]),
  tags: z.array(text).catch([]),
  source: text,
  tenant: text,
  channel: text,
})

export const orderFacts = (request: Tree): OrderFacts => {
  const { addresses, contents, tags, ...origin } = order.parse(request)
  const destination = addresses.find(({ address_type: type }) => type.trim().toLowerCase() === 'destination')
  return {
    ...origin,
    source: origin.source.trim() === '' ? 'desk' : origin.source,
    country: destination?.country_iso_code,
    kilograms: kilogramsOf(contents),
    value: valueOf(contents),
    tags,
    skus: contents.flatMap((outer) => [outer.sku, ...outer.contents.map(({ sku }) => sku)]),
  }
}

type Item = z.output<typeof item>

const kilogramsOf = (contents: readonly Item[]): number | undefined => {
  const weights = contents.flatMap(({ weight, quantity }) =>
    weight ? [toKilograms(weight.value, weight.unit) * quantity] : [],
  )
  if (weights.length === 0 || weights.length < contents.length) return undefined
  return withoutNoise(weights.reduce((sum, one) => sum + one, 0))
}

const valueOf = (contents: readonly Item[]): OrderFacts['value'] => {
  const values = contents.flatMap(({ value, quantity }) => (value ? [{ ...value, quantity }] : []))
  const [first] = values
  if (!first || values.length < contents.length) return undefined
  return values.every((value) => value.currency === first.currency)
    ? { currency: first.currency, amount: sumExactly(values) }
    : undefined
}

const folded = (one: string): string => one.trim().toLowerCase()
const isAnyOf = (wanted: readonly string[] | undefined, said: readonly string[]): boolean =>
  wanted === undefined || said.some((one) => wanted.some((other) => folded(one) === folded(other)))

type Range = { readonly from?: number; readonly to?: number }
const isWithin = ({ from = 0, to = Infinity }: Range, measure: number): boolean =>
  measure >= from && measure <= to

/** Whether an order is as a rule wants it. */
export const isLike = ({ when }: Pick<OrderRule, 'when'>, facts: OrderFacts): boolean =>
  (when.countries === undefined || (facts.country !== undefined && when.countries.includes(facts.country))) &&
  isOfWeight(when, facts) &&
  isOfValue(when, facts) &&
  isAnyOf(when.tags, facts.tags) &&
  isAnyOf(when.skus, facts.skus) &&
  isAnyOf(when.sources, [facts.source]) &&
  isAnyOf(when.tenants, [facts.tenant]) &&
  isAnyOf(when.channels, [facts.channel])

const isOfWeight = ({ weight }: RuleConditions, { kilograms }: OrderFacts): boolean => {
  if (!weight) return true
  const { unit, from, to } = weight
  const limit = (measure: number): number => withoutNoise(toKilograms(measure, unit))
  return (
    kilograms !== undefined &&
    isWithin(
      {
        ...(from !== undefined && { from: limit(from) }),
        ...(to !== undefined && { to: limit(to) }),
      },
      kilograms,
    )
  )
}

const isOfValue = ({ value: wanted }: RuleConditions, { value }: OrderFacts): boolean =>
  !wanted || (value?.currency === wanted.currency && isWithin(wanted, value.amount))
