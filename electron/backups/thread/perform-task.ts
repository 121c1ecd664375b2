import { findBackup, listBackups, removeRests } from '../backup-files.ts'
import { copyOn } from '../copy-on.ts'
import { createBackup, whileAlone } from '../create-backup.ts'
import { missingBackup } from '../refusals.ts'
import { stageArchive, stageBackup } from '../restore.ts'
import { newestGood } from '../retention.ts'
import { isFolderThere } from '../second-folder.ts'
import { allowedOn, thinOut } from '../thin-out.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { bytesForBackup, freeOn, refuseWithoutRoom } from '../room.ts'
import type { BackupTask } from './backup-task.ts'

/**
 * Does what a thread was begun for.
 * @param heed called between pieces; what it throws ends the work
 * @param free the bytes that are free in a folder
 */
export const performTask = async (
  task: BackupTask,
  heed: () => void,
  free: (folder: string) => number = freeOn,
): Promise<unknown> => {
  switch (task.kind) {
    case 'create': {
      const { backups } = task.wish.folder
      return whileAlone(backups, async () => {
        const thin = (): void =>
          thinOut(backups, { allowed: allowedOn(backups, task.share), now: task.wish.now })
        removeRests(backups)
        const needed = bytesForBackup(task.wish.folder)
        // What would go after it anyway may go before it.
        if (free(backups) < needed) thin()
        refuseWithoutRoom(needed, free(backups))
        const backup = await createBackup(task.wish, heed)
        thin()
        return backup
      })
    }
    case 'copy_on':
      // A share that does not answer holds up nobody here.
      if (!isFolderThere(task.to)) return { is_there: false }
      return whileAlone(task.to, () => {
        copyOn({ ...task, allowed: allowedOn(task.to, task.share), free: () => free(task.to) }, heed)
        const last = newestGood(listBackups(task.to), task.now)
        return { is_there: true, ...(last && { last_at: last.at }) }
      })
    case 'reach':
      return { is_there: isFolderThere(task.folder) }
    case 'sweep':
      return whileAlone(task.folder, () => removeRests(task.folder))
    case 'stage':
      return stageBackup({ ...task, from: task.folder.backups }, heed)
    case 'stage_archive':
      return stageArchive(task, heed)
    case 'write_archive': {
      const { backups, documents } = task.folder
      // Another that is made meanwhile may thin out the very one that is written.
      return whileAlone(backups, () => {
        const backup = findBackup(backups, task.name)
        if (!backup) throw missingBackup()
        return { bytes: writeArchive({ from: backups, documents, backup, path: task.path }, heed) }
      })
    }
  }
}
