import type { SavedImportMap } from '#shared/transfer/column-map.ts'
import { headerKey } from '#shared/transfer/layouts/layout.ts'

/** So many of the headers have to be the same, on either side: programs add a column now and then. */
const MOST = 0.9
/** Of a map that does not know the headers of its file: so many of them have to be columns that it names. */
const HALF = 0.5

const keysOf = (headers: readonly string[]): ReadonlySet<string> =>
  new Set(headers.map(headerKey).filter((key) => key !== ''))

/** The map that somebody saved for files with these headers: the one that fits best. */
export const savedFor = (
  headers: readonly string[],
  saved: readonly SavedImportMap[],
): SavedImportMap | undefined => {
  const keys = keysOf(headers)
  const [best] = saved
    .map((one) => ({ one, fit: fitOf(one, keys) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((first, second) => second.fit - first.fit)
  return best?.one
}

/** How well a map fits, from 0 for not at all. All of its columns have to be there. */
const fitOf = ({ map }: SavedImportMap, keys: ReadonlySet<string>): number => {
  const named = keysOf(map.columns.map(({ header }) => header))
  if (named.size === 0 || [...named].some((key) => !keys.has(key))) return 0
  if (map.headers === undefined) {
    const share = named.size / keys.size
    return share < HALF ? 0 : share
  }
  const known = keysOf(map.headers)
  const share = [...known].filter((key) => keys.has(key)).length / Math.max(known.size, keys.size)
  return share < MOST ? 0 : 1 + share
}
