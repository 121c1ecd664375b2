import type { OrderRule, RuleConditions, RuleEffects } from '#shared/order-rules/order-rule.ts'
import type { WeightUnit } from '#shared/shipments/enumerations.ts'
import { readNumberText } from '#shared/transfer/reading/numbers.ts'

/** A rule as it is typed: lists with commas, numbers as text. */
export type RuleForm = {
  readonly name: string
  readonly countries: string
  readonly weightFrom: string
  readonly weightTo: string
  readonly weightUnit: WeightUnit
  readonly valueFrom: string
  readonly valueTo: string
  readonly currency: string
  readonly tags: string
  readonly skus: string
  readonly sources: string
  readonly tenants: string
  readonly channels: string
  /** `service:…` or `service_group:…`. */
  readonly service: string
  readonly addedTags: string
  readonly size: string
  readonly location: string
}

const joined = (texts: readonly string[] = []): string => texts.join(', ')
/** `1.234` as `1.2340`, which can only be decimals. */
const numberText = (measure: number | undefined): string => {
  if (measure === undefined) return ''
  const text = String(measure)
  return readMeasure(text) === 'unclear' ? `${text}0` : text
}

export const ruleFormOf = (rule: OrderRule | undefined, currency: string): RuleForm => {
  const { when = {}, set = {} } = rule ?? {}
  return {
    name: rule?.name ?? '',
    countries: joined(when.countries),
    weightFrom: numberText(when.weight?.from),
    weightTo: numberText(when.weight?.to),
    weightUnit: when.weight?.unit ?? 'kg',
    valueFrom: numberText(when.value?.from),
    valueTo: numberText(when.value?.to),
    currency: when.value?.currency ?? currency,
    tags: joined(when.tags),
    skus: joined(when.skus),
    sources: joined(when.sources),
    tenants: joined(when.tenants),
    channels: joined(when.channels),
    service: serviceText(set),
    addedTags: joined(set.tags),
    size: set.package_size_reference ?? '',
    location: set.shipping_location_reference ?? '',
  }
}

const serviceText = ({ service, service_group: group }: RuleEffects): string => {
  if (service !== undefined) return `service:${service}`
  return group === undefined ? '' : `service_group:${group}`
}

const split = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
type ListName = 'countries' | 'tags' | 'skus' | 'sources' | 'tenants' | 'channels'
const listOf = (name: ListName, text: string) => {
  const texts = split(text)
  return texts.length > 0 && { [name]: texts }
}
/** With a comma as well, as half of the world writes it. */
const readMeasure = (text: string) => readNumberText(text.trim(), { hasThousands: true })
/** What is no number, or may be one of two, is none: it is refused. */
const measureOf = (text: string): number => {
  const read = readMeasure(text)
  return typeof read === 'number' ? read : NaN
}

const measures = ['weightFrom', 'weightTo', 'valueFrom', 'valueTo'] as const
type Measure = (typeof measures)[number]

/** The fields in which `1,000` or the like stands, which are thousands to some and decimals to others. */
export const unclearMeasures = (form: RuleForm): readonly Measure[] =>
  measures.filter((name) => readMeasure(form[name]) === 'unclear')

const rangeOf = (from: string, to: string) => ({
  ...(from.trim() !== '' && { from: measureOf(from) }),
  ...(to.trim() !== '' && { to: measureOf(to) }),
})

/** The rule that was typed; whether it can be kept, the desk says. */
export const ruleOfForm = (form: RuleForm, isOn: boolean): OrderRule => {
  const weight = rangeOf(form.weightFrom, form.weightTo)
  const value = rangeOf(form.valueFrom, form.valueTo)
  const when: RuleConditions = {
    ...listOf('countries', form.countries),
    ...(Object.keys(weight).length > 0 && { weight: { ...weight, unit: form.weightUnit } }),
    ...(Object.keys(value).length > 0 && { value: { ...value, currency: form.currency } }),
    ...listOf('tags', form.tags),
    ...listOf('skus', form.skus),
    ...listOf('sources', form.sources),
    ...listOf('tenants', form.tenants),
    ...listOf('channels', form.channels),
  }
  const [kind, reference = ''] = form.service.split(':')
  const set: RuleEffects = {
    ...(kind === 'service' && { service: reference }),
    ...(kind === 'service_group' && { service_group: reference }),
    ...listOf('tags', form.addedTags),
    ...(form.size !== '' && { package_size_reference: form.size }),
    ...(form.location !== '' && { shipping_location_reference: form.location }),
  }
  return { name: form.name, is_on: isOn, when, set }
}
