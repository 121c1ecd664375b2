import { readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { hasTables } from './write-ahead-log.ts'
import { makeAside } from './set-aside.ts'
import { sizeOf } from './stray-log.ts'

/** There was a desk in the folder, and its database is gone or empty. */
class LostDatabase extends Error {
  override readonly name = 'LostDatabase'

  constructor(folder: string) {
    super(
      `The records of the desk in ${folder} are missing: shipdesk.db is gone or empty, while other files of the desk ` +
        'are still there. Nothing was changed. Either put back the last backup (desk restore), or begin anew (desk ' +
        'begin-anew): what lies there is put aside into "quarantine", and nothing is deleted.',
    )
  }
}

/** Whether there was a desk in the folder, and its database is gone or empty. A new folder is no such thing. */
export const isDatabaseLost = ({ database, documents }: DataFolder): boolean => {
  const hasLog = sizeOf(`${database}-wal`) > 0
  if (sizeOf(database) === 0) return hasLog || holdsFiles(documents)
  return !hasLog && !hasTables(database) && holdsFiles(documents)
}

/** @throws LostDatabase */
export const refuseLostDatabase = (folder: DataFolder): void => {
  if (isDatabaseLost(folder)) throw new LostDatabase(folder.path)
}

/** What stays: what was put aside before, backups, what the program has noted down, and the window's own memory. */
const staying: ReadonlySet<string> = new Set(['quarantine', 'backups', 'logs', 'window'])

/** Puts aside what is left of a desk whose database is lost, so that an empty one can begin. @returns where it lies now */
export const setContentsAside = (folder: DataFolder): string => {
  const aside = makeAside(folder)
  for (const name of readdirSync(folder.path).filter((one) => !staying.has(one)))
    renameSync(join(folder.path, name), join(aside, name))
  return aside
}

const holdsFiles = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true &&
  readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile())
