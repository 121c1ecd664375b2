import type { KnownLayout } from '../import.ts'
import { builtInMaps } from '../columns.ts'
import { columnGroups } from '../properties.ts'
import { readPath } from '../path.ts'
import { type HeaderMeaning, headerKey, type Layout } from './layout.ts'
import { sendcloud } from './sendcloud.ts'
import { shipstation } from './shipstation.ts'
import { worldship } from './worldship.ts'

const foreign: readonly Layout[] = [shipstation, worldship, sendcloud]

const ownPaths: ReadonlyMap<string, HeaderMeaning> = new Map(
  [
    ...columnGroups.flatMap(({ paths }) => paths),
    ...builtInMaps.importable.columns.map(({ path }) => path),
  ].map((path) => [path.toLowerCase(), { path }] as const),
)

/** A header of this program's own tables: a path of the contract, as it is written there. */
const ownMeaning = (header: string): HeaderMeaning | undefined => {
  const text = header.trim()
  const known = ownPaths.get(text.toLowerCase())
  if (known) return known
  // Metadata and single contents have paths of their own; a plain word is more likely a header of somebody else's.
  return /[.[]/u.test(text) && readPath(text) ? { path: text } : undefined
}

/** Columns that this program writes for people only. */
const ignored = new Set(['reason', 'refusedbecause'])

export type Recognised = {
  readonly layout?: KnownLayout
  /** For each header what it stands for, where that is known; no property twice. */
  readonly meanings: readonly (HeaderMeaning | undefined)[]
}

/**
 * Finds out whose headers these are, and what each stands for: the layout that knows most of them, and no less than
 * two. Where two columns would be the same property, the first is.
 */
export const recognise = (headers: readonly string[]): Recognised => {
  const candidates = [
    { layout: 'shipdesk' as const, meanings: headers.map(ownMeaning) },
    ...foreign.map(({ layout, headers: known }) => ({
      layout,
      meanings: headers.map((header) => known.get(headerKey(header))),
    })),
  ].map(({ layout, meanings }) => ({ layout, meanings: onlyOnce(headers, meanings) }))
  const best = candidates.reduce((one, other) => (hits(other) > hits(one) ? other : one))
  return hits(best) < 2 ? { meanings: headers.map(() => undefined) } : best
}

const hits = ({ meanings }: Recognised): number => meanings.filter(Boolean).length

const onlyOnce = (
  headers: readonly string[],
  meanings: readonly (HeaderMeaning | undefined)[],
): readonly (HeaderMeaning | undefined)[] => {
  const seen = new Set<string>()
  return meanings.map((meaning, index) => {
    if (!meaning || seen.has(meaning.path) || ignored.has(headerKey(headers[index] ?? ''))) return undefined
    seen.add(meaning.path)
    return meaning
  })
}
