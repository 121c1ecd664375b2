import { existsSync, statfsSync } from 'node:fs'
import type { DataFolder } from '../platform/data-folder.ts'
import { openSnapshot } from '../platform/database-beside.ts'
import { filePathOf } from '../documents/read-file.ts'
import { sizeOf } from '../platform/stray-log.ts'
import { mirrorOf } from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'

/** The bytes that are free in a folder for this program. */
export const freeOn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** What stays free for the desk itself, which goes on being written meanwhile. */
const MARGIN_BYTES = 16 * 1024 * 1024

/** There would not be room, so nothing is begun; said as what the system says when there is none. */
class NoRoom extends Error {
  override readonly name = 'NoRoom'
  readonly code = 'ENOSPC'
}

/** @throws NoRoom where what is to be written, in bytes, would fill the disk */
export const refuseWithoutRoom = (bytes: number, free: number): void => {
  if (free < bytes + MARGIN_BYTES)
    throw new NoRoom(`There are ${free} bytes free, and it takes ${bytes + MARGIN_BYTES}.`)
}

/** About the bytes that a further backup takes: all records, and the documents that have no copy yet. */
export const bytesForBackup = ({ database, backups }: Pick<DataFolder, 'database' | 'backups'>): number => {
  const mirror = mirrorOf(backups)
  const snapshot = openSnapshot(database)
  try {
    const fresh = openBackupStore(snapshot.reader)
      .usedFiles()
      .filter(({ hash }) => !existsSync(filePathOf(mirror, hash)))
    const documents = fresh.reduce((sum, { size }) => sum + size, 0)
    return sizeOf(database) + sizeOf(`${database}-wal`) + documents
  } finally {
    snapshot.close()
  }
}
