import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import { createNarrowing, type SearchStores } from './search-narrowing.ts'
import { planBeginnings, planParts, type SearchPlan } from './search-plan.ts'
import {
  textSource,
  indexSource,
  mergedHits,
  type Sought,
  waitingSource,
  withinFilter,
} from './search-sources.ts'
import type { SearchStore, SearchText } from './search-store.ts'
import { beginsAny, holdsAny, type Ways } from './search-words.ts'

/** By what something is found, in the order in which it is shown. */
export const searchPhases = ['exact', 'words', 'parts', 'endings'] as const
type Phase = (typeof searchPhases)[number]
export type Hit = { readonly phase: Phase; readonly id: number }

/** What was typed: all of it, its words, and its digits where it may be a reference. */
export type SearchTerms = {
  readonly text: string
  /** What else it may be where a scanner has read it from a carrier's label, the likeliest first. */
  readonly codes: readonly string[]
  readonly ways: Ways
  readonly digits: string
  readonly filter: ShipmentFilter
  /** How many hits are wanted. */
  readonly wanted: number
}

/** So many digits are more likely the end of a reference than a house number or a postcode. */
const SURELY_A_REFERENCE = 6
/** So many digits that end a reference are it: that they stand inside another text as well is hardly possible. */
const CERTAINLY_A_REFERENCE = 8

/** What is found, some at a time; of each phase the newest first, and each once. Goes on after the hit that is given. */
export function* hitsOf(stores: SearchStores, terms: SearchTerms, after?: Hit): Generator<readonly Hit[]> {
  const exact = exactHits(stores.search, terms)
  const given = new Set(exact)
  const newest = stores.search.highest() + 1
  const search: Search = { terms, given, narrow: createNarrowing(stores, terms) }
  for (const phase of searchPhases.slice(after ? searchPhases.indexOf(after.phase) : 0)) {
    const last = after?.phase === phase ? after.id : undefined
    if (phase === 'exact') {
      const left = exact.slice(last === undefined ? 0 : exact.indexOf(last) + 1)
      yield toHits(phase, withinFilter(stores.search, left, terms.filter))
    } else
      for (const ids of laterHits(stores, search, { phase, below: Math.min(newest, last ?? newest) })) {
        const hits = ids.filter((id) => !given.has(id))
        for (const id of hits) given.add(id)
        yield toHits(phase, hits)
      }
  }
}

const toHits = (phase: Phase, ids: readonly number[]): readonly Hit[] => ids.map((id) => ({ phase, id }))

const exactHits = (store: SearchStore, { text, codes, digits }: SearchTerms): readonly number[] => {
  const found = [
    ...(digits.length >= SURELY_A_REFERENCE ? store.idsByTail(digits) : []),
    ...store.idsByTracking(text),
  ]
  if (found.length > 0) return [...new Set(found)]
  for (const code of codes) {
    const inside = store.idsByTracking(code)
    if (inside.length > 0) return [...new Set(inside)]
  }
  return []
}

type SearchPosition = { readonly phase: Exclude<Phase, 'exact'>; readonly below: number }

/** What is sought, and what was found by other means already. */
type Search = {
  readonly terms: SearchTerms
  readonly given: ReadonlySet<number>
  readonly narrow: ReturnType<typeof createNarrowing>
}

const laterHits = (stores: SearchStores, search: Search, { phase, below }: SearchPosition) => {
  switch (phase) {
    case 'words':
      return wordHits(stores, search, below)
    case 'parts':
      return isCertain(stores.search, search.terms.digits) ? [] : partHits(stores, search, below)
    case 'endings':
      return [ending(stores.search, search.terms, below)]
  }
}

const isCertain = (store: SearchStore, digits: string): boolean =>
  digits.length >= CERTAINLY_A_REFERENCE && store.idsByTail(digits).length > 0

/** Those in which each word begins some word. */
const wordHits = ({ search }: SearchStores, sought: Search, below: number): Generator<readonly number[]> => {
  const { ways } = sought.terms
  const isHit = ({ text }: SearchText): boolean => beginsAny(text, ways)
  return hitsFrom(search, sought, {
    plan: planBeginnings(search, ways, below),
    below,
    isHit,
    isIndexedHit: isHit,
  })
}

/** Those that hold each word somewhere, and were not found by beginnings. */
const partHits = ({ search }: SearchStores, sought: Search, below: number): Generator<readonly number[]> => {
  const { ways } = sought.terms
  const isBegun = (id: number): boolean => {
    if (sought.given.has(id)) return true
    const plan = planBeginnings(search, ways, id + 1)
    return plan !== undefined && search.ids(plan, { below: id + 1, above: id - 1, take: 1 }).length > 0
  }
  return hitsFrom(search, sought, {
    plan: planParts(search, ways, below),
    below,
    isHit: ({ text }) => holdsAny(text, ways) && !beginsAny(text, ways),
    // Signs that are younger than the index belong to words for it, so it is asked whether it has found them.
    isIndexedHit: ({ id, text }) => holdsAny(text, ways) && !(beginsAny(text, ways) && isBegun(id)),
  })
}

type Phased = {
  readonly plan: SearchPlan | undefined
  readonly below: number
  readonly isHit: (one: SearchText) => boolean
  readonly isIndexedHit: (one: SearchText) => boolean
}

function* hitsFrom(
  search: SearchStore,
  { terms, narrow }: Search,
  { plan, below: from, isHit, isIndexedHit }: Phased,
): Generator<readonly number[]> {
  if (terms.ways.length === 0) return
  const { below, textsBelow } = narrow(plan, from)
  const sought: Sought = { ...terms, hits: (texts) => texts.filter(isHit) }
  if (textsBelow) yield* mergedHits([textSource(textsBelow, sought)], below)
  else {
    const indexed =
      plan && indexSource(search, plan, { ...terms, hits: (texts) => texts.filter(isIndexedHit) })
    yield* mergedHits([waitingSource(search, sought), ...(indexed ? [indexed] : [])], below)
  }
}

/** Those whose reference ends so, where that says so little that they come last. */
const ending = (
  store: SearchStore,
  { digits, ways, filter }: SearchTerms,
  below: number,
): readonly number[] => {
  if (digits === '' || digits.length >= SURELY_A_REFERENCE) return []
  const ids = withinFilter(store, store.idsByTail(digits), filter).filter((id) => id < below)
  const isFound = new Set(
    store
      .texts(ids, [])
      .filter(({ text }) => holdsAny(text, ways))
      .map(({ id }) => id),
  )
  return ids.filter((id) => !isFound.has(id))
}
