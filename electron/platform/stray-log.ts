import { mkdirSync, renameSync, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { belongsTo, isWrittenAhead } from './write-ahead-log.ts'

/** Bytes in a file; none when it is not there. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** What a thing is called when it is put aside at this moment. */
export const nameAside = (name: string): string => `${name} ${new Date().toISOString().replaceAll(':', '-')}`

type Ports = {
  readonly database: string
  readonly quarantine: string
  /** @throws SqliteError when somebody else has the database open, and when it is damaged */
  readonly refuseUnlessWhole: () => void
}

/**
 * Puts a log aside that was not written for this database, as when a copy was put back after the program had died:
 * replayed, it would destroy the copy. Another program that has the database open knows better; then nothing is done.
 * @returns where it lies now
 * @throws SqliteError when the database is not whole without its log either; then both are left as they were
 */
export const setAsideStrayLog = ({ database, quarantine, refuseUnlessWhole }: Ports): string | undefined => {
  const stray = strayBeside(database)
  if (stray === undefined) return undefined
  mkdirSync(quarantine, { recursive: true, mode: 0o700 })
  const aside = join(quarantine, nameAside(basename(stray)))
  try {
    renameSync(stray, aside)
    refuseUnlessWhole()
    return aside
  } catch (error) {
    // It is gone already: another program that had the database open has just closed it.
    if (!existsSync(aside) && !existsSync(stray)) return undefined
    // Nothing lies there, unless another program has opened the database without it meanwhile.
    if (existsSync(aside) && !existsSync(stray)) renameSync(aside, stray)
    if (isInUse(error)) return undefined
    throw error
  }
}

/** Tells whoever started the desk of it. */
export const logSetAsideSentence = (path: string): string =>
  'The database was put in place by hand: the log beside it, shipdesk.db-wal, was of another moment. The desk is as ' +
  `that database has it. The log was not used, and is kept as ${path}.`

/** Longer than it takes on any computer to make the tables of a new desk. */
const LONGEST_MAKING_MS = 60_000

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

const strayBeside = (database: string): string | undefined => {
  if (sizeOf(database) === 0) return undefined
  const log = `${database}-wal`
  if (sizeOf(log) > 0 && !belongsTo(database, log)) return log
  // The desk has one only until its tables are made; what comes after is written ahead. A young one may be of a program
  // that makes them at this moment.
  const journal = `${database}-journal`
  const isOld = Date.now() - changedAt(journal) > LONGEST_MAKING_MS
  return isOld && sizeOf(journal) > 0 && isWrittenAhead(database) ? journal : undefined
}

const isInUse = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(?:SQLITE_BUSY|EBUSY)/u.test(error.code)
