import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { backupDescription } from '#shared/backups/backup.ts'
import { readAuditHead, replaceAuditHead } from '../audit/head-file.ts'
import { syncFolder } from '../documents/files.ts'
import { filePathOf } from '../documents/read-file.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { openDatabaseFile } from '../platform/database-file.ts'
import { parseQuietly } from '../platform/json.ts'
import { isNewerVersion } from '../platform/migrate.ts'
import { whileNobodyOpens } from '../platform/opening-lock.ts'
import { nameAside } from '../platform/stray-log.ts'
import { finishSalvage } from '../recovery/open-exchange.ts'
import { openTarget } from '../transfer/export/target.ts'
import { describeArchive, unpackArchive } from './archive/read-archive.ts'
import { backupPathOf, findBackup, hashOfFile, mirrorOf } from './backup-files.ts'
import { openBackupStore, type UsedFile } from './backup-store.ts'
import { checkStaged } from './check-staged.ts'
import { readHeadOf } from './loss.ts'
import { copyDocuments, isWhole, placeDocuments } from './mirror.ts'
import { damagedBackup, missingBackup, newerBackup } from './refusals.ts'
import { refuseRecordsInUse, removeIfEmpty, setRecordsAside } from './set-records-aside.ts'

/*
 * A restore has two parts. What takes time comes first and touches nothing: the backup is checked, and copied into a folder
 * beside the records, one of its own in `restoring/`. The rest is a few renamings, of which a plan in that folder tells: whoever finds a plan
 * carries on where it was left, so that a desk that was killed opens either as it was (no plan yet) or restored.
 */

type Place = Pick<DataFolder, 'path'>
const restoringIn = ({ path }: Place): string => join(path, 'restoring')
const planIn = (folder: Place): string => join(restoringIn(folder), 'plan.json')
const stagedIn = (folder: Place, place: string): string => join(restoringIn(folder), place, 'shipdesk.db')
const stagedDocumentsIn = (folder: Place, place: string): string =>
  join(restoringIn(folder), place, 'documents')
const noteIn = ({ backups }: Pick<DataFolder, 'backups'>): string => join(backups, 'restored.json')

const staged = z.object({
  backup: backupDescription,
  /** What the folder in `restoring/` is called that it was got ready in. */
  place: z.uuid(),
  /** Where documents lie that may have been deleted since it was got ready. */
  mirror: z.string().exactOptional(),
  /** Documents that are damaged or gone, at the desk and where it was kept. */
  documents_missing: z.int().default(0),
})
/** What was got ready to take the place of the records. */
export type StagedRestore = z.output<typeof staged>

