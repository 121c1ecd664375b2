import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '../documents/files.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { isOpenElsewhere } from '../platform/database-file.ts'
import { codeOf } from '../platform/trouble.ts'
import { recordsInUse } from './refusals.ts'

/** The database first: where it lies then no log is beside it, and looking whether anybody has it open changes nothing. */
const endsOfRecords = ['', '-wal', '-shm', '-journal'] as const

/** @throws Refusal when another program has the records open; then they are as they were */
export const refuseRecordsInUse = ({ database }: Pick<DataFolder, 'database'>): void => {
  if (existsSync(database) && isOpenElsewhere(database)) throw recordsInUse()
}

/**
 * Puts the records aside whole, if there are any. A move that was left half-way is carried on with.
 * @throws Refusal when another program has the records open; then they are as they were
 */
export const setRecordsAside = (
  { database, path }: Pick<DataFolder, 'database' | 'path'>,
  aside: string,
): void => {
  if (!endsOfRecords.some((end) => existsSync(`${database}${end}`))) return
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  const moved: (readonly [string, string])[] = []
  try {
    for (const end of endsOfRecords) {
      const [from, to] = [`${database}${end}`, join(aside, `shipdesk.db${end}`)]
      if (!existsSync(from)) continue
      renameSync(from, to)
      moved.push([from, to])
      // The locks go with the file.
      if (end === '') refuseRecordsInUse({ database: to })
    }
    syncFolder(aside)
    syncFolder(path)
  } catch (error) {
    // Whatever has appeared in their place meanwhile was made by somebody who did not find them.
    for (const [from, to] of moved.toReversed()) renameSync(to, from)
    for (const folder of [aside, dirname(aside)]) removeIfEmpty(folder)
    // Windows does not let go of the name of a file that somebody has open.
    throw process.platform === 'win32' && /^(?:EBUSY|EPERM|EACCES)$/u.test(codeOf(error))
      ? recordsInUse()
      : error
  }
}

/** Never fails: one that has something in it stays. */
export const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody needs it, or it is gone already.
  }
}
