import { chmodSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { createDeferredSync, syncContent, syncContentBeside } from './deferred-sync.ts'
import { createLogMover, type LogMover } from './log-mover.ts'
import { noteWritten, PATIENCE_MILLISECONDS } from './patience.ts'
import { isOlder, migrate, refuseNewer, versionOf } from './migrate.ts'
import { createPlaceCheck } from './place-check.ts'
import { setAsideStrayLog, sizeOf } from './stray-log.ts'
import { troubleOf } from './trouble.ts'
import { openWriteAheadLog, type WriteAheadLog } from './write-ahead-log.ts'

/** A statement that was prepared, or will be. Rows are trusted to be of the type named, as every table is `STRICT`. */
export type Statement<Parameters extends unknown[], Row> = Pick<
  SqliteDatabase.Statement<Parameters, Row>,
  'get' | 'all' | 'run' | 'iterate'
> & { readonly pluck: () => Statement<Parameters, Row> }

/** Prepares statements; a mistake in one may show only once it is used. */
export type Reader = {
  readonly prepare: <Parameters extends unknown[], Row>(sql: string) => Statement<Parameters, Row>
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
   * only with the next `write`. Nobody waits for the disk, and whoever does the work has it brought there.
   */
  readonly writeSoon: <Result>(work: (writer: Writer) => Result) => Result
  /**
   * Does work whose every `write` is whole at once, and lies on the disk once `sync` has come back, so that several wait for it
   * together: nobody is told before, and nothing is done before that cannot be taken back, as removing a file.
   */
  readonly deferSync: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Waits for the disk for all that was written without. @throws what the disk says; none of it counts as written then */
  readonly sync: () => void
  /** The same in a thread, while everybody else goes on; then the log is moved where it has grown long. */
  readonly syncBeside: () => Promise<void>
  /** Another number whenever this process has changed the database. */
  readonly changes: () => number
  /** Another number whenever another process has changed the database; nought once it is closed. */
  readonly dataVersion: () => number
  /** Bytes on disk, as SQLite counts its pages. */
  readonly size: () => number
  /** Sentences on what SQLite itself finds wrong with its file; none when all is well. */
  readonly findDamage: () => readonly string[]
  readonly sqliteVersion: string
  /** Where a log was put that lay beside the file when it was opened, and was not its own. */
  readonly logSetAside?: string
  /** From now on nobody is held up by another process's lock: what needs it fails at once, and is tried again. */
  readonly waitNoMore: () => void
  /** From now on the log is moved into the file by a thread, in quiet moments. For a program with a window, where nobody shall wait for it. */
  readonly moveLogBeside: () => void
  /** Comes back once no thread moves the log: long work waits for it each time, so that the log never grows faster than it is moved. */
  readonly logAtRest: () => Promise<void>
  readonly close: () => void
}

/**
 * Opens the database file, makes it when it is not there, and brings an older one up to date.
 * @param quarantine where a log is put that lies beside the file and is not its own
 * @param beforeChange called before the tables of an older one are changed; what it throws leaves them as they were
 * @throws DatabaseTooNew when a newer program wrote it; the file is left as it was
 */
export const openDatabase = (
  file: string,
  quarantine = join(dirname(file), 'quarantine'),
  beforeChange = (): void => undefined,
): Database => {
  const logSetAside = setAsideStrayLog({
    database: file,
    quarantine,
    refuseUnlessWhole: () => refuseUnlessWhole(file),
  })
  const hasLog = sizeOf(`${file}-wal`) > 0
  if (hasLog) lookBeforeOpening(file)
  const sqlite = new SqliteDatabase(file, { timeout: PATIENCE_MILLISECONDS })
  try {
    const log = openUpToDate(sqlite, { file, hasLog, beforeChange })
    const refuseIfGone = createPlaceCheck(file)
    return {
      ...serve(sqlite, { file, log, refuseIfGone }),
      ...(logSetAside !== undefined && { logSetAside }),
    }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

type Opening = { readonly file: string; readonly hasLog: boolean; readonly beforeChange: () => void }

const openUpToDate = (
  sqlite: SqliteDatabase.Database,
  { file, hasLog, beforeChange }: Opening,
): WriteAheadLog => {
  if ((statSync(file).mode & 0o777) !== 0o600) chmodSync(file, 0o600)
  // Pages are sized before anything is written; for a file that has content this does nothing.
  sqlite.pragma('page_size = 8192')
  // Before anything is changed: a trigger that somebody else put in gets no function or table that could do harm.
  sqlite.pragma('trusted_schema = OFF')
  const log = openWriteAheadLog(sqlite, hasLog)
  if (isOlder(sqlite)) {
    log.move()
    if (versionOf(sqlite) > 0) beforeChange()
  }
  migrate(sqlite)
  setUpConnection(sqlite)
  return log
}

/** Milliseconds that nobody notices. */
const BRIEFLY = 10

type Serving = { readonly file: string; readonly log: WriteAheadLog; readonly refuseIfGone: () => void }

const serve = (sqlite: SqliteDatabase.Database, { file, log, refuseIfGone }: Serving): Database => {
  // Prepared once, as every call asks for it.
  const readDataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck()
  const countChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck()
  let mover: LogMover | undefined
  const syncLog = (): void => {
    syncContent(`${file}-wal`)
    // Which else may be that of another file by now.
    refuseIfGone()
  }
  const syncLogBeside = async (): Promise<void> => {
    await syncContentBeside(`${file}-wal`)
    refuseIfGone()
  }
  const deferred = createDeferredSync({ sync: syncLog, syncBeside: syncLogBeside, moveLog: log.move })
  const transact = <Result>(work: (writer: Writer) => Result, onWritten?: () => void): Result => {
    refuseIfGone()
    deferred.mend()
    const written = sqlite
      .transaction(() => {
        const before = countChanges.get()
        const result = work(writer)
        // What writes nothing has nothing to wait for the disk for.
        if (countChanges.get() === before) return result
        log.carryMark()
        onWritten?.()
        return result
      })
      .immediate()
    noteWritten()
    refuseIfGone()
    return written
  }
  const writeSoon = <Result>(work: (writer: Writer) => Result): Result => {
    // How long is waited for the disk is settled where the outermost transaction begins.
    if (sqlite.inTransaction) return transact(work)
    sqlite.pragma('synchronous = NORMAL')
    try {
      return transact(work, deferred.owe)
    } finally {
      sqlite.pragma('synchronous = FULL')
    }
  }
  const keepLogShort = (): void => {
    if (sqlite.inTransaction) return
    try {
      log.keepShort()
    } catch {
      // What was asked for is written down by now; what is in the way will fail what is asked for next.
    }
  }
  return {
    reader: { prepare: (sql) => prepareLater(() => sqlite.prepare(sql)) },
    write: (work) => {
      const result = deferred.isDeferred() ? writeSoon(work) : transact(work)
      keepLogShort()
      return result
    },
    writeSoon,
    deferSync: deferred.run,
    sync: deferred.sync,
    syncBeside: async () => {
      try {
        await deferred.syncBeside()
        keepLogShort()
      } catch (error) {
        // Closing has brought all of it into the file, and taken the log away.
        if (sqlite.open) throw error
      }
    },
    changes: () => countChanges.get() ?? 0,
    dataVersion: () => (sqlite.open ? (readDataVersion.get() ?? 0) : 0),
    size: () => pragmaNumber(sqlite, 'page_count') * pragmaNumber(sqlite, 'page_size'),
    findDamage: () => findDamage(sqlite),
    sqliteVersion:
      sqlite.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '',
    waitNoMore: () => void sqlite.pragma(`busy_timeout = ${BRIEFLY}`),
    moveLogBeside: () => {
      mover ??= createLogMover({ file, refuseIfGone })
      log.leaveTo(mover)
    },
    logAtRest: async () => mover?.atRest(),
    close: () => {
      mover?.close()
      sqlite.close()
    },
  }
}

/** @throws SqliteError when somebody else has it open, and when it is damaged */
const refuseUnlessWhole = (database: string): void => {
  const sqlite = new SqliteDatabase(database, { fileMustExist: true, timeout: 0 })
  try {
    // From the first read on nobody else may have it open: whoever has holds a lock on the file.
    sqlite.pragma('locking_mode = EXCLUSIVE')
    const found = sqlite.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new SqliteDatabase.SqliteError(String(found), 'SQLITE_CORRUPT')
  } finally {
    sqlite.close()
  }
}

/**
 * Looks at what a program that died left, without the right to write: whoever has that right takes what lies in the
 * log into the file, if only by closing it again.
 */
const lookBeforeOpening = (file: string): void => {
  const sqlite = new SqliteDatabase(file, { readonly: true, timeout: PATIENCE_MILLISECONDS })
  try {
    refuseNewer(sqlite)
  } finally {
    sqlite.close()
  }
}

/**
 * Goes over to a log. That fails at once while another process looks into the file, as where two make one desk at the
 * same moment; SQLite does not wait for this by itself.
 */
const writeAhead = (sqlite: SqliteDatabase.Database): void => {
  const end = performance.now() + PATIENCE_MILLISECONDS
  for (;;) {
    try {
      return void sqlite.pragma('journal_mode = WAL')
    } catch (error) {
      if (troubleOf(error) !== 'records_in_use' || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BRIEFLY)
    }
  }
}

const setUpConnection = (sqlite: SqliteDatabase.Database): void => {
  writeAhead(sqlite)
  // The library is compiled so that WAL falls to NORMAL by itself, which loses commits at a power cut.
  sqlite.pragma('synchronous = FULL')
  // What is deleted is overwritten, in the file as well.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('cache_size = -65536')
  sqlite.pragma('temp_store = MEMORY')
}

/**
 * A statement that is prepared when it is first used: a desk has some three hundred, of which one act uses a few, and to prepare
 * them all is most of the time that opening it takes.
 */
const prepareLater = <Parameters extends unknown[], Row>(
  prepare: () => SqliteDatabase.Statement<Parameters, Row>,
): Statement<Parameters, Row> => {
  let prepared: SqliteDatabase.Statement<Parameters, Row> | undefined
  const statement = (): SqliteDatabase.Statement<Parameters, Row> => (prepared ??= prepare())
  return {
    get: (...values) => statement().get(...values),
    all: (...values) => statement().all(...values),
    run: (...values) => statement().run(...values),
    iterate: (...values) => statement().iterate(...values),
    pluck: () => prepareLater(() => prepare().pluck()),
  }
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
