import type SqliteDatabase from 'better-sqlite3'
import { troubleOf } from './trouble.ts'
import { closeSync, openSync, readSync } from 'node:fs'
import type { LogMover } from './log-mover.ts'

/** As many pages as SQLite itself lets the log grow before they are moved into the file. */
const PAGES = 1000
/** So long it becomes at most where somebody beside moves it: then whoever writes does it after all. */
const MOST_PAGES = 8000

type LogState = { readonly busy: number; readonly log: number; readonly checkpointed: number }

/**
 * The log of one connection: what moves it into the file, with another mark each time, and what makes every
 * transaction carry the mark. SQLite's own moving is off, as it knows of no mark.
 * @param isBegun whether there is something in the log already, so that the file has a mark that no copy of it has
 */
export const openWriteAheadLog = (sqlite: SqliteDatabase.Database, isBegun: boolean) => {
  sqlite.pragma('wal_autocheckpoint = 0')
  const readMark = sqlite.prepare<[], number>('PRAGMA application_id').pluck()
  const look = sqlite.prepare<[], LogState>('PRAGMA wal_checkpoint(NOOP)')
  const moveOn = sqlite.prepare<[], LogState>('PRAGMA wal_checkpoint(PASSIVE)')
  let hasFreshMark = isBegun
  /** How long the log was when somebody was in the way of moving all of it. */
  let left = 0
  let mover: Pick<LogMover, 'grown'> | undefined

  const prepareMark = (mark: number) => ({
    mark,
    set: sqlite.prepare<[], void>(`PRAGMA application_id = ${mark}`),
  })
  let last = prepareMark(0)
  /** Every transaction carries the same mark for a long time, and needs not have it read by SQLite each time. */
  const setMark = (change: (mark: number) => number): void => {
    const mark = change(readMark.get() ?? 0)
    if (mark !== last.mark) last = prepareMark(mark)
    last.set.run()
  }

  const move = (): boolean => {
    const patience = Number(sqlite.pragma('busy_timeout', { simple: true }))
    // Nobody waits for this: the next one does it.
    sqlite.pragma('busy_timeout = 0')
    // To move it waits for the disk in any case, first for the log and then for the file.
    sqlite.pragma('synchronous = NORMAL')
    try {
      sqlite.transaction(() => setMark(nextMark)).immediate()
      const { log = 0, checkpointed = 0 } = moveOn.get() ?? {}
      left = log > checkpointed ? log : 0
      // Begins the log anew, so that nothing in it is of a moment before that mark.
      if (left === 0) sqlite.transaction(() => setMark(sameMark)).immediate()
      hasFreshMark = true
      return left === 0
    } catch (error) {
      if (troubleOf(error) !== 'records_in_use') throw error
      return false
    } finally {
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma(`busy_timeout = ${patience}`)
    }
  }

  return {
    /** Lets the transaction that is open carry the mark. */
    carryMark: (): void => setMark(sameMark),

    /** Moves the log into the file, as far as nobody else is in its way. @returns whether that was all of it */
    move,

    /** Moves it when it has grown long; also what was written first, so that from then on no copy has this mark. */
    keepShort: (): void => {
      const { log = 0 } = look.get() ?? {}
      if (log < left) left = 0
      if (log - left < (hasFreshMark ? PAGES : 1)) return
      if (mover && hasFreshMark && log < MOST_PAGES) mover.grown(log)
      else move()
    },

    /** From now on somebody beside moves it. */
    leaveTo: (beside: Pick<LogMover, 'grown'>): void => void (mover = beside),
  }
}
export type WriteAheadLog = ReturnType<typeof openWriteAheadLog>

/*
 * SQLite replays whatever valid log lies beside a database file: nothing in either says that they belong together. So
 * the desk says it: the header of the database (page 1, `application_id`) has a mark, another one each time the log
 * is moved into the file, and every transaction puts page 1 into the log. A database that was put there afterwards has a
 * mark that the log does not know. A mark is two numbers of 16 bits, its own and, in the transaction that sets it, the one
 * before, so that a log that begins with that transaction knows the file that still has the mark before.
 */

