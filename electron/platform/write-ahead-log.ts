import type SqliteDatabase from 'better-sqlite3'
import { nextMark, sameMark } from './log-mark.ts'
import { troubleOf } from './trouble.ts'

/** As many pages as SQLite itself lets the log grow before they are moved into the file. */
const PAGES = 1000

type LogState = { readonly busy: number; readonly log: number; readonly checkpointed: number }

/**
 * The log of one connection: what moves it into the file, with another mark each time, and what makes every
 * transaction carry the mark (log-mark.ts). SQLite's own moving is off, as it knows of no mark.
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

  const setMark = (change: (mark: number) => number): void =>
    void sqlite.pragma(`application_id = ${change(readMark.get() ?? 0)}`)

  const move = (): void => {
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
    } catch (error) {
      if (troubleOf(error) !== 'records_in_use') throw error
    } finally {
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma(`busy_timeout = ${patience}`)
    }
  }

  return {
    /** Lets the transaction that is open carry the mark. */
    carryMark: (): void => setMark(sameMark),

    /** Moves the log into the file, as far as nobody else is in its way. */
    move,

    /** Moves it when it has grown long; also what was written first, so that from then on no copy has this mark. */
    keepShort: (): void => {
      const { log = 0 } = look.get() ?? {}
      if (log < left) left = 0
      if (log - left >= (hasFreshMark ? PAGES : 1)) move()
    },
  }
}
export type WriteAheadLog = ReturnType<typeof openWriteAheadLog>