const plan = staged.extend({
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

/** Nothing that is got ready takes so long. */
const LONGEST_STAGING_MS = 24 * 60 * 60_000

/** Takes away what programs that died had got ready, as it takes room. Of a plan nothing is taken. */
const sweepStaged = (folder: Place): void => {
  const restoring = restoringIn(folder)
  if (!existsSync(restoring) || existsSync(planIn(folder))) return
  for (const name of readdirSync(restoring)) {
    const path = join(restoring, name)
    if (Date.now() - statSync(path).mtimeMs > LONGEST_STAGING_MS)
      rmSync(path, { recursive: true, force: true })
  }
  removeIfEmpty(restoring)
}

/** Takes away what was got ready and is not wanted any more. */
export const dropStaged = (folder: Place, { place }: StagedRestore): void => {
  rmSync(join(restoringIn(folder), place), { recursive: true, force: true })
  removeIfEmpty(restoringIn(folder))
}

/** Gets something ready in a folder of its own. Nothing is left of it when it fails. */
const stage = (folder: DataFolder, work: (place: string) => StagedRestore): StagedRestore => {
  // What was planned before is not to be lost by this, nor this by that.
  whileNobodyOpens(folder, () => finishRestore(folder))
  const place = randomUUID()
  const own = join(restoringIn(folder), place)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  try {
    return work(place)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    removeIfEmpty(restoringIn(folder))
    throw error
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
): StagedRestore => {
  const backup = findBackup(from, name)
  if (!backup) throw missingBackup()
  if (isNewerVersion(backup.schema)) throw newerBackup()
  if (!backup.is_complete) throw damagedBackup()
  return stage(folder, (place) => {
    const file = stagedIn(folder, place)
    copyFileSync(backupPathOf(from, name), file, constants.COPYFILE_FICLONE)
    checkStaged(file, backup, heed)
    const mirror = mirrorOf(from)
    const files = usedFilesIn(file)
    const missing = copyDocuments({ from: mirror, to: folder.documents, files, heed, isCompared: true })
    return { backup, place, mirror, documents_missing: missing }
  })
}

/**
 * The same with what lies in one file, as another desk may have written it.
 * @throws Refusal when it is none, is damaged, or was made by a newer program
 */
export const stageArchive = (
  { folder, path }: { readonly folder: DataFolder; readonly path: string },
  heed: () => void = () => undefined,
): StagedRestore => {
  if (isNewerVersion(describeArchive(path).schema)) throw newerBackup()
  return stage(folder, (place) => {
    const database = stagedIn(folder, place)
    const documents = stagedDocumentsIn(folder, place)
    const backup = unpackArchive({ path, database, documents }, heed)
    checkStaged(database, backup, heed)
    const missing = usedFilesIn(database).filter(
      ({ hash }) => !existsSync(filePathOf(documents, hash)) && !isWhole(folder.documents, hash),
    )
    return { backup, place, documents_missing: missing.length }
  })
}

const usedFilesIn = (file: string): readonly UsedFile[] => {
  const database = openDatabaseFile(file)
  try {
    return openBackupStore(database.reader).usedFiles()
  } finally {
    database.close()
  }
}

/**
 * Puts what was got ready into the place of the records, which are set aside. Only while no desk is open.
 * @throws Refusal when another program has the records open; then they are as they were
 * @returns where the state before lies now
 */
export const placeStaged = (found: StagedRestore, { folder, actor, now = new Date() }: Asked): string =>
  whileNobodyOpens(folder, () => {
    const file = stagedIn(folder, found.place)
    try {
      // Each of these would take the place of the records after this one.
      finishRestore(folder)
      refuseRecordsInUse(folder)
      finishSalvage(folder)
      if (!existsSync(file) || hashOfFile(file, () => undefined) !== found.backup.sha256)
        throw damagedBackup()
      const replaced = readHeadOf(folder.database)
      writePlan(folder, {
        ...found,
        asked_at: now.getTime(),
        actor,
        aside: nameAside('before a restore'),
        ...(replaced && { replaced }),
      })
      finishRestore(folder)
    } catch (error) {
      // Nothing was done: nobody is to carry on with it at the next start.
      if (readPlan(planIn(folder))?.place === found.place && existsSync(file) && existsSync(folder.database))
        rmSync(planIn(folder), { force: true })
      if (!existsSync(planIn(folder))) dropStaged(folder, found)
      throw error
    }
    return join(folder.quarantine, readNote(folder)?.aside ?? '')
  })

const writePlan = (folder: DataFolder, written: RestorePlan): void => {
  const target = openTarget(planIn(folder))
  try {
    target.write(JSON.stringify(written))
    target.finish()
  } finally {
    target.close()
  }
  syncFolder(restoringIn(folder))
}

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
  if (!found) return sweepStaged(folder)
  const file = stagedIn(folder, found.place)
  if (existsSync(file)) {
    setRecordsAside(folder, join(folder.quarantine, found.aside))
    renameSync(file, folder.database)
    syncFolder(folder.path)
  }
  bringDocuments(folder, found)
  keepHeadOf(folder, found)
  renameSync(planIn(folder), noteIn(folder))
  syncFolder(folder.backups)
  rmSync(join(restoringIn(folder), found.place), { recursive: true, force: true })
  removeIfEmpty(restoringIn(folder))
}

/** Those as well that were deleted at the desk after it was got ready. */
const bringDocuments = (folder: DataFolder, { place, mirror }: RestorePlan): void => {
  placeDocuments(stagedDocumentsIn(folder, place), folder.documents)
  if (mirror !== undefined)
    copyDocuments({ from: mirror, to: folder.documents, files: usedFilesIn(folder.database) })
}

/** The end of the trail that is kept beside the records goes on from the restored one. */
const keepHeadOf = (folder: DataFolder, { backup, asked_at }: RestorePlan): void => {
  const at = new Date(asked_at).toISOString()
  const kept = readAuditHead(folder.path)
  if (typeof kept === 'object' && kept.replaced?.at(-1)?.at === at) return
  const head = backup.head ?? { entries: 0, hash: '0'.repeat(64), at: backup.at }
  replaceAuditHead(folder.path, head, { by: 'restore_backup', at })
}

const readPlan = (path: string): RestorePlan | undefined =>
  existsSync(path) ? plan.safeParse(parseQuietly(readFileSync(path, 'utf8'))).data : undefined

/** What was restored and is not in the audit trail yet. */
export const readNote = (folder: Pick<DataFolder, 'backups'>): RestorePlan | undefined =>
  readPlan(noteIn(folder))
/** Once it is in there. */
export const removeNote = (folder: Pick<DataFolder, 'backups'>): void =>
  rmSync(noteIn(folder), { force: true })
