import { chmodSync, existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { migrate, refuseNewer } from './migrate.ts'

/** Prepares statements. Rows are trusted to be of the type named, as every table is `STRICT`. */
export type Reader = {
  readonly prepare: <Parameters extends unknown[], Row>(
    sql: string,
  ) => SqliteDatabase.Statement<Parameters, Row>
}

/** Proof that a transaction is open: functions that write ask for it, and only `write` gives it out. */
export type Writer = { readonly inTransaction: true }
const writer: Writer = { inTransaction: true }

/** The one open database of a desk. */
export type Database = {
  readonly reader: Reader
  /** Runs the work in one `BEGIN IMMEDIATE` transaction: all of it happens, or, when it throws, nothing. */
  readonly write: <Result>(work: (writer: Writer) => Result) => Result
  /**
   * The same for long work that goes on where it stopped: what is written stays whole, but lies on the disk for certain
   * only with the next `write`. Nobody waits for the disk, and whoever does the work moves the log into the file.
   */
  readonly writeSoon: <Result>(work: (writer: Writer) => Result) => Result
  /** Another number whenever another process has changed the database. */
  readonly dataVersion: () => number
  /** Bytes on disk, as SQLite counts its pages. */
  readonly size: () => number
  /** Sentences on what SQLite itself finds wrong with its file; none when all is well. */
  readonly findDamage: () => readonly string[]
  readonly sqliteVersion: string
  readonly close: () => void
}

/**
 * Opens the database file, makes it when it is not there, and brings an older one up to date.
 * @throws DatabaseTooNew when a newer program wrote it; the file is left as it was
 */
export const openDatabase = (file: string): Database => {
  lookBeforeOpening(file)
  const sqlite = new SqliteDatabase(file, { timeout: 10_000 })
  try {
    chmodSync(file, 0o600)
    // Pages are sized before anything is written; for a file that has content this does nothing.
    sqlite.pragma('page_size = 8192')
    migrate(sqlite)
    setUpConnection(sqlite)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return {
    reader: { prepare: (sql) => sqlite.prepare(sql) },
    write: (work) => sqlite.transaction(work).immediate(writer),
    writeSoon: (work) => {
      sqlite.pragma('synchronous = NORMAL')
      sqlite.pragma('wal_autocheckpoint = 0')
      try {
        return sqlite.transaction(work).immediate(writer)
      } finally {
        sqlite.pragma('synchronous = FULL')
        sqlite.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`)
      }
    },
    dataVersion: () => pragmaNumber(sqlite, 'data_version'),
    size: () => pragmaNumber(sqlite, 'page_count') * pragmaNumber(sqlite, 'page_size'),
    findDamage: () => findDamage(sqlite),
    sqliteVersion:
      sqlite.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '',
    close: () => sqlite.close(),
  }
}

/**
 * Looks at what a program that died left, without the right to write: whoever has that right takes what lies in the
 * log into the file, if only by closing it again.
 */
const lookBeforeOpening = (file: string): void => {
  if (!existsSync(`${file}-wal`)) return
  const sqlite = new SqliteDatabase(file, { readonly: true, timeout: 10_000 })
  try {
    refuseNewer(sqlite)
  } finally {
    sqlite.close()
  }
}

/** As many as SQLite itself lets the log grow before a commit moves them into the file. */
const PAGES_IN_LOG = 1000

const setUpConnection = (sqlite: SqliteDatabase.Database): void => {
  sqlite.pragma('journal_mode = WAL')
  // The library is compiled so that WAL falls to NORMAL by itself, which loses commits at a power cut.
  sqlite.pragma('synchronous = FULL')
  // What is deleted is overwritten, in the file as well.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('cache_size = -65536')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('trusted_schema = OFF')
}

type ReadOnly = { readonly reader: Reader; readonly close: () => void }

/**
 * Opens the database of a desk once more, to read only, as it is at this moment: what others write meanwhile is not
 * seen. For work that takes long, in a thread of its own.
 */
export const openSnapshot = (file: string): ReadOnly => {
  const sqlite = openBeside(file, { readonly: true })
  // The moment is that of the first read.
  sqlite.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1')
  return { reader: { prepare: (sql) => sqlite.prepare(sql) }, close: () => sqlite.close() }
}

/**
 * The same for work during which the desk writes a lot: each read sees what was written by then, so that nothing keeps
 * the log from being moved into the file.
 */
export const openBesideWriter = (file: string): ReadOnly & { readonly moveLog: () => void } => {
  const sqlite = openBeside(file, { readonly: false })
  return {
    reader: { prepare: (sql) => sqlite.prepare(sql) },
    /** Moves the log into the file as far as nobody else is in its way. */
    moveLog: () => void sqlite.pragma('wal_checkpoint(PASSIVE)'),
    close: () => sqlite.close(),
  }
}

const openBeside = (file: string, options: { readonly readonly: boolean }): SqliteDatabase.Database => {
  const sqlite = new SqliteDatabase(file, { ...options, timeout: 10_000 })
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('trusted_schema = OFF')
  return sqlite
}

/** Reads a pragma that answers one number. */
const pragmaNumber = (sqlite: SqliteDatabase.Database, name: string): number =>
  Number(sqlite.pragma(name, { simple: true }))

const findDamage = (sqlite: SqliteDatabase.Database): readonly string[] =>
  sqlite
    .prepare<[], { quick_check: string }>('PRAGMA quick_check')
    .all()
    .map((row) => row.quick_check)
    .filter((sentence) => sentence !== 'ok')
