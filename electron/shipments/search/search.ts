import { setImmediate as letOthersRun } from 'node:timers/promises'
import { z } from 'zod'
import type { SearchRequest } from '#shared/shipments/requests.ts'
import type { PageOfShipments } from '#shared/shipments/shipment.ts'
import { scanCandidates } from '#shared/scan/read-scan.ts'
import { type SearchTerms, type Hit, hitsOf, searchPhases } from './search-hits.ts'
import type { SearchStores } from './search-narrowing.ts'
import { waysOf } from './search-words.ts'
import { summaryOfRow } from '../store/shipment-row.ts'

const FEWEST_DIGITS = 4
/** Shorter ones may well be the end of another number. */
const SHORTEST_CODE = 8

export type SearchOptions = {
  /** Some texts are still written down as an older program did it. */
  readonly isRenewing: boolean
  readonly signal: AbortSignal | undefined
}

/**
 * Finds shipments by what a person types or scans: a reference or its last digits, and the words of references, names,
 * companies, towns, postcodes, e-mail addresses, tracking references and SKUs, by their beginnings and by any part.
 * Where a filter leaves few of them, others get their turn in between.
 */
export const searchShipments = async (
  stores: SearchStores,
  { text: typed, take, cursor, ...filter }: SearchRequest,
  { isRenewing, signal }: SearchOptions,
): Promise<PageOfShipments> => {
  const [text = '', ...inside] = scanCandidates(typed)
  const codes = inside.filter(({ length }) => length >= SHORTEST_CODE)
  const terms: SearchTerms = {
    text,
    codes,
    ways: waysOf(text, isRenewing),
    digits: digitsOf(text),
    filter,
    // One more than asked for tells whether there is another page.
    wanted: take + 1,
  }
  const found: Hit[] = []
  for (const hits of hitsOf(stores, terms, hitOf(cursor))) {
    found.push(...hits)
    if (found.length > take || signal?.aborted === true) break
    await letOthersRun()
  }
  const shown = found.slice(0, take)
  const last = found.length > take ? shown.at(-1) : undefined
  return {
    items: stores.search.rows(shown.map(({ id }) => id)).map(summaryOfRow),
    next_cursor: last ? `${last.phase}-${last.id}` : null,
  }
}

/** The digits of a reference that was typed, pasted or scanned, whole or in part; empty for other texts. */
const digitsOf = (text: string): string => {
  const bare = text.replaceAll(/[\s…]/gu, '').replace(/^sp_/iu, '')
  return /^\d+$/u.test(bare) && bare.length >= FEWEST_DIGITS && bare.length <= 32 ? bare : ''
}

const searchPosition = z.tuple([z.enum(searchPhases), z.coerce.number()])

const hitOf = (cursor: string | undefined): Hit | undefined => {
  if (cursor === undefined) return undefined
  const [phase, id] = searchPosition.parse(cursor.split('-'))
  return { phase, id }
}
