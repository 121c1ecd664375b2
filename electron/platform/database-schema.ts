import type { Reader } from './database.ts'
import { lookAtNew } from './database-file.ts'

const kinds = ['table', 'index', 'trigger', 'view'] as const
type SchemaKind = (typeof kinds)[number]

/** A table, index, trigger or view of a database that is not as the program makes it. */
export type SchemaFault = {
  readonly fault: 'missing' | 'foreign' | 'altered'
  readonly kind: SchemaKind
  readonly name: string
}
type SchemaEntry = {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  /** None of an index that belongs to a key. */
  readonly sql: string | null
}

/** So many are told; who put in more is known by these. */
const MOST_FAULTS = 200

/** What SQLite keeps for itself, of how many rows there are and which numbers were given; it stays when what it is about goes. */
const ownOfSqlite: ReadonlySet<string> = new Set([
  'CREATE TABLE sqlite_sequence(name,seq)',
  'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
])

const entriesOf = ({ prepare }: Reader): readonly SchemaEntry[] =>
  prepare<[], SchemaEntry>(
    'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, sql LIMIT 10000',
  ).all()

const keyOf = ({ type, name }: SchemaEntry): string => `${type} ${name}`

/** A table to which columns were added one by one may be spaced otherwise. Ends of lines stay, as they end remarks. */
const textOf = ({ tbl_name: table, sql }: SchemaEntry): string =>
  `${table} ${sql?.replaceAll(/\s+/gu, (space) => (space.includes('\n') ? '\n' : ' ')) ?? ''}`

const made = new Map<number, ReadonlyMap<string, SchemaEntry>>()

/** Everything that a new desk of that version has. */
const entriesOfVersion = (version: number): ReadonlyMap<string, SchemaEntry> => {
  const known = made.get(version)
  if (known) return known
  const entries = new Map(lookAtNew(version, entriesOf).map((entry) => [keyOf(entry), entry]))
  made.set(version, entries)
  return entries
}

/**
 * Holds the tables, indexes, triggers and views of a database against those of a new desk of the same version. Nothing of what is in there
 * is run for it.
 */
export const findSchemaFaults = (reader: Reader): readonly SchemaFault[] => {
  const expected = entriesOfVersion(versionIn(reader))
  const found = entriesOf(reader)
  const faultOf = (entry: SchemaEntry, index: number): readonly SchemaFault[] => {
    if (entry.sql !== null && entry.type === 'table' && ownOfSqlite.has(entry.sql)) return []
    const own = expected.get(keyOf(entry))
    const before = found[index - 1]
    if (!own || (before && keyOf(before) === keyOf(entry))) return [told('foreign', entry)]
    return textOf(own) === textOf(entry) ? [] : [told('altered', entry)]
  }
  const there = new Set(found.map(keyOf))
  const missing = [...expected].flatMap(([key, entry]) => (there.has(key) ? [] : [told('missing', entry)]))
  return [...missing, ...found.flatMap(faultOf)].slice(0, MOST_FAULTS)
}

const told = (fault: SchemaFault['fault'], { type, name }: SchemaEntry): SchemaFault => ({
  fault,
  kind: kinds.find((kind) => kind === type) ?? 'table',
  name,
})

const versionIn = ({ prepare }: Reader): number =>
  prepare<[], { readonly user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0
