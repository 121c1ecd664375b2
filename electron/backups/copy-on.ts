import { renameSync, rmSync } from 'node:fs'
import { openDatabaseFile } from '../platform/database-file.ts'
import { syncFile } from '../platform/sync-file.ts'
import type { Backup } from '#shared/backups/backup.ts'
import {
  backupPathOf,
  copyInPieces,
  hashOfFile,
  listBackups,
  makeBackupFolder,
  mirrorOf,
  removeRests,
  writeDescription,
} from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'
import { checkCopies } from './check-copies.ts'
import { copyDocuments, sizeOfMirror } from './mirror.ts'
import { keptBackups } from './retention.ts'
import { refuseWithoutRoom } from './room.ts'
import { thinOut, type Thinning } from './thin-out.ts'

/** From one folder to another, with the bounds of that. */
type CopyingOn = Thinning & {
  readonly from: string
  readonly to: string
  /** The bytes that are free there. */
  readonly free: () => number
}

/** The backups that another folder has yet to get: those that it would keep. Newest first. */
const waitingFor = (
  { from, to, allowed, now }: Omit<CopyingOn, 'free'>,
  heed: () => void,
): readonly Backup[] => {
  const there = listBackups(to)
  const names = new Set(there.filter((one) => one.is_complete).map(({ name }) => name))
  const missing = listBackups(from).filter((one) => one.is_complete && !names.has(one.name))
  if (missing.length === 0) return []
  // As it is thinned out afterwards, with the documents that come along: what would go again at once is not copied at all.
  const documents = Math.max(sizeOfMirror(mirrorOf(from), heed), sizeOfMirror(mirrorOf(to), heed))
  const others = there.filter(({ name }) => !missing.some((one) => one.name === name))
  const kept = keptBackups([...others, ...missing], { mayTake: allowed - documents, now })
  return missing.filter(({ name }) => kept.has(name))
}

/** Copies finished backups into another folder that has them not yet, each checked there before it counts. */
export const copyOn = ({ from, to, allowed, now, free }: CopyingOn, heed: () => void): void => {
  makeBackupFolder(to)
  removeRests(to)
  // The newest first: it is the one that matters when there is not room or time for all.
  for (const backup of waitingFor({ from, to, allowed, now }, heed)) {
    refuseWithoutRoom(backup.bytes, free())
    copyBackup(backup, { from, to }, heed)
    thinOut(to, { allowed, now }, heed)
  }
}

const copyBackup = (
  { is_complete: _isComplete, ...description }: Backup,
  { from, to }: Pick<CopyingOn, 'from' | 'to'>,
  heed: () => void,
): void => {
  const { name, sha256 } = description
  const unfinished = `${backupPathOf(to, name)}.part`
  try {
    copyInPieces(backupPathOf(from, name), unfinished, heed)
    // What was damaged where it comes from, or on the way, does not count there.
    if (hashOfFile(unfinished, heed) !== sha256) return
    const database = openDatabaseFile(unfinished)
    try {
      const files = openBackupStore(database.reader).usedFiles()
      checkCopies({ documents: mirrorOf(from), backups: to, files }, heed)
      copyDocuments({ from: mirrorOf(from), to: mirrorOf(to), files, heed })
    } finally {
      database.close()
    }
    syncFile(unfinished)
    renameSync(unfinished, backupPathOf(to, name))
    writeDescription(to, description)
  } finally {
    rmSync(unfinished, { force: true })
  }
}
