import type { Reader, Writer } from '../platform/database.ts'
import type { MapByName } from '#shared/transfer/column-map.ts'

export type MapRow = MapByName & { /** As JSON. */ readonly map: string }

/** Column maps under the names that people gave them. */
export const openMapStore = ({ prepare }: Reader) => {
  const selectAll = prepare<[], MapRow>('SELECT kind, name, map FROM column_map ORDER BY kind, name')
  const select = prepare<[MapByName], MapRow>(
    'SELECT kind, name, map FROM column_map WHERE kind = @kind AND name = @name',
  )
  const upsert = prepare<[MapRow], void>(
    `INSERT INTO column_map VALUES (@kind, @name, @map)
     ON CONFLICT (kind, name) DO UPDATE SET map = excluded.map`,
  )
  const remove = prepare<[MapByName], void>('DELETE FROM column_map WHERE kind = @kind AND name = @name')
  return {
    list: (): readonly MapRow[] => selectAll.all(),
    find: (name: MapByName): MapRow | undefined => select.get(name),
    save: (_writer: Writer, row: MapRow): void => void upsert.run(row),
    /** Whether there was something to remove. */
    remove: (_writer: Writer, name: MapByName): boolean => remove.run(name).changes > 0,
  }
}
export type MapStore = ReturnType<typeof openMapStore>