const OWN_BITS = 16
const OWN = 0xffff

/** The mark after that one. Marks are integers of 32 bits with a sign, as SQLite keeps them. */
const nextMark = (mark: number): number => {
  const own = mark & OWN
  const chance = 1 + Math.floor(Math.random() * (OWN - 1))
  // Any but nought, which is that of a database without a mark, and but the one before.
  return (own << OWN_BITS) | (chance >= own ? chance + 1 : chance)
}

/** The mark as it goes on in the log, without the one before: only where it was new does that count. */
const sameMark = (mark: number): number => mark & OWN

const HEADER_BYTES = 100
const LOG_HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24

/** What the header of a database tells, wherever it lies. https://sqlite.org/fileformat2.html */
type Header = {
  readonly mark: number
  /** Goes up with the connections that write, and begins anew in a copy that SQLite makes. */
  readonly counter: number
  readonly hasLog: boolean
  /** Nought before the first tables are made. */
  readonly version: number
}

const readAt = (file: number, at: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length)
  return readSync(file, bytes, 0, length, at) === length ? bytes : undefined
}

const headerAt = (file: number, at: number): Header | undefined => {
  const bytes = readAt(file, at, HEADER_BYTES)
  return (
    bytes && {
      mark: bytes.readInt32BE(68),
      counter: bytes.readUInt32BE(24),
      hasLog: bytes[18] === 2,
      version: bytes.readUInt32BE(60),
    }
  )
}

/** The headers in a log, one for each transaction that had page 1. */
function* headersInLog(log: number): Generator<Header> {
  const head = readAt(log, 0, LOG_HEADER_BYTES)
  // Without this it is none, and SQLite passes over it.
  if (!head || (head.readUInt32BE(0) & ~1) !== 0x377f0682) return
  const frameBytes = FRAME_HEADER_BYTES + head.readUInt32BE(8)
  for (let at = LOG_HEADER_BYTES; ; at += frameBytes) {
    const frame = readAt(log, at, FRAME_HEADER_BYTES)
    // What follows was left there by an earlier log, which had another salt.
    if (!frame?.subarray(8, 16).equals(head.subarray(16, 24))) return
    const header = frame.readUInt32BE(0) === 1 ? headerAt(log, at + FRAME_HEADER_BYTES) : undefined
    if (header) yield header
  }
}

const withFile = <Result>(path: string, work: (file: number) => Result): Result => {
  const file = openSync(path, 'r')
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Whether a log was written for this database file as it lies there, so that SQLite may replay it. Ends at the first
 * transaction of the log, but for a program that died while it moved the log or right after. A log that no desk has
 * put a mark into is taken for the file's own, as SQLite takes it.
 */
export const belongsTo = (database: string, log: string): boolean => {
  const found = withFile(database, (file) => headerAt(file, 0))
  if (!found) return true
  const own = found.mark & OWN
  const isOfDatabase = (file: number): boolean => {
    let first: Header | undefined
    for (const header of headersInLog(file)) {
      first ??= header
      const isKnown = own === (header.mark & OWN) || own === header.mark >>> OWN_BITS
      if (isKnown && found.counter + 1 >= first.counter) return true
    }
    return first === undefined
  }
  try {
    return withFile(log, isOfDatabase)
  } catch (error) {
    // Whoever closes the database last takes its log away, at this moment as well.
    if (isGone(error)) return true
    throw error
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Whether a database is written through a log, so that a rollback journal beside it is not its own. */
export const isWrittenAhead = (database: string): boolean =>
  withFile(database, (file) => headerAt(file, 0)?.hasLog ?? false)

const MAGIC = 'SQLite format 3\0'

/** Whether anything was ever made in a database, its log left aside; what cannot be read as one is for SQLite to say. */
export const hasTables = (database: string): boolean =>
  withFile(database, (file) => {
    const isDatabase = readAt(file, 0, MAGIC.length)?.toString('latin1') === MAGIC
    return !isDatabase || headerAt(file, 0)?.version !== 0
  })
