import type { FilteredIds } from './filtered-ids.ts'
import type { SearchPlan } from './search-plan.ts'
import { isNarrow, type Sought, wordsSought } from './search-sources.ts'
import type { SearchStore, SearchText } from './search-store.ts'

export type SearchStores = { readonly search: SearchStore; readonly filtered: FilteredIds }

/** Texts that hold the words, of the shipments within a filter, from `reached` on up to a number, not included. */
type TextsBelow = (below: number) => { readonly texts: readonly SearchText[]; readonly reached: number }
/** Where a search begins, and the texts that it looks at in place of an index. */
type Narrowed = { readonly below: number; readonly textsBelow?: TextsBelow }

/** So many texts are read in one step. */
const TEXTS_AT_ONCE = 250
/** Of more shipments, not all are read even if the filter leaves no others. */
const MOST_READ = 50_000
/** With more, to be sure which of them has the highest number would be felt. */
const MOST_COUNTED = 400_000
/**
 * What it takes to find a shipment by a filter, to see whether its number is the highest, and to pass a row over that is not
 * within the filter, as parts of looking at a hit.
 */
const COLLECTING = 0.1
const COUNTING = 0.06
const PASSING = 0.2
/** What was read is read for words and parts at once. */
const READ_FOR_BOTH = 2

/**
 * Decides how a search within a filter goes about it: it walks along what the index finds and drops what the filter does
 * not leave, or it reads the texts of all that the filter leaves, whichever is likely to be less.
 */
export const createNarrowing = ({ search, filtered }: SearchStores, sought: Omit<Sought, 'hits'>) => {
  const { filter, wanted } = sought
  let textsBelow: TextsBelow | undefined
  return (plan: SearchPlan | undefined, below: number): Narrowed => {
    if (textsBelow) return { below, textsBelow }
    if (!plan || !isNarrow(filter)) return { below }
    const all = search.highest()
    const many = filtered.estimate(filter)
    const newest = Math.min(below, filtered.newest(filter))
    const share = search.shareOf({ index: plan.index, match: plan.rarest }, below)
    // What lies above the newest that the filter leaves is found for nothing, so it is worth knowing which that is.
    const newer = Math.max(0, Math.min(below, all) - newest)
    const toCount = many <= MOST_COUNTED ? many * COUNTING : Infinity
    const toPass = Math.min(newer * share, newer * PASSING, toCount)
    const toFind = toPass + Math.min(share * newest, (wanted * all) / many)
    const toRead = many * COLLECTING + Math.min(many, wanted / share)
    if (many <= MOST_READ && toRead < toFind * (plan.index === 'search_word' ? READ_FOR_BOTH : 1)) {
      const ids = filtered.all(filter, MOST_READ)
      textsBelow = ids && createTexts(search, ids, wordsSought(sought))
      if (textsBelow) return { below, textsBelow }
    }
    if (toPass === newer * share) return { below }
    const highest = toPass === toCount ? filtered.highest(filter) : filtered.highestFrom(filter, newest)
    return { below: Math.min(below, highest + 1) }
  }
}

/** What was read for one phase of the search is not read again for the next. */
const createTexts = (search: SearchStore, ids: readonly number[], words: readonly string[]): TextsBelow => {
  const read = new Map<number, readonly SearchText[]>()
  return (below) => {
    const place = ids.findIndex((id) => id < below)
    const from = place === -1 ? ids.length : place - (place % TEXTS_AT_ONCE)
    const some = ids.slice(from, from + TEXTS_AT_ONCE)
    const texts = read.get(from) ?? search.texts(some, words)
    read.set(from, texts)
    return {
      texts: texts.filter(({ id }) => id < below),
      reached: some.length < TEXTS_AT_ONCE ? 0 : (some.at(-1) ?? 0),
    }
  }
}
