import { statfsSync } from 'node:fs'
import type { Backup } from '#shared/backups/backup.ts'
import { openDatabaseFile } from '../platform/database-file.ts'
import { databasesIn, listBackups, mirrorOf, removeBackup } from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'
import { sizeOfMirror, sweepMirror } from './mirror.ts'
import { keptBackups } from './retention.ts'

/** The bytes that backups may take on the disk of their folder. @param share in hundredths */
export const allowedOn = (folder: string, share: number): number => {
  const { bsize, blocks } = statfsSync(folder)
  return Math.floor((bsize * blocks * share) / 100)
}

/** About the bytes that backups take, without a look at each of their documents, of which most have most in common. */
export const takenBy = (backups: readonly Backup[]): number =>
  backups.reduce((sum, { bytes }) => sum + bytes, 0) +
  Math.max(0, ...backups.map(({ document_bytes: documents }) => documents))

/** Bytes that backups may take, and the time in milliseconds since 1970. */
export type Thinning = { readonly allowed: number; readonly now: number }

/** Takes backups away that are not kept any longer, and documents that none refers to any more. */
export const thinOut = (
  folder: string,
  { allowed, now }: Thinning,
  heed: () => void = () => undefined,
): void => {
  const hasRemoved = removeOthers(folder, { mayTake: Infinity, now })
  if (hasRemoved) sweep(folder, heed)
  // Documents come first: without them no backup is whole.
  const mayTake = allowed - sizeOfMirror(mirrorOf(folder), heed)
  if (removeOthers(folder, { mayTake, now })) sweep(folder, heed)
}

const removeOthers = (folder: string, bounds: Parameters<typeof keptBackups>[1]): boolean => {
  const backups = listBackups(folder)
  const kept = keptBackups(backups, bounds)
  const others = backups.filter(({ name }) => !kept.has(name))
  for (const { name } of others) removeBackup(folder, name)
  return others.length > 0
}

const sweep = (folder: string, heed: () => void): void => {
  const used = new Set<string>()
  for (const path of databasesIn(folder)) {
    const files = usedBy(path)
    // Nobody knows what one that cannot be read refers to: then all stay.
    if (!files) return
    for (const hash of files) used.add(hash)
  }
  sweepMirror(mirrorOf(folder), (hash) => used.has(hash), heed)
}

const usedBy = (path: string): readonly string[] | undefined => {
  try {
    const database = openDatabaseFile(path)
    try {
      return openBackupStore(database.reader)
        .usedFiles()
        .map(({ hash }) => hash)
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}
