import { isTree, type Tree, valueAt, withValueAt } from '../contract/tree.ts'
import { type FilledRequest, withDeskDefaults } from '../desk-defaults/with-desk-defaults.ts'
import { normalizeRequest } from '../normalize.ts'
import type { WantedService } from '../shipments/desk-marks.ts'
import { orderFacts, isLike } from './order-facts.ts'
import type { OrderRule, RuleEffects } from './order-rule.ts'

/** What rules may name; what is not there any more is left out. */
type Here = {
  readonly hasLocation: (reference: string) => boolean
  readonly hasPackageSize: (reference: string) => boolean
}

/** An order on its way along the rules. */
type Ruled = FilledRequest & {
  readonly request: Tree
  readonly wanted?: WantedService
}
/** What became of an order at one rule; nothing was set where it is not like that, or all was said before. */
export type RuleOutcome = { readonly rule: OrderRule; readonly isLike: boolean; readonly sets: RuleEffects }
type RuledRequest = FilledRequest & {
  readonly wanted?: WantedService
  readonly outcomes: readonly RuleOutcome[]
}

const MOST_TAGS = 10

/**
 * Takes an order along all rules, in their order. A rule sets only what neither the request says nor a rule before it has
 * set; what the desk filled in gives way to it. One that is switched off sets nothing, and is told what it would have.
 */
export const withOrderRules = (
  filled: FilledRequest,
  rules: readonly OrderRule[],
  here: Here,
): RuledRequest => {
  const { value: request, problems } = normalizeRequest(filled.request)
  if (rules.length === 0 || !isTree(request) || problems.length > 0) return { ...filled, outcomes: [] }
  const outcomes: RuleOutcome[] = []
  let ruled: Ruled = { request, filledIn: filled.filledIn }
  for (const rule of rules) {
    // Of the order as it is by now: a rule can go by the tag that one before it gave.
    const isFor = isLike(rule, orderFacts(ruled.request))
    const sets = isFor ? effectsOn(ruled, rule.set, here) : {}
    outcomes.push({ rule, isLike: isFor, sets })
    if (rule.is_on) ruled = carriedOut(ruled, sets)
  }
  return { ...ruled, outcomes }
}

/** What of the effects is not said yet. */
const effectsOn = ({ request, filledIn, wanted }: Ruled, set: RuleEffects, here: Here): RuleEffects => {
  const { service, service_group, package_size_reference: size, shipping_location_reference: location } = set
  const tags = tagsIn(request)
  const isTaggable = request['tags'] === undefined || Array.isArray(request['tags'])
  const wantedTags = isTaggable ? new Set(set.tags) : new Set<string>()
  const added = [...wantedTags].filter((tag) => !tags.includes(tag)).slice(0, MOST_TAGS - tags.length)
  return {
    ...(wanted === undefined && service !== undefined && { service }),
    ...(wanted === undefined && service_group !== undefined && { service_group }),
    ...(added.length > 0 && { tags: added }),
    ...(size !== undefined && here.hasPackageSize(size) && unsized(request).length > 0
      ? { package_size_reference: size }
      : {}),
    ...(location !== undefined && here.hasLocation(location) && isOriginFree(request, filledIn)
      ? { shipping_location_reference: location }
      : {}),
  }
}

const ORIGIN = 'addresses[origin]'

/** Whether nobody said where goods leave from, but at most the desk's defaults. */
const isOriginFree = (request: Tree, filledIn: readonly string[]): boolean =>
  filledIn.includes(ORIGIN) ||
  withDeskDefaults(request, { shipping_location_reference: ORIGIN }).filledIn.includes(ORIGIN)

const carriedOut = (ruled: Ruled, sets: RuleEffects): Ruled => {
  const {
    service,
    service_group,
    tags = [],
    package_size_reference: size,
    shipping_location_reference,
  } = sets
  const tagged =
    tags.length > 0
      ? withValueAt(ruled.request, ['tags'], [...tagsIn(ruled.request), ...tags])
      : ruled.request
  const sized =
    size === undefined
      ? tagged
      : unsized(tagged).reduce(
          (request, index) => withValueAt(request, ['contents', index, 'package_size_reference'], size),
          tagged,
        )
  return {
    ...ruled,
    request:
      shipping_location_reference === undefined ? sized : leavingFrom(sized, shipping_location_reference),
    filledIn:
      shipping_location_reference === undefined
        ? ruled.filledIn
        : ruled.filledIn.filter((path) => path !== ORIGIN),
    ...(service !== undefined && { wanted: { service } }),
    ...(service_group !== undefined && { wanted: { service_group } }),
  }
}

/** Nothing of the place that was filled in before stays. */
const leavingFrom = (request: Tree, shipping_location_reference: string): Tree =>
  withValueAt(request, ['addresses', { key: 'address_type', value: 'origin' }], {
    address_type: 'origin',
    shipping_location_reference,
  })

const tagsIn = (request: Tree): readonly unknown[] => {
  const { tags } = request
  return Array.isArray(tags) ? tags : []
}

/** The packages of which it is not said how large they are. */
const unsized = (request: Tree): readonly number[] => {
  const contents = valueAt(request, ['contents'])
  if (!Array.isArray(contents)) return []
  return contents.flatMap((outer: unknown, index) =>
    isTree(outer) && outer['package_size_reference'] === undefined && outer['dimensions'] === undefined
      ? [index]
      : [],
  )
}
