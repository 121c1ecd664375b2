import { type Refusal, refuse } from '#shared/api-error.ts'
import type {
  ExportMap,
  ImportMap,
  MapByName,
  SavedImportMap,
  SavedMap,
  SavedMaps,
} from '#shared/transfer/column-map.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import type { RecordStore } from '../records/store.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'

type Ports = {
  readonly database: Database
  readonly store: RecordStore<SavedMap>
  readonly recordChange: RecordDeskChange
}

/** Which columns a person wants, or has met, under a name of their own. */
export const createMaps = ({ database, store, recordChange }: Ports) => {
  const list = (): SavedMaps => ({ items: store.list() })

  const find = ({ kind, name }: MapByName): SavedMap => {
    const map = store.find(kind, name)?.record
    if (map) return map
    throw unknownMap(name)
  }

  return {
    list,

    /** Adds a map, or puts it in place of the one of its name. */
    save: (saved: SavedMap, actor: string): SavedMaps => {
      database.write((writer) => {
        const { kind, name: reference } = saved
        const before = store.find(kind, reference)?.record
        store.save(writer, saved)
        recordChange(writer, { operation: 'save_import_map', reference, actor, before, after: saved })
      })
      return list()
    },

    /** @throws Refusal `not_found` */
    remove: ({ kind, name: reference }: MapByName, actor: string): SavedMaps => {
      database.write((writer) => {
        const before = store.find(kind, reference)?.record ?? reference
        if (!store.remove(writer, kind, reference)) throw unknownMap(reference)
        recordChange(writer, { operation: 'remove_import_map', reference, actor, before })
      })
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
