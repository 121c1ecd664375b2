import type { KnownLayout } from '../import.ts'
import type { SentenceKey } from '../../texts/sentences.ts'
import { generic } from './generic.ts'
import { foreignLayouts } from './known-layouts.ts'
import { type HeaderMeaning, headerKey, type Layout, meaningIn } from './layout.ts'
import { isForPeople, ownMeaning } from './own.ts'

export type Recognised = {
  readonly layout?: KnownLayout
  /** For each header what it stands for, where that is known. */
  readonly meanings: readonly (HeaderMeaning | undefined)[]
  /** How sure it is that these are headers, from 0; more than 2 of two tables is none. */
  readonly score: number
  /** Why no shipments can be made of such a file. */
  readonly refusal?: SentenceKey
}

/** How much of what tells a layout from others has to be there, and how much together with what is explained of the file. */
const MOST_OF_CORE = 0.6
const BOTH = 1.2
/** Less of it is enough where nearly every column is one of the layout: somebody has left the others out. */
const SOME_OF_CORE = 0.4
const MOST_OF_FILE = 0.8
/** So many columns of our own tables make a table ours. */
const OWN_OF_FILE = 0.5
/** So many words above columns make a guess worth to be shown. */
const FEWEST_GUESSED = 3

/**
 * Finds out whose headers these are, and what each stands for: the layout of which most stand there, and which explains
 * most of them; where none does, words that people write are guessed at.
 */
export const recognise = (headers: readonly string[]): Recognised => {
  const keys = headers.map(headerKey)
  const candidates = [recogniseOwn(headers), ...foreignLayouts.map((one) => recogniseForeign(keys, one))]
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best : guess(keys)
}

const unknown = (headers: readonly string[]): Recognised => ({
  meanings: headers.map(() => undefined),
  score: 0,
})

const recogniseOwn = (headers: readonly string[]): Recognised => {
  const meanings = onlyOnce(
    headers.map((header) => (isForPeople(header) ? undefined : withRank(ownMeaning(header)))),
  )
  const found = meanings.filter(Boolean).length
  const share = found / Math.max(1, headers.filter((header) => !isForPeople(header)).length)
  return found < 2 || share < OWN_OF_FILE
    ? unknown(headers)
    : { layout: 'shipdesk', meanings, score: 1 + share }
}

const recogniseForeign = (keys: readonly string[], layout: Layout): Recognised => {
  const present = new Set(keys)
  const ranked = keys.map((key) => meaningIn(layout, key))
  const core = layout.core.filter((spellings) => spellings.some((key) => present.has(key))).length
  const ofCore = core / layout.core.length
  const known = keys.filter((key, index) => ranked[index] || layout.others.has(key)).length
  const ofFile = known / Math.max(1, keys.filter((key) => key !== '').length)
  const isItsFile =
    (ofCore >= MOST_OF_CORE && ofCore + ofFile >= BOTH) || (ofCore >= SOME_OF_CORE && ofFile >= MOST_OF_FILE)
  if (!isItsFile) return unknown(keys)
  const { refusal } = layout
  return {
    layout: layout.layout,
    meanings: withoutHalfCustoms(onlyOnce(ranked)),
    score: ofCore + ofFile,
    ...(refusal && { refusal }),
  }
}

const guess = (keys: readonly string[]): Recognised => {
  const meanings = onlyOnce(keys.map((key) => meaningIn(generic, key)))
  const found = meanings.filter(Boolean).length
  const score = found / Math.max(1, keys.length) / 2
  return found < FEWEST_GUESSED ? unknown(keys) : { layout: 'generic', meanings, score }
}

const CATEGORY = 'customs_documentation.category_type'

/** What customs are told counts together with the kind of goods alone; a file without that says too little of them. */
const withoutHalfCustoms = (
  meanings: readonly (HeaderMeaning | undefined)[],
): readonly (HeaderMeaning | undefined)[] =>
  meanings.some((one) => one?.path === CATEGORY)
    ? meanings
    : meanings.map((one) => (one?.path.startsWith('customs_documentation.') ? undefined : one))

type Ranked = HeaderMeaning & { readonly rank: number }

const withRank = (meaning: HeaderMeaning | undefined): Ranked | undefined =>
  meaning && { ...meaning, rank: 0 }

/**
 * Where several columns would be the same property in the same way, the best of them is, and of equals the first; plain ones
 * stand in for it where it is empty.
 */
const onlyOnce = (meanings: readonly (Ranked | undefined)[]): readonly (HeaderMeaning | undefined)[] => {
  const best = new Map<string, Ranked>()
  for (const meaning of meanings) {
    if (!meaning) continue
    const other = best.get(keyOf(meaning))
    if (!other || meaning.rank < other.rank) best.set(keyOf(meaning), meaning)
  }
  return meanings.map((meaning) => {
    if (!meaning) return undefined
    const { rank, ...told } = meaning
    const other = best.get(keyOf(meaning))
    if (other === meaning) return told
    const isSpare = other !== undefined && other.rank !== rank && !told.reading && !other.reading
    return isSpare ? { ...told, reading: 'if_empty' } : undefined
  })
}

/** Those that only count where others are empty stand beside them, each for itself. */
const keyOf = ({ path, reading, rank }: Ranked): string => {
  if (reading === 'if_empty') return `${path} ${rank}`
  return reading === 'if_no_address' ? `${path} ${reading}` : path
}
