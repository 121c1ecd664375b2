import type { Reader, Writer } from '../platform/database.ts'
import { parseQuietly } from '../platform/json.ts'

/** A table of records that are found by name, each as JSON text. */
export type NamedRecordTable<Key extends string> = {
  readonly table: string
  /** The columns of the name, which are properties of the record. */
  readonly by: readonly Key[]
  /** The property that a column of this name holds as JSON; without it, `record` holds all of them. */
  readonly property?: string
  /** What is removed stays, and is marked in `removed`; saved again, it is back. */
  readonly marksRemoved?: boolean
  /** What goes into `updated`, in milliseconds since 1970. */
  readonly updated?: () => number
}
type Schema<Value> = { readonly safeParse: (input: unknown) => { readonly data?: Value | undefined } }
type Row = Readonly<Record<string, string>> & { readonly removed: number }
/** A record that lies there: without `record`, if it cannot be read. */
type FoundRecord<Value> = { readonly record: Value | undefined; readonly isRemoved: boolean }

const once = <Value>(make: () => Value): (() => Value) => {
  let value: Value | undefined
  return () => (value ??= make())
}

/** Opens a table of records; each is checked by the schema when it is read. */
export const openRecords = <Key extends string, Value extends Readonly<Record<Key, string>>>(
  { prepare }: Reader,
  { table, by, property, marksRemoved = false, updated }: NamedRecordTable<Key>,
  schema: Schema<Value>,
) => {
  const column = property ?? 'record'
  const names = by.join(', ')
  const isNamed = by.map((name) => `${name} = ?`).join(' AND ')
  const isOffered = marksRemoved ? 'removed = 0' : 'TRUE'
  const columns = [names, column, ...(updated ? ['updated'] : [])].join(', ')
  const row = `SELECT ${names}, ${column}, ${marksRemoved ? 'removed' : '0 AS removed'} FROM ${table}`
  const select = prepare<string[], Row>(`${row} WHERE ${isNamed}`)
  // Prepared when they are asked for: nobody lists drafts.
  const selectAll = once(() => prepare<[], Row>(`${row} WHERE ${isOffered} ORDER BY ${names}`))
  const count = once(() =>
    prepare<[], { readonly records: number }>(`SELECT count(*) AS records FROM ${table} WHERE ${isOffered}`),
  )
  const upsert = prepare<(string | number)[], void>(
    `INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/\w+/gu, '?')})
     ON CONFLICT (${names}) DO UPDATE SET ${column} = excluded.${column}
     ${marksRemoved ? ', removed = 0' : ''} ${updated ? ', updated = excluded.updated' : ''}`,
  )
  const remove = prepare<string[], void>(
    marksRemoved
      ? `UPDATE ${table} SET removed = 1 WHERE ${isNamed} AND removed = 0`
      : `DELETE FROM ${table} WHERE ${isNamed}`,
  )
  const read = ({ removed: _removed, ...found }: Row): Value | undefined => {
    const json = parseQuietly(found[column] ?? '')
    return schema.safeParse(property === undefined ? json : { ...found, [property]: json }).data
  }
  return {
    /** Those that are offered, by name. */
    list: (): readonly Value[] =>
      selectAll()
        .all()
        .flatMap((found) => read(found) ?? []),
    count: (): number => count().get()?.records ?? 0,
    find: (...name: readonly string[]): FoundRecord<Value> | undefined => {
      const found = select.get(...name)
      return found && { record: read(found), isRemoved: found.removed === 1 }
    },
    save: (_writer: Writer, value: Value): void => {
      const stored: unknown = property === undefined ? value : new Map(Object.entries(value)).get(property)
      upsert.run(...by.map((name) => value[name]), JSON.stringify(stored), ...(updated ? [updated()] : []))
    },
    /** Whether there was something to remove. */
    remove: (_writer: Writer, ...name: readonly string[]): boolean => remove.run(...name).changes > 0,
  }
}
export type RecordStore<Value> = {
  readonly list: () => readonly Value[]
  readonly count: () => number
  readonly find: (...name: readonly string[]) => FoundRecord<Value> | undefined
  readonly save: (writer: Writer, value: Value) => void
  readonly remove: (writer: Writer, ...name: readonly string[]) => boolean
}
