import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { Backup, BackupReason, BackupRows } from '#shared/backups/backup.ts'
import { syncFolder } from '../documents/files.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { copyDatabase, lockFile, openDatabaseFile } from '../platform/database-file.ts'
import type { Reader } from '../platform/database.ts'
import { sizeOf } from '../platform/stray-log.ts'
import {
  backupNameOf,
  backupPathOf,
  hashOfFile,
  makeBackupFolder,
  mirrorOf,
  removeRests,
  writeDescription,
} from './backup-files.ts'
import { openBackupStore, type UsedFile } from './backup-store.ts'
import { checkCopies } from './check-copies.ts'
import { copyDocuments } from './mirror.ts'

export type CreateBackup = {
  readonly folder: Pick<DataFolder, 'database' | 'documents' | 'backups'>
  readonly reason: BackupReason
  /** Milliseconds since 1970. */
  readonly now: number
  readonly program_version: string
  readonly desk_name: string
}

/** What was copied is not whole, so it does not count; said as what SQLite says of a damaged page. */
class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase'
  readonly code = 'SQLITE_CORRUPT'
}

const PATIENCE_MS = 60_000

/** Runs while nobody else makes or removes backups in that folder. @throws SqliteError when somebody does not end */
export const whileAlone = async <Result>(
  backups: string,
  work: () => Promise<Result> | Result,
): Promise<Result> => {
  makeBackupFolder(backups)
  const release = lockFile(join(backups, 'backups.lock'), PATIENCE_MS)
  try {
    return await work()
  } finally {
    release()
  }
}

/**
 * Copies the desk as it is at this moment. The copy is opened, checked as a whole and compared with where it comes from before
 * it counts. Only while nobody else makes one (`whileAlone`).
 * @throws DamagedDatabase when the records are not whole; nothing is left of the copy
 */
export const createBackup = async (wish: CreateBackup, heed: () => void): Promise<Backup> => {
  const { folder, reason, now, program_version, desk_name } = wish
  const { backups } = folder
  removeRests(backups)
  const { name, at } = freeNameFor(backups, now)
  const unfinished = `${backupPathOf(backups, name)}.part`
  try {
    const found = await copyDatabase({ source: folder.database, target: unfinished, look: contentsOf, heed })
    const { schema, files, deskName } = checkCopy(unfinished, found)
    checkCopies({ documents: folder.documents, backups, files }, heed)
    const missing = copyDocuments({ from: folder.documents, to: mirrorOf(backups), files, heed })
    const bytes = sizeOf(unfinished)
    const sha256 = hashOfFile(unfinished, heed)
    renameSync(unfinished, backupPathOf(backups, name))
    syncFolder(backups)
    const description = {
      name,
      at: at.toISOString(),
      reason,
      desk_name: deskName ?? desk_name,
      rows: found.rows,
      bytes,
      document_bytes: files.reduce((sum, { size }) => sum + size, 0),
      documents_missing: missing,
      schema,
      program_version,
      sha256,
      ...(found.head && { head: found.head }),
    }
    writeDescription(backups, description)
    return { ...description, is_complete: true }
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true })
  }
}

/** Two of the same moment get two names. */
const freeNameFor = (backups: string, now: number): { readonly name: string; readonly at: Date } => {
  const at = new Date(now)
  const name = backupNameOf(at)
  return existsSync(backupPathOf(backups, name)) ? freeNameFor(backups, now + 1) : { name, at }
}

type CheckedCopy = {
  readonly schema: number
  readonly files: readonly UsedFile[]
  readonly deskName: string | undefined
}
type Contents = { readonly rows: BackupRows; readonly head: AuditHead | undefined }

const contentsOf = (reader: Reader): Contents => {
  const store = openBackupStore(reader)
  return { rows: store.rows(), head: store.head() }
}

/** @throws DamagedDatabase */
const checkCopy = (file: string, expected: Contents): CheckedCopy => {
  const copy = openDatabaseFile(file)
  try {
    const [fault] = copy.findFaults()
    if (fault !== undefined) throw new DamagedDatabase(fault)
    if (JSON.stringify(contentsOf(copy.reader)) !== JSON.stringify(expected))
      throw new DamagedDatabase('The copy has not what it was made from.')
    const store = openBackupStore(copy.reader)
    return { schema: copy.schema, files: store.usedFiles(), deskName: store.deskName() }
  } finally {
    copy.close()
  }
}
