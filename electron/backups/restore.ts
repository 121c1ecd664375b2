import { copyFileSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupDescription, type BackupDescription } from '#shared/backups/backup.ts'
import { readAuditHead, replaceAuditHead } from '../audit/head-file.ts'
import { syncFolder } from '../documents/files.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { isOpenElsewhere, openDatabaseFile } from '../platform/database-file.ts'
import { parseQuietly } from '../platform/json.ts'
import { isNewerVersion } from '../platform/migrate.ts'
import { whileNobodyOpens } from '../platform/opening-lock.ts'
import { nameAside } from '../platform/stray-log.ts'
import { syncFile } from '../platform/sync-file.ts'
import { openTarget } from '../transfer/export/target.ts'
import { describeArchive, unpackArchive } from './archive/read-archive.ts'
import { backupPathOf, findBackup, hashOfFile, mirrorOf } from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'
import { readHeadOf } from './loss.ts'
import { copyDocuments } from './mirror.ts'
import { damagedBackup, missingBackup, newerBackup, recordsInUse } from './refusals.ts'

/*
 * A restore has two parts. What takes time comes first and touches nothing: the backup is checked, and copied into a folder
 * beside the records, `restoring/`. The rest is a few renamings, of which a plan in that folder tells: whoever finds a plan
 * carries on where it was left, so that a desk that was killed opens either as it was (no plan yet) or restored.
 */

const restoringIn = ({ path }: Pick<DataFolder, 'path'>): string => join(path, 'restoring')
const planIn = (folder: Pick<DataFolder, 'path'>): string => join(restoringIn(folder), 'plan.json')
const stagedIn = (folder: Pick<DataFolder, 'path'>): string => join(restoringIn(folder), 'shipdesk.db')
const noteIn = ({ backups }: Pick<DataFolder, 'backups'>): string => join(backups, 'restored.json')

const plan = z.object({
  backup: backupDescription,
  /** When it was asked for, milliseconds since 1970, and by whom. */
  asked_at: z.int(),
  actor: z.string(),
  /** Where the present state goes, in the quarantine. */
  aside: z.string().regex(/^[^/\\]+$/u),
  /** Where the trail ended that is replaced; absent where it could not be read. */
  replaced: backupDescription.shape.head,
})
export type RestorePlan = z.output<typeof plan>

type Asked = { readonly folder: DataFolder; readonly actor: string; readonly now?: Date }

/**
 * Checks a backup and gets it ready to take the place of the records; these are not touched, and may be in use.
 * @param from the folder that the backup lies in
 * @throws Refusal when it is not there, is damaged, or was made by a newer program
 */
export const stageBackup = (
  { folder, name, from }: { readonly folder: DataFolder; readonly name: string; readonly from: string },
  heed: () => void = () => undefined,
): BackupDescription => {
  const backup = findBackup(from, name)
  if (!backup) throw missingBackup()
  if (isNewerVersion(backup.schema)) throw newerBackup()
  if (!backup.is_complete) throw damagedBackup()
  clearStaged(folder)
  const staged = stagedIn(folder)
  copyFileSync(backupPathOf(from, name), staged, constants.COPYFILE_FICLONE)
  checkStaged(folder, backup, heed)
  const database = openDatabaseFile(staged)
  try {
    const files = openBackupStore(database.reader).usedFiles()
    copyDocuments({ from: mirrorOf(from), to: folder.documents, files, heed })
  } finally {
    database.close()
  }
  return backup
}

/**
 * The same with what lies in one file, as another desk may have written it.
 * @throws Refusal when it is none, is damaged, or was made by a newer program
 */
export const stageArchive = (
  { folder, path }: { readonly folder: DataFolder; readonly path: string },
  heed: () => void = () => undefined,
): BackupDescription => {
  if (isNewerVersion(describeArchive(path).schema)) throw newerBackup()
  clearStaged(folder)
  const description = unpackArchive({ path, database: stagedIn(folder), documents: folder.documents }, heed)
  checkStaged(folder, description, heed)
  return description
}

/** Begins anew what is got ready. @returns the folder */
const clearStaged = (folder: Pick<DataFolder, 'path'>): string => {
  const restoring = restoringIn(folder)
  rmSync(restoring, { recursive: true, force: true })
  mkdirSync(restoring, { recursive: true, mode: 0o700 })
  return restoring
}

