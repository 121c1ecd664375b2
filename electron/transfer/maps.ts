import { refuse, type Refusal } from '#shared/api-error.ts'
import {
  type ExportMap,
  type ImportMap,
  type MapByName,
  type SavedMap,
  type SavedMaps,
  savedMap,
} from '#shared/transfer/column-map.ts'
import type { Database } from '../platform/database.ts'
import type { MapRow, MapStore } from './map-store.ts'

type Ports = { readonly database: Database; readonly store: MapStore }

/** Which columns a person wants, or has met, under a name of their own. */
export const createMaps = ({ database, store }: Ports) => {
  const list = (): SavedMaps => ({ items: store.list().flatMap(readMap) })

  const find = (asked: MapByName): SavedMap => {
    const row = store.find(asked)
    const [map] = row ? readMap(row) : []
    if (map) return map
    throw unknownMap(asked)
  }

  return {
    list,

    /** Adds a map, or puts it in place of the one of its name. */
    save: ({ kind, name, map }: SavedMap): SavedMaps => {
      database.write((writer) => store.save(writer, { kind, name, map: JSON.stringify(map) }))
      return list()
    },

    /** @throws Refusal `not_found` */
    remove: (asked: MapByName): SavedMaps => {
      if (!database.write((writer) => store.remove(writer, asked))) throw unknownMap(asked)
      return list()
    },

    /** @throws Refusal `not_found` */
    exportMap: (name: string): ExportMap => {
      const found = find({ kind: 'export', name })
      if (found.kind === 'export') return found.map
      throw unknownMap(found)
    },

    /** @throws Refusal `not_found` */
    importMap: (name: string): ImportMap => {
      const found = find({ kind: 'import', name })
      if (found.kind === 'import') return found.map
      throw unknownMap(found)
    },
  }
}
export type Maps = ReturnType<typeof createMaps>

/** What cannot be read, as only another program could have left it, is as if it were not there. */
const readMap = ({ kind, name, map }: MapRow): readonly SavedMap[] => {
  const { data } = savedMap.safeParse({ kind, name, map: parseQuietly(map) })
  return data ? [data] : []
}

const parseQuietly = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const unknownMap = ({ name }: MapByName): Refusal =>
  refuse('not_found', {
    property: '$.name',
    code: 'not_found',
    message: `There are no columns saved as “${name}”.`,
  })
