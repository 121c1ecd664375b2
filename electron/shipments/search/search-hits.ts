import type { SearchStore, Ways } from './search-store.ts'

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
}

/** So many digits are more likely the end of a reference than a house number or a postcode. */
const SURELY_A_REFERENCE = 6
/** So many digits that end a reference are it: that they stand inside another text as well is hardly possible. */
const CERTAINLY_A_REFERENCE = 8
const AT_ONCE = 120

/** What is found, some at a time; of each phase the newest first, and each once. Goes on after the hit that is given. */
export function* hitsOf(store: SearchStore, terms: SearchTerms, after?: Hit): Generator<readonly Hit[]> {
  const exact = exactHits(store, terms)
  const isExact = new Set(exact)
  for (const phase of searchPhases.slice(after ? searchPhases.indexOf(after.phase) : 0)) {
    const last = after?.phase === phase ? after.id : undefined
    if (phase === 'exact') yield toHits(phase, exact.slice(last === undefined ? 0 : exact.indexOf(last) + 1))
    else
      for (const ids of laterHits(store, terms, { phase, below: last ?? Number.MAX_SAFE_INTEGER }))
        yield toHits(
          phase,
          ids.filter((id) => !isExact.has(id)),
        )
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

const laterHits = (store: SearchStore, { ways, digits }: SearchTerms, { phase, below }: SearchPosition) => {
  switch (phase) {
    case 'words':
      return begun(store, ways, below)
    case 'parts':
      return isCertain(store, digits) ? [] : holding(store, ways, below)
    case 'endings':
      return [ending(store, { digits, ways, below })]
  }
}

const isCertain = (store: SearchStore, digits: string): boolean =>
  digits.length >= CERTAINLY_A_REFERENCE && store.idsByTail(digits).length > 0

/** Those in which each word begins some word, and with them those that are not indexed yet. */
function* begun(store: SearchStore, ways: Ways, from: number): Generator<readonly number[]> {
  let below = from
  let waiting = store.idsPending(ways).filter((id) => id < below)
  for (let isMore = true; isMore;) {
    const ids = store.idsByWords(ways, { below, take: AT_ONCE })
    isMore = ids.length === AT_ONCE
    const lowest = isMore ? (ids.at(-1) ?? 0) : 0
    yield newestFirst([...ids, ...waiting.filter((id) => id > lowest)])
    waiting = waiting.filter((id) => id < lowest)
    below = lowest
  }
}

/** Those that hold each word somewhere, and were not found by beginnings. */
function* holding(store: SearchStore, ways: Ways, from: number): Generator<readonly number[]> {
  const waiting = new Set(store.idsPending(ways))
  for (let below = from; below > 0;) {
    const rows = store.rowsByParts(ways, { below, take: AT_ONCE })
    below = rows.length === AT_ONCE ? (rows.at(-1)?.id ?? 0) : 0
    const span = { below: (rows[0]?.id ?? 0) + 1, above: (rows.at(-1)?.id ?? 0) - 1 }
    const begins = new Set(store.idsByWords(ways, span))
    yield rows.filter(({ id, isHit }) => isHit && !waiting.has(id) && !begins.has(id)).map(({ id }) => id)
  }
}

type Ending = { readonly digits: string; readonly ways: Ways; readonly below: number }

/** Those whose reference ends so, where that says so little that they come last. */
const ending = (store: SearchStore, { digits, ways, below }: Ending): readonly number[] =>
  digits === '' || digits.length >= SURELY_A_REFERENCE
    ? []
    : store.idsByTail(digits).filter((id) => id < below && !store.holds(id, ways))

const newestFirst = (ids: readonly number[]): readonly number[] =>
  [...new Set(ids)].toSorted((one, other) => other - one)
