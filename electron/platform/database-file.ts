import { chmodSync, closeSync, existsSync, fdatasyncSync, linkSync, openSync, rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { Reader } from './database.ts'
import { migrate, versionOf } from './migrate.ts'
import { PATIENCE_MILLISECONDS } from './patience.ts'
import { syncFile } from './sync-file.ts'
import { codeOf, troubleOf } from './trouble.ts'

/** 8 MB: whoever writes meanwhile waits for the disk behind one such piece, and not behind the whole copy. */
const PAGES_AT_ONCE = 1000
/** Of so many faults in a file are told. */
const MOST_FAULTS = 20

/** A database file that nobody writes, open to be read. */
export type DatabaseFile = {
  readonly reader: Reader
  /** The version of its tables. */
  readonly schema: number
  /** What is wrong with the file, in SQLite's own sentences; none when it is whole. */
  readonly findFaults: () => readonly string[]
  /** The same of one table, without the order of its indexes. */
  readonly findFaultsIn: (table: string) => readonly string[]
  readonly close: () => void
}

/** Opens a database file to read only. @throws SqliteError when it is none */
export const openDatabaseFile = (file: string): DatabaseFile => {
  const sqlite = new SqliteDatabase(file, {
    readonly: true,
    fileMustExist: true,
    timeout: PATIENCE_MILLISECONDS,
  })
  try {
    sqlite.pragma('trusted_schema = OFF')
    return {
      reader: { prepare: (sql) => sqlite.prepare(sql) },
      schema: versionOf(sqlite),
      findFaults: () =>
        sqlite
          .prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${MOST_FAULTS})`)
          .all()
          .map((row) => row.integrity_check)
          .filter((sentence) => sentence !== 'ok'),
      findFaultsIn: (table) =>
        sqlite
          .prepare<[], { quick_check: string }>(`PRAGMA quick_check('${table}')`)
          .all()
          .map((row) => row.quick_check)
          .filter((sentence) => sentence !== 'ok'),
      close: () => sqlite.close(),
    }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Looks at a desk with nothing in it, as a program of that version makes it, in memory. */
export const lookAtNew = <Found>(version: number, look: (reader: Reader) => Found): Found => {
  const sqlite = new SqliteDatabase(':memory:')
  try {
    migrate(sqlite, version)
    return look({ prepare: (sql) => sqlite.prepare(sql) })
  } finally {
    sqlite.close()
  }
}

type DatabaseCopying<Found> = {
  readonly source: string
  readonly target: string
  /** Reads what was copied where it comes from, at the very moment that is copied. */
  readonly look: (reader: Reader) => Found
  /** Called between pieces; what it throws ends the copying. */
  readonly heed: () => void
}

/**
 * Copies a database that others may be writing, as it is at one moment, into a file of its own that needs no log beside it and
 * lies on the disk for certain.
 */
export const copyDatabase = async <Found>(copying: DatabaseCopying<Found>): Promise<Found> => {
  const { source, target, look, heed } = copying
  const sqlite = new SqliteDatabase(source, {
    readonly: true,
    fileMustExist: true,
    timeout: PATIENCE_MILLISECONDS,
  })
  try {
    sqlite.pragma('trusted_schema = OFF')
    // The moment is that of the first read: what others write meanwhile does not make it begin again.
    sqlite.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1')
    const written = openSync(target, 'a', 0o600)
    try {
      await sqlite.backup(target, {
        progress: () => {
          heed()
          fdatasyncSync(written)
          return PAGES_AT_ONCE
        },
      })
    } finally {
      closeSync(written)
    }
    standAlone(target)
    return look({ prepare: (sql) => sqlite.prepare(sql) })
  } finally {
    sqlite.close()
  }
}

/** Makes a copy one that is written without a log, so that it is one file, also when it is looked into. */
const standAlone = (file: string): void => {
  chmodSync(file, 0o600)
  const sqlite = new SqliteDatabase(file, { fileMustExist: true, timeout: 0 })
  try {
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
  syncFile(file)
}

/**
 * Whether another program has a database open. One that is none, or is damaged, nobody can have open. The database and the
 * log beside it stay as they are: whoever opens and closes it alone would move the log into it.
 */
export const isOpenElsewhere = (file: string): boolean => {
  const link = linkTo(file)
  // From the first read on nobody else may have it open: whoever has holds a lock on the file.
  const sqlite = new SqliteDatabase(link ?? file, { fileMustExist: true, timeout: 0 })
  try {
    sqlite.pragma('locking_mode = EXCLUSIVE')
    versionOf(sqlite)
    return false
  } catch (error) {
    return troubleOf(error) === 'records_in_use'
  } finally {
    sqlite.close()
    if (link !== undefined) removeLink(link)
  }
}

/** Another name for a file, which has its locks and no log beside it; nothing where the disk knows only one name for each. */
const linkTo = (file: string): string | undefined => {
  const link = `${file}-looked-at`
  removeLink(link)
  try {
    linkSync(file, link)
    return link
  } catch {
    return undefined
  }
}

const removeLink = (link: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${link}${end}`, { force: true })
}

/**
 * Holds a lock that the system lets go of when the program dies; the file of that name stays, and is empty.
 * @throws SqliteError SQLITE_BUSY when somebody else does not let go of it
 * @returns what lets go
 */
export const lockFile = (file: string, patienceMs = PATIENCE_MILLISECONDS): (() => void) => {
  makeFile(file)
  const sqlite = new SqliteDatabase(file, { timeout: patienceMs })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    throw error
  }
  return () => void sqlite.close()
}

/** For its owner only. One that is there stays untouched: to close it would let go of a lock that this process holds. */
const makeFile = (file: string): void => {
  if (existsSync(file)) return
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    // Another process has just made it.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}