/** @throws Refusal when what was got ready is not what the backup was when it was made, or is of a newer program */
const checkStaged = (
  folder: Pick<DataFolder, 'path'>,
  { sha256 }: Pick<BackupDescription, 'sha256'>,
  heed: () => void,
): void => {
  const staged = stagedIn(folder)
  if (hashOfFile(staged, heed) !== sha256) throw damagedBackup()
  const database = openDatabaseFile(staged)
  try {
    if (isNewerVersion(database.schema)) throw newerBackup()
    if (database.findFaults().length > 0) throw damagedBackup()
  } finally {
    database.close()
  }
  syncFile(staged)
}

/**
 * Puts what was got ready into the place of the records, which are set aside. Only while no desk is open.
 * @throws Refusal when another program has the records open; then they are as they were
 * @returns where the state before lies now
 */
export const placeStaged = (backup: BackupDescription, { folder, actor, now = new Date() }: Asked): string =>
  whileNobodyOpens(folder, () => {
    const replaced = readHeadOf(folder.database)
    const target = openTarget(planIn(folder))
    try {
      const written: RestorePlan = {
        backup,
        asked_at: now.getTime(),
        actor,
        aside: nameAside('before a restore'),
        ...(replaced && { replaced }),
      }
      target.write(JSON.stringify(written))
      target.finish()
    } finally {
      target.close()
    }
    syncFolder(restoringIn(folder))
    try {
      finishRestore(folder)
    } catch (error) {
      // Nothing was done: nobody is to carry on with it at the next start.
      if (existsSync(stagedIn(folder)) && existsSync(folder.database)) rmSync(planIn(folder), { force: true })
      throw error
    }
    return join(folder.quarantine, readNote(folder)?.aside ?? '')
  })

/**
 * Goes back to a backup, while no desk is open on the folder.
 * @param wish.from the folder that the backup lies in; that of the desk without
 * @throws Refusal what speaks against it; the records are as they were
 * @returns where the state before lies now
 */
export const restoreBackup = (wish: Asked & { readonly name: string; readonly from?: string }): string =>
  placeStaged(stageBackup({ ...wish, from: wish.from ?? wish.folder.backups }), wish)

/**
 * Carries on with a restore that was begun, if there is one. Only while nobody opens a desk (`whileNobodyOpens`).
 * @throws Refusal when another program has the records open
 */
export const finishRestore = (folder: DataFolder): void => {
  const found = readPlan(planIn(folder))
  if (!found) return
  if (existsSync(stagedIn(folder))) {
    setRecordsAside(folder, join(folder.quarantine, found.aside))
    renameSync(stagedIn(folder), folder.database)
    syncFolder(folder.path)
  }
  keepHeadOf(folder, found)
  renameSync(planIn(folder), noteIn(folder))
  syncFolder(folder.backups)
  rmSync(restoringIn(folder), { recursive: true, force: true })
}

/** The end of the trail that is kept beside the records goes on from the restored one. */
const keepHeadOf = (folder: DataFolder, { backup, asked_at }: RestorePlan): void => {
  const at = new Date(asked_at).toISOString()
  const kept = readAuditHead(folder.path)
  if (typeof kept === 'object' && kept.replaced?.at(-1)?.at === at) return
  const head = backup.head ?? { entries: 0, hash: '0'.repeat(64), at: backup.at }
  replaceAuditHead(folder.path, head, { by: 'restore_backup', at })
}

/** The log first: without it, looking whether anybody else has the database open leaves that as it is. */
const endsOfRecords = ['-wal', '', '-shm', '-journal'] as const

const setRecordsAside = ({ database, path }: DataFolder, aside: string): void => {
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  const moved: (readonly [string, string])[] = []
  try {
    for (const end of endsOfRecords) {
      if (end === '' && existsSync(database) && isOpenElsewhere(database)) throw recordsInUse()
      const [from, to] = [`${database}${end}`, join(aside, `shipdesk.db${end}`)]
      if (!existsSync(from)) continue
      renameSync(from, to)
      moved.push([from, to])
    }
    syncFolder(aside)
    syncFolder(path)
  } catch (error) {
    for (const [from, to] of moved.toReversed()) if (!existsSync(from)) renameSync(to, from)
    throw error
  }
}

const readPlan = (path: string): RestorePlan | undefined =>
  existsSync(path) ? plan.safeParse(parseQuietly(readFileSync(path, 'utf8'))).data : undefined

/** What was restored and is not in the audit trail yet. */
export const readNote = (folder: Pick<DataFolder, 'backups'>): RestorePlan | undefined =>
  readPlan(noteIn(folder))
/** Once it is in there. */
export const removeNote = (folder: Pick<DataFolder, 'backups'>): void =>
  rmSync(noteIn(folder), { force: true })
