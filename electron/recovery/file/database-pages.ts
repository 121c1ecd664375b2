import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { readWriteAheadLog } from './logged-pages.ts'

/** The pages of a database file, read past SQLite, so that one which cannot be read says nothing about the others. */
export type DatabasePages = {
  /** How many there are; the first is 1. */
  readonly count: number
  /** Bytes of a page that hold something of the database. */
  readonly usable: number
  /** A page as it was last written; `undefined` where the file ends before it or the disk cannot read it. */
  readonly read: (page: number) => Buffer | undefined
  readonly close: () => void
}

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** What the desk's own databases have; for a file whose header is gone. */
const USUAL_PAGE_BYTES = 8192
const MOST_RESERVED = 32

/**
 * Opens the pages of a database file with those of the log beside it, as the last finished transaction left them.
 * https://sqlite.org/fileformat2.html
 * @throws when the file is not there or may not be read
 */
export const openDatabasePages = (path: string): DatabasePages => {
  const file = openSync(path, 'r')
  const { pageBytes, reserved } = readHeader(file)
  const log = openLog(`${path}-wal`, pageBytes)
  const count = Math.max(Math.ceil(fstatSync(file).size / pageBytes), log?.count ?? 0)
  return {
    count,
    usable: pageBytes - reserved,
    read: (page) => {
      if (page < 1 || page > count) return undefined
      return log?.read(page) ?? readWhole(file, (page - 1) * pageBytes, pageBytes)
    },
    close: () => {
      closeSync(file)
      log?.close()
    },
  }
}

/** Bytes of a file; `undefined` where it ends before them, or the disk cannot read them. */
const readWhole = (file: number, at: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length)
  try {
    // A file that was cut may end within a page, whose beginning still tells something.
    return readSync(file, bytes, 0, length, at) > 0 ? bytes : undefined
  } catch {
    return undefined
  }
}

const readHeader = (file: number) => {
  const header = readWhole(file, 0, HEADER_BYTES)
  const isWhole = header?.toString('latin1', 0, MAGIC.length) === MAGIC
  const told = isWhole ? header.readUInt16BE(16) : 0
  const pageBytes = told === 1 ? 65_536 : told
  const isPossible = pageBytes >= 512 && (pageBytes & (pageBytes - 1)) === 0
  const reserved = header?.[20] ?? 0
  return isPossible && reserved <= MOST_RESERVED
    ? { pageBytes, reserved }
    : { pageBytes: USUAL_PAGE_BYTES, reserved: 0 }
}

const openLog = (path: string, pageBytes: number) => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return undefined
  const file = openSync(path, 'r')
  const { count, places } = readWriteAheadLog((at, length) => readWhole(file, at, length), pageBytes)
  return {
    count,
    read: (page: number): Buffer | undefined => {
      const at = places.get(page)
      return at === undefined ? undefined : readWhole(file, at, pageBytes)
    },
    close: () => closeSync(file),
  }
}
