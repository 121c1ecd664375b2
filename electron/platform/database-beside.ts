import SqliteDatabase from 'better-sqlite3'
import type { Reader } from './database.ts'
import { PATIENCE_MILLISECONDS } from './patience.ts'
import { openWriteAheadLog } from './write-ahead-log.ts'

/** How much of a file is kept at hand, in kB: of what is looked up here and there more than of what is read from end to end. */
const KEPT = { toLookUp: 16_384, toReadThrough: 2_000 } as const

type ReadOnly = { readonly reader: Reader; readonly close: () => void }

/**
 * Opens the database of a desk once more, to read only, as it is at this moment: what others write meanwhile is not
 * seen. For work that takes long, in a thread of its own.
 */
export const openSnapshot = (file: string, kept: keyof typeof KEPT = 'toReadThrough'): ReadOnly => {
  const sqlite = openBeside(file, { readonly: true })
  sqlite.pragma(`cache_size = -${KEPT[kept]}`)
  // The moment is that of the first read.
  sqlite.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1')
  return { reader: { prepare: (sql) => sqlite.prepare(sql) }, close: () => sqlite.close() }
}

/**
 * The same for work during which the desk writes a lot: each read sees what was written by then, so that nothing keeps
 * the log from being moved into the file.
 */
export const openBesideWriter = (file: string): ReadOnly & { readonly moveLog: () => boolean } => {
  const sqlite = openBeside(file, { readonly: false })
  const log = openWriteAheadLog(sqlite, true)
  return {
    reader: { prepare: (sql) => sqlite.prepare(sql) },
    /** Moves the log into the file as far as nobody else is in its way. @returns whether that was all of it */
    moveLog: log.move,
    close: () => sqlite.close(),
  }
}

const openBeside = (file: string, options: { readonly readonly: boolean }): SqliteDatabase.Database => {
  const sqlite = new SqliteDatabase(file, { ...options, fileMustExist: true, timeout: PATIENCE_MILLISECONDS })
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('trusted_schema = OFF')
  return sqlite
}
