import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { readAuditHead, replaceAuditHead } from '../audit/head-file.ts'
import { listBackups } from '../backups/backup-files.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { parseQuietly } from '../platform/json.ts'
import { makeAside } from '../platform/set-aside.ts'
import { sizeOf } from '../platform/stray-log.ts'
import { hasTables } from '../platform/write-ahead-log.ts'

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
export const isDatabaseLost = (folder: DataFolder): boolean => {
  const { database } = folder
  if (readPlan(folder)) return true
  const hasLog = sizeOf(`${database}-wal`) > 0
  if (sizeOf(database) === 0) return hasLog || tellsOfDesk(folder)
  return !hasLog && !hasTables(database) && tellsOfDesk(folder)
}

/** Whether anything beside the database says that there was one with something in it. */
const tellsOfDesk = (folder: DataFolder): boolean => {
  if (holdsFiles(folder.documents) || sizeOf(join(folder.path, 'restoring', 'shipdesk.db')) > 0) return true
  const head = readAuditHead(folder.path)
  if (head === 'unreadable' || (head !== undefined && head.entries > 0)) return true
  const last = head?.replaced?.at(-1)
  const begun = last?.by === 'begin_anew' ? last.at : ''
  return listBackups(folder.backups).some(({ at }) => at > begun)
}

/** @throws LostDatabase */
export const refuseLostDatabase = (folder: DataFolder): void => {
  if (isDatabaseLost(folder)) throw new LostDatabase(folder.path)
}

const planIn = ({ path }: DataFolder): string => join(path, 'beginning-anew.json')
const plan = z.object({
  /** Where everything goes, in the quarantine. */
  aside: z.string().regex(/^[^/\\]+$/u),
  at: z.iso.datetime(),
})

/**
 * What stays: what was put aside before, backups, what the program has noted down, and the window's own memory. The end of the
 * trail stays as well, as a note of what was there.
 */
const staying: ReadonlySet<string> = new Set([
  'quarantine',
  'backups',
  'logs',
  'window',
  'audit-head.json',
  'beginning-anew.json',
])

/**
 * Puts aside what is there of a desk, so that an empty one can begin. Whoever opens the desk next finishes it where the program
 * dies meanwhile: documents are never apart from their database.
 * @returns where it lies now
 */
export const setContentsAside = (folder: DataFolder): string => {
  const before = readPlan(folder)
  const aside = before ? join(folder.quarantine, before.aside) : makeAside(folder)
  if (!before) {
    const begun: z.output<typeof plan> = { aside: basename(aside), at: new Date().toISOString() }
    writeFileSync(planIn(folder), JSON.stringify(begun), { mode: 0o600, flush: true })
  }
  try {
    finishSettingAside(folder)
  } catch (error) {
    // Nothing was done, as where another program has it open: nobody is to carry on with it at the next start.
    if (existsSync(folder.database)) rmSync(planIn(folder), { force: true })
    throw error
  }
  return aside
}

/** Finishes what was begun by `setContentsAside`, if anything was. Only while nobody opens a desk. */
export const finishSettingAside = (folder: DataFolder): void => {
  const found = readPlan(folder)
  if (!found) return
  const aside = join(folder.quarantine, found.aside)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  // The database first, then its log.
  const names = readdirSync(folder.path).filter((one) => !staying.has(one))
  const isRecords = (name: string): boolean => name.startsWith(basename(folder.database))
  for (const name of [...names.filter(isRecords).toSorted(), ...names.filter((one) => !isRecords(one))])
    renameSync(join(folder.path, name), join(aside, name))
  noteBeginning(folder, { ...found, aside })
  rmSync(planIn(folder))
}

/** The end of the trail that is kept beside the records begins anew as well, and says so. */
const noteBeginning = (folder: DataFolder, { aside, at }: z.output<typeof plan>): void => {
  const kept = readAuditHead(folder.path)
  if (typeof kept === 'object' && kept.replaced?.at(-1)?.at === at) return
  if (kept !== undefined) copyFileSync(join(folder.path, 'audit-head.json'), join(aside, 'audit-head.json'))
  replaceAuditHead(folder.path, { entries: 0, hash: '0'.repeat(64), at }, { by: 'begin_anew', at })
}

const readPlan = (folder: DataFolder): z.output<typeof plan> | undefined => {
  const path = planIn(folder)
  return existsSync(path) ? plan.safeParse(parseQuietly(readFileSync(path, 'utf8'))).data : undefined
}

const holdsFiles = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true &&
  readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile())
