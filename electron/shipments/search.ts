import type { SearchRequest } from '../../shared/shipments/requests.ts'
import type { SearchResult } from '../../shared/shipments/shipment.ts'
import type { SearchStore } from './search-store.ts'
import { wordsOf } from '../../shared/words.ts'

/** So many digits are more likely the end of a reference than a house number or a postcode. */
const SURELY_A_REFERENCE = 6
const FEWEST_DIGITS = 4
/** So many digits that end a reference are it: that they stand inside another text as well is hardly possible. */
const CERTAINLY_A_REFERENCE = 8

/**
 * Finds shipments by what a person types or scans: a reference or its last digits, and the words of references,
 * names, companies, postcodes, tracking references and SKUs, by their beginnings and by any part.
 */
export const searchShipments = (store: SearchStore, { text, take }: SearchRequest): SearchResult => {
  const digits = digitsOf(text)
  const words = wordsOf(text)
  const byTail = digits ? store.idsByTail(digits, take) : []
  const isCertain = byTail.length > 0 && digits !== undefined && digits.length >= CERTAINLY_A_REFERENCE
  const byText = words.length > 0 ? idsByText(store, words, { take, alsoParts: !isCertain }) : []
  const byTracking = store.idsByTracking(text, take)
  const found = [...byTracking, ...byText]
  const ids = digits && digits.length >= SURELY_A_REFERENCE ? [...byTail, ...found] : [...found, ...byTail]
  return { items: store.summaries([...new Set(ids)].slice(0, take)) }
}

/** The digits of a reference that was typed, pasted or scanned, whole or in part; nothing for other texts. */
const digitsOf = (text: string): string | undefined => {
  const bare = text.replaceAll(/[\s…]/gu, '').replace(/^sp_/iu, '')
  return /^\d+$/u.test(bare) && bare.length >= FEWEST_DIGITS && bare.length <= 32 ? bare : undefined
}

type Wanted = { readonly take: number; readonly alsoParts: boolean }

const idsByText = (
  store: SearchStore,
  words: readonly string[],
  { take, alsoParts }: Wanted,
): readonly number[] => {
  const waiting = store.idsPending(words, take)
  const beginnings = store.idsByWords(words, take)
  const found = new Set([...waiting, ...beginnings])
  const parts = alsoParts && found.size < take ? store.idsByParts(words, take) : []
  return [...new Set([...newestFirst([...found]), ...parts])]
}

const newestFirst = (ids: readonly number[]): readonly number[] => ids.toSorted((one, other) => other - one)
