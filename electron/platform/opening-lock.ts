import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refuse, type Refusal } from '#shared/api-error.ts'
import type { DataFolder } from './data-folder.ts'
import { isOpenElsewhere, lockFile } from './database-file.ts'

const recordsOpen = (): Refusal =>
  refuse('internal_server_error', { code: 'records_in_use', sentence: { key: 'records_open' } })

/** Runs while no desk is being opened on the data folder, by any program. */
export const whileNobodyOpens = <Result>(
  { backups }: Pick<DataFolder, 'backups'>,
  work: () => Result,
): Result => {
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const release = lockFile(join(backups, 'opening.lock'))
  try {
    return work()
  } finally {
    release()
  }
}

type Records = Pick<DataFolder, 'backups' | 'database'>

/**
 * The same while no program has the records open either, so that nobody writes into what is put aside.
 * @throws Refusal when one has; nothing was done
 */
export const whileNobodyUses = <Result>(folder: Records, work: () => Result): Result =>
  whileNobodyOpens(folder, () => {
    if (existsSync(folder.database) && isOpenElsewhere(folder.database)) throw recordsOpen()
    return work()
  })

/** Another text whenever a database or the log beside it was written or replaced. */
const stateOf = ({ database }: Records): string =>
  ['', '-wal']
    .map((end) => {
      const found = statSync(`${database}${end}`, { bigint: true, throwIfNoEntry: false })
      return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : ''
    })
    .join('|')

/**
 * For work on the records that takes long, by one program at a time. It is handed what runs its end while nobody uses the
 * records, and only if they are as they were at the beginning.
 * @throws Refusal when somebody has them open, has written to them meanwhile, or does such work
 */
export const withUnchangedRecords = async <Result>(
  folder: Records,
  work: (atTheEnd: <Ended>(end: () => Ended) => Ended) => Promise<Result>,
): Promise<Result> => {
  const state = whileNobodyUses(folder, () => stateOf(folder))
  const release = lockAtOnce(join(folder.backups, 'records-work.lock'))
  try {
    return await work((end) =>
      whileNobodyUses(folder, () => {
        if (stateOf(folder) !== state) throw recordsOpen()
        return end()
      }),
    )
  } finally {
    release()
  }
}

const lockAtOnce = (file: string): (() => void) => {
  try {
    return lockFile(file, 0)
  } catch {
    throw recordsOpen()
  }
}
