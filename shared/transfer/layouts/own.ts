import { builtInMaps } from '../columns.ts'
import { once } from '../../once.ts'
import { readPath } from '../path.ts'
import { columnGroups, kindOfProperty } from '../properties.ts'
import type { HeaderMeaning } from './layout.ts'

const ownPaths = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      [
        ...columnGroups().flatMap(({ paths }) => paths),
        ...builtInMaps().importable.columns.map(({ path }) => path),
      ].map((path) => [path.toLowerCase(), path] as const),
    ),
)

/** A header of this program's own tables: a path of the contract, as it is written there. */
export const ownMeaning = (header: string): HeaderMeaning | undefined => {
  const text = header.trim()
  const known = ownPaths().get(text.toLowerCase())
  if (known !== undefined) return { path: known }
  // Metadata and single contents have paths of their own; a plain word is more likely a header of somebody else's.
  if (!/[.[]/u.test(text)) return undefined
  const path = readPath(text)
  return path && (kindOfProperty(path) !== undefined || isWholeName(text)) ? { path: text } : undefined
}

/** Ours: a name in one column. */
const isWholeName = (path: string): boolean => /^addresses\[\w+\]\.contact\.name$/u.test(path)

/** Columns that this program writes for people only. */
export const isForPeople = (header: string): boolean =>
  ['reason', 'refused because'].includes(header.trim().toLowerCase())
