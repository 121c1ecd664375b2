import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '../documents/files.ts'
import { fileNameOf, filePathOf, isMissing, readDocumentFile } from '../documents/read-file.ts'
import { sizeOf } from '../platform/stray-log.ts'
import { syncFile } from '../platform/sync-file.ts'
import { namesInFolder } from './backup-files.ts'
import type { UsedFile } from './backup-store.ts'

const UNFINISHED = '.part'
const hashed = /^[0-9a-f]{64}$/u

/** Documents by the hash of their bytes, each once, in the folder that they come from and the one that they go to. */
type Copying = {
  readonly from: string
  readonly to: string
  readonly files: readonly UsedFile[]
  /** Whether what is there already is read, and replaced where it is damaged. */
  readonly isCompared?: boolean
  /** Called before each; what it throws ends the copying. */
  readonly heed?: () => void
}

/**
 * Copies documents that are not there yet. Each is there whole or not at all, and is what its name says.
 * @returns how many could not be copied, as they are damaged or gone where they come from
 */
export const copyDocuments = ({ from, to, files, heed, isCompared = false }: Copying): number => {
  let missing = 0
  const touched = new Set<string>()
  for (const { hash, size } of files) {
    heed?.()
    const target = filePathOf(to, hash)
    if (!hashed.test(hash)) continue
    const isThere = isCompared ? isWhole(to, hash) : existsSync(target) && sizeOf(target) === size
    if (isThere) continue
    if (copyDocument(filePathOf(from, hash), target)) touched.add(dirname(target))
    else missing += 1
  }
  for (const folder of touched) syncFolder(folder)
  return missing
}

/** Whether a document is there, and is what its name says. */
export const isWhole = (folder: string, hash: string): boolean => readDocumentFile(folder, hash) !== undefined

/** Moves documents that are whole, and are named by their hash, to the others; a damaged one is replaced. */
export const placeDocuments = (from: string, to: string): void => {
  for (const beginning of namesInFolder(from)) {
    mkdirSync(join(to, beginning), { recursive: true, mode: 0o700 })
    for (const name of namesInFolder(join(from, beginning)))
      renameSync(join(from, beginning, name), join(to, beginning, name))
    syncFolder(join(to, beginning))
  }
}

/**
 * Sees to it that a document that was copied is what its name says, and copies it anew where it is not.
 * @returns whether it is
 */
export const mendCopy = ({ from, to }: Pick<Copying, 'from' | 'to'>, hash: string): boolean => {
  if (isWhole(to, hash)) return true
  return copyDocument(filePathOf(from, hash), filePathOf(to, hash))
}

const copyDocument = (source: string, target: string): boolean => {
  if (!existsSync(source)) return false
  const unfinished = `${target}${UNFINISHED}`
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  try {
    // Where the disk can, both are the same blocks until one is written.
    copyFileSync(source, unfinished, constants.COPYFILE_FICLONE)
    if (fileNameOf(readFileSync(unfinished)) !== nameOf(target)) return false
    syncFile(unfinished)
    renameSync(unfinished, target)
    return true
  } catch (error) {
    // It was deleted at the desk at this moment.
    if (isMissing(error)) return false
    throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

const nameOf = (path: string): string => path.slice(-64)

/** Takes away documents that no backup refers to any more, and what was left half-way. */
export const sweepMirror = (
  mirror: string,
  isUsed: (hash: string) => boolean,
  heed: () => void = () => undefined,
): void => {
  for (const beginning of namesInFolder(mirror)) {
    heed()
    for (const name of namesInFolder(join(mirror, beginning)))
      if (!hashed.test(name) || !isUsed(name)) rmSync(join(mirror, beginning, name), { force: true })
  }
}

/** The bytes that a mirror takes. */
export const sizeOfMirror = (mirror: string, heed: () => void = () => undefined): number =>
  namesInFolder(mirror).reduce((sum, beginning) => {
    heed()
    const names = namesInFolder(join(mirror, beginning))
    return sum + names.reduce((bytes, name) => bytes + sizeOf(join(mirror, beginning, name)), 0)
  }, 0)
