import type { ImportMap } from '#shared/transfer/column-map.ts'
import type { KnownLayout } from '#shared/transfer/import.ts'
import { recognise } from '#shared/transfer/layouts/recognise.ts'
import { readPath } from '#shared/transfer/path.ts'
import { isManaged } from '#shared/transfer/properties.ts'
import { REFERENCE } from '#shared/transfer/reading/columns-to-read.ts'
import type { ReadingOptions } from './candidate.ts'
import { savedFor } from './saved-for.ts'
import { unreadable } from './unreadable.ts'

export type MapOfTable = {
  readonly map: ImportMap
  readonly layout?: KnownLayout
  /** What the map is called that somebody saved. */
  readonly map_name?: string
}

/**
 * Which column of a table is which: as it was asked for, else as somebody has said for files of this kind, else as its headers
 * are recognised.
 * @throws Refusal with a sentence when no shipments can be made of such a table
 */
export const mapOfTable = (
  headers: readonly string[],
  { map: asked, saved = [] }: Pick<ReadingOptions, 'map' | 'saved'>,
): MapOfTable => {
  const { layout, meanings, refusal } = recognise(headers)
  const known = asked ? saved.find(({ map }) => isSame(map, asked)) : savedFor(headers, saved)
  const map = asked ?? known?.map ?? mapOf(headers, meanings)
  if (refusal && !holdsAddresses(map)) throw unreadable({ key: refusal })
  if (layout === 'shipdesk' && headers.some(isOfExport)) refuseIncomplete(map)
  return { map, ...(layout && { layout }), ...(known && { map_name: known.name }) }
}

const mapOf = (
  headers: readonly string[],
  meanings: ReturnType<typeof recognise>['meanings'],
): ImportMap => ({
  columns: headers.flatMap((header, index) => {
    const meaning = meanings[index]
    return meaning ? [{ header, ...meaning }] : []
  }),
  values: [],
})

const isSame = (one: ImportMap, other: ImportMap): boolean =>
  JSON.stringify(one.columns) === JSON.stringify(other.columns)

const pathsOf = ({ columns, values }: ImportMap): readonly string[] =>
  [...columns, ...values].map(({ path }) => path)

const holdsAddresses = (map: ImportMap): boolean =>
  pathsOf(map).some((path) =>
    /^addresses(?:\[destination\](?:\.(?:address_line1|shipping_location_reference))?)?$/u.test(path),
  )

/** Only what this program has exported has a state, or other properties that nobody could ask for. */
const isOfExport = (header: string): boolean => {
  const path = header.trim()
  return path !== REFERENCE && isManaged(readPath(path) ?? [])
}

/** A table that was exported to be read, and not to come in again. */
const refuseIncomplete = (map: ImportMap): void => {
  if (!pathsOf(map).some((path) => path.startsWith('contents')))
    throw unreadable({ key: 'own_table_without_contents' })
  if (!holdsAddresses(map)) throw unreadable({ key: 'own_table_without_addresses' })
}
