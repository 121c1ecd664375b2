import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import type { SearchPlan } from './search-plan.ts'
import type { SearchStore, SearchText } from './search-store.ts'
import type { Ways } from './search-words.ts'

/** Whether a filter leaves anything out. */
export const isNarrow = (filter: ShipmentFilter): boolean => Object.keys(filter).length > 0

/** The hits from `reached` on up to a number, not included, newest first. */
type Step = { readonly ids: readonly number[]; readonly reached: number }
/** Where hits come from, a bounded step at a time. */
export type HitSource = (below: number) => Step

/** What is sought, and what a text has to be to be a hit. */
export type Sought = {
  readonly ways: Ways
  readonly filter: ShipmentFilter
  readonly hits: (texts: readonly SearchText[]) => readonly SearchText[]
  /** How many hits are wanted. */
  readonly wanted: number
}

/** So many texts are looked at in one step. */
const MOST_AT_ONCE = 1_000
const GROWTH = 2

/** Hits of an index. Steps grow, as most searches end with their first. */
export const indexSource = (store: SearchStore, plan: SearchPlan, sought: Sought): HitSource => {
  let take = sought.wanted
  return (below) => {
    const above = Math.max(0, below - 1 - plan.span)
    const found = store.ids(plan, { below, above, take })
    const isFull = found.length === take
    take = Math.min(MOST_AT_ONCE, take * GROWTH)
    const within = withinFilter(store, found, sought.filter)
    return {
      ids: plan.isExact ? within : hitsAmong(store, within, sought),
      reached: isFull ? (found.at(-1) ?? 0) : above + 1,
    }
  }
}

/** Hits among what waits for the index. */
export const waitingSource =
  (store: SearchStore, sought: Sought): HitSource =>
  (below) => {
    const { texts, reached } = store.waiting(below, MOST_AT_ONCE, wordsSought(sought))
    return { ids: withinFilter(store, idsOf(sought.hits(texts)), sought.filter), reached }
  }

/** Hits among texts that are read one by one. */
export const textSource =
  (
    textsBelow: (below: number) => { readonly texts: readonly SearchText[]; readonly reached: number },
    sought: Sought,
  ): HitSource =>
  (below) => {
    const { texts, reached } = textsBelow(below)
    return { ids: idsOf(sought.hits(texts)), reached }
  }

const hitsAmong = (store: SearchStore, ids: readonly number[], sought: Sought): readonly number[] =>
  idsOf(sought.hits(store.texts(ids, wordsSought(sought))))

const idsOf = (texts: readonly SearchText[]): readonly number[] => texts.map(({ id }) => id)

/** The words that no hit lacks: while texts may be written in two ways, none are known. */
export const wordsSought = ({ ways: [words = [], ...others] }: Pick<Sought, 'ways'>): readonly string[] =>
  others.length > 0 ? [] : words

/** Of these shipments those that the filter leaves, in the same order. */
export const withinFilter = (
  store: SearchStore,
  ids: readonly number[],
  filter: ShipmentFilter,
): readonly number[] => (isNarrow(filter) ? store.within(ids, filter) : ids)

/**
 * The hits of all sources below a number, newest first and each once, as far as each step has made certain. Between steps, what the
 * first source has may pass over to the others: so none of them looks where the first has not been.
 */
export function* mergedHits(sources: readonly HitSource[], from: number): Generator<readonly number[]> {
  const given = new Set<number>()
  const reached = sources.map(() => from)
  let found: number[] = []
  for (let highest = from; highest > 1;) {
    const behind = reached.indexOf(highest)
    const step = sources[behind]?.(highest) ?? { ids: [], reached: 0 }
    const end = behind === 0 ? step.reached : Math.max(step.reached, reached[0] ?? 0)
    reached[behind] = end
    found.push(...step.ids.filter((id) => id >= end))
    highest = Math.max(0, ...reached)
    const certain = [...new Set(found.filter((id) => id >= highest && !given.has(id)))]
    found = found.filter((id) => id < highest)
    for (const id of certain) given.add(id)
    yield certain.toSorted((one, other) => other - one)
  }
}
