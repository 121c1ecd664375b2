import { type Refusal, refuse } from '#shared/api-error.ts'
import type {
  ExportMap,
  ImportMap,
  MapByName,
  SavedImportMap,
  SavedMap,
  SavedMaps,
} from '#shared/transfer/column-map.ts'
import type { Database } from '../platform/database.ts'
import type { RecordStore } from '../records/store.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'

type Ports = { readonly database: Database; readonly store: RecordStore<SavedMap> }

/** Which columns a person wants, or has met, under a name of their own. */
export const createMaps = ({ database, store }: Ports) => {
  const list = (): SavedMaps => ({ items: store.list() })

  const find = ({ kind, name }: MapByName): SavedMap => {
    const map = store.find(kind, name)?.record
    if (map) return map
    throw unknownMap(name)
  }

  return {
    list,

    /** Adds a map, or puts it in place of the one of its name. */
    save: (saved: SavedMap): SavedMaps => {
      database.write((writer) => store.save(writer, saved))
      return list()
    },

    /** @throws Refusal `not_found` */
    remove: (named: MapByName): SavedMaps => {
      if (!database.write((writer) => store.remove(writer, named.kind, named.name)))
        throw unknownMap(named.name)
      return list()
    },

    /** @throws Refusal `not_found` */
    exportMap: (name: string): ExportMap => {
      const found = find({ kind: 'export', name })
      if (found.kind === 'export') return found.map
      throw unknownMap(name)
    },

    /** Those for imports, by name. */
    importMaps: (): readonly SavedImportMap[] =>
      store.list().flatMap((saved) => (saved.kind === 'import' ? [saved] : [])),

    /** @throws Refusal `not_found` */
    importMap: (name: string): ImportMap => {
      const found = find({ kind: 'import', name })
      if (found.kind === 'import') return found.map
      throw unknownMap(name)
    },
  }
}
export type Maps = ReturnType<typeof createMaps>

const unknownMap = (name: string): Refusal =>
  refuse('not_found', {
    property: '$.name',
    code: 'not_found',
    sentence: { key: 'saved_columns_unknown', values: { name } },
  })

/** A request with the columns that were saved under the name that it gives; what it says itself wins. */
export const resolveExport = (
  { map, ...request }: ExportRequest,
  maps: Pick<Maps, 'exportMap'>,
): ExportRequest => (map === undefined ? request : { ...maps.exportMap(map), ...request })
