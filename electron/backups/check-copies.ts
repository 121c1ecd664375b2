import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { filePathOf, isMissing } from '../documents/read-file.ts'
import { openTarget } from '../transfer/export/target.ts'
import { mirrorOf } from './backup-files.ts'
import type { UsedFile } from './backup-store.ts'
import { mendCopy } from './mirror.ts'

type Checking = {
  /** The documents that the copies are of. */
  readonly documents: string
  /** The folder of the backups that they lie beside. */
  readonly backups: string
  readonly files: readonly UsedFile[]
  /** So many bytes are read at once. */
  readonly mostBytes?: number
}

const MOST_BYTES = 64 * 1024 * 1024

/**
 * Reads some of the copies of documents, each time the next ones, so that all are looked at in turn. A damaged one is made anew
 * from where it comes from; where that is damaged or gone as well, it is put aside, and counts as missing from then on.
 * @param heed called before each; what it throws ends it
 */
export const checkCopies = (
  { documents, backups, files, mostBytes = MOST_BYTES }: Checking,
  heed: () => void,
): void => {
  const mirror = mirrorOf(backups)
  const last = readLast(backups)
  const inOrder = files.toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
  let bytes = 0
  let reached = last
  for (const { hash, size } of [
    ...inOrder.filter((one) => one.hash > last),
    ...inOrder.filter((one) => one.hash <= last),
  ]) {
    if (bytes >= mostBytes) break
    heed()
    const copy = filePathOf(mirror, hash)
    reached = hash
    if (!existsSync(copy)) continue
    bytes += size
    if (!mendCopy({ from: documents, to: mirror }, hash)) renameSync(copy, `${copy}.damaged`)
  }
  if (reached !== last) writeLast(backups, reached)
}

const lastIn = (backups: string): string => join(backups, 'last-document-checked.txt')

/** Anything may stand there: then it is begun somewhere. */
const readLast = (backups: string): string => {
  try {
    return readFileSync(lastIn(backups), 'utf8').trim()
  } catch (error) {
    if (isMissing(error)) return ''
    throw error
  }
}

const writeLast = (backups: string, hash: string): void => {
  const target = openTarget(lastIn(backups))
  try {
    target.write(`${hash}\n`)
    target.finish()
  } finally {
    target.close()
  }
}
