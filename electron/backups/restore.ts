import { copyFileSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Backup, backupDescription, type BackupDescription } from '#shared/backups/backup.ts'
import { refuse } from '#shared/api-error.ts'
import { syncFolder } from '../documents/files.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { isOpenElsewhere, lockFile, openDatabaseFile } from '../platform/database-file.ts'
import { parseQuietly } from '../platform/json.ts'
import { isNewerVersion } from '../platform/migrate.ts'
import { nameAside } from '../platform/stray-log.ts'
import { syncFile } from '../platform/sync-file.ts'
import { openTarget } from '../transfer/export/target.ts'
import { backupPathOf, findBackup, hashOfFile, makeBackupFolder, mirrorOf } from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'
import { readHeadOf } from './loss.ts'
import { copyDocuments } from './mirror.ts'

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

/** Runs while no desk is being opened on the data folder, by any program. */
export const whileNobodyOpens = <Result>(
  { backups }: Pick<DataFolder, 'backups'>,
  work: () => Result,
): Result => {
  makeBackupFolder(backups)
  const release = lockFile(join(backups, 'opening.lock'))
  try {
    return work()
  } finally {
    release()
  }
}

/**
 * Checks a backup and gets it ready to take the place of the records; these are not touched, and may be in use.
 * @param from the folder that the backup lies in
 * @throws Refusal when it is not there, is damaged, or was made by a newer program
 */
export const stageBackup = (
  { folder, name, from }: { readonly folder: DataFolder; readonly name: string; readonly from: string },
  heed: () => void = () => undefined,
): Backup => {
  const backup = findBackup(from, name)
  if (!backup) throw refuse('not_found', { code: 'not_found', sentence: { key: 'backup_gone' } })
  if (isNewerVersion(backup.schema)) throw tooNew()
  if (!backup.is_complete) throw damaged()
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
  if (hashOfFile(staged, heed) !== sha256) throw damaged()
  const database = openDatabaseFile(staged)
  try {
    if (isNewerVersion(database.schema)) throw tooNew()
    if (database.findFaults().length > 0) throw damaged()
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
const placeStaged = (backup: BackupDescription, { folder, actor, now = new Date() }: Asked): string =>
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
  renameSync(planIn(folder), noteIn(folder))
  syncFolder(folder.backups)
  rmSync(restoringIn(folder), { recursive: true, force: true })
}

/** The log first: without it, looking whether anybody else has the database open leaves that as it is. */
const endsOfRecords = ['-wal', '', '-shm', '-journal'] as const

const setRecordsAside = ({ database, path }: DataFolder, aside: string): void => {
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  const moved: (readonly [string, string])[] = []
  try {
    for (const end of endsOfRecords) {
      if (end === '' && existsSync(database) && isOpenElsewhere(database)) throw inUse()
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

const damaged = () =>
  refuse('internal_server_error', { code: 'records_damaged', sentence: { key: 'backup_damaged' } })
const tooNew = () =>
  refuse('validation_error', { code: 'invalid_value', sentence: { key: 'backup_too_new' } })
const inUse = () =>
  refuse('internal_server_error', { code: 'records_in_use', sentence: { key: 'restore_in_use' } })

const readPlan = (path: string): RestorePlan | undefined =>
  existsSync(path) ? plan.safeParse(parseQuietly(readFileSync(path, 'utf8'))).data : undefined

/** What was restored and is not in the audit trail yet. */
const readNote = (folder: Pick<DataFolder, 'backups'>): RestorePlan | undefined => readPlan(noteIn(folder))
