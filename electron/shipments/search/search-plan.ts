import type { SearchStore } from './search-store.ts'
import { beginningOf, lengthOf, partsOf, type Ways, wordsThatCount } from './search-words.ts'

/** What an index is asked for. */
export type SearchPlan = {
  readonly index: 'search_word' | 'search_part'
  readonly match: string
  /** Among how many shipments it is asked at a time, as what it passes over takes time as well. */
  readonly span: number
  /** All of what it finds holds the words; else their texts have to be looked at. */
  readonly isExact: boolean
  /** Of what it is asked for what the fewest shipments have. */
  readonly rarest: string
}

/** Beginnings with so many letters are looked up, longer ones are put together out of the words that begin so. */
const LONGEST_BEGINNING = 6
/** Of more words than these that begin alike. */
const MOST_WORDS = 16
/** With fewer places, words that begin alike are put together in a moment. */
const MOST_PLACES = 5_000

/** How many hits of one word are passed over in the time in which one text is looked at. */
const AS_MUCH_AS_A_TEXT = 50
/** So many hits may be passed over at a time. */
const MOST_PASSED = 100_000
/** Among so few it is not worth it to ask for more than one part. */
const FEW = 200
const MOST_PARTS_ASKED = 3

type Term = { readonly match: string; readonly isExact: boolean }
type Measured = Term & { readonly share: number }

/** How shipments are found in which each word begins some word; nothing where there can be none. */
export const planBeginnings = (store: SearchStore, ways: Ways, below: number): SearchPlan | undefined => {
  const [words = [], ...older] = ways
  if (older.length > 0) return planWays('search_word', ways, (word) => [`"${word}"*`])
  const terms = wordsThatCount(words, (other, word) => other.startsWith(word)).map((word) =>
    termOf(store, word),
  )
  const known = terms.filter((term) => term !== undefined)
  if (known.length < terms.length) return undefined
  const measured = measure(store, { index: 'search_word', terms: known, below })
  const [rarest, ...others] = measured
  if (!rarest || rarest.share === 0) return undefined
  const asked = [rarest, ...others.filter(({ share }) => share <= rarest.share * AS_MUCH_AS_A_TEXT)]
  const isExact = asked.length === measured.length && asked.every((term) => term.isExact)
  return { index: 'search_word', ...together(asked), isExact }
}

/** How shipments are found that hold each word somewhere; nothing where there can be none. */
export const planParts = (store: SearchStore, ways: Ways, below: number): SearchPlan | undefined => {
  const [words = [], ...older] = ways
  if (older.length > 0) return planWays('search_part', ways, partsAsked)
  const parts = wordsThatCount(words, (other, word) => other.includes(word)).flatMap(partsAsked)
  const terms = [...new Set(parts)].map((match) => ({ match, isExact: false }))
  const measured = measure(store, { index: 'search_part', terms, below })
  const [rarest, ...others] = measured
  if (!rarest || rarest.share === 0) return undefined
  const more = rarest.share * below <= FEW ? [] : others.slice(0, MOST_PARTS_ASKED - 1)
  const asked = [rarest, ...more.filter(({ share }) => share <= rarest.share * AS_MUCH_AS_A_TEXT)]
  return { index: 'search_part', ...together(asked), isExact: false }
}

const partsAsked = (word: string): readonly string[] => partsOf(word).map((part) => `"${part}"`)

/** While texts are renewed everything is asked for at once, in one way or another. */
const planWays = (
  index: SearchPlan['index'],
  ways: Ways,
  askedFor: (word: string) => readonly string[],
): SearchPlan | undefined => {
  const all = ways.map((words) => words.flatMap(askedFor)).filter((asked) => asked.length > 0)
  const match = all.map((asked) => `(${asked.join(' AND ')})`).join(' OR ')
  const isExact = index === 'search_word'
  return match === '' ? undefined : { index, match, rarest: match, span: MOST_PASSED, isExact }
}

/** What the index of words is asked for, so that it finds those who begin so one by one; nothing where none does. */
const termOf = (store: SearchStore, word: string): Term | undefined => {
  const beginning = { match: `"${word}"*`, isExact: true }
  if (lengthOf(word) <= LONGEST_BEGINNING) return beginning
  const words = store.wordsFrom(word, MOST_WORDS + 1)
  if (words.length === 0) return undefined
  if (words.length <= MOST_WORDS)
    return { match: `(${words.map((one) => `"${one}"`).join(' OR ')})`, isExact: true }
  return store.placesFrom(word, MOST_PLACES) < MOST_PLACES
    ? beginning
    : { match: `"${beginningOf(word, LONGEST_BEGINNING)}"*`, isExact: false }
}

type Measuring = {
  readonly index: SearchPlan['index']
  readonly terms: readonly Term[]
  readonly below: number
}

/** The rarest first; one alone is that. */
const measure = (store: SearchStore, { index, terms, below }: Measuring): readonly Measured[] => {
  if (terms.length === 1) return terms.map((term) => ({ ...term, share: 1 }))
  return terms
    .map((term) => ({ ...term, share: store.shareOf({ index, match: term.match }, below) }))
    .toSorted((one, other) => one.share - other.share)
}

const together = (asked: readonly Measured[]): Pick<SearchPlan, 'match' | 'span' | 'rarest'> => ({
  match: asked.map(({ match }) => match).join(' AND '),
  span:
    asked.length === 1
      ? Number.MAX_SAFE_INTEGER
      : Math.ceil(MOST_PASSED / asked.reduce((sum, { share }) => sum + share, 0)),
  rarest: asked[0]?.match ?? '',
})
