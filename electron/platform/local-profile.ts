import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { syncFile } from './sync-file.ts'
import { codeOf } from './trouble.ts'

/** Where a desk lay, and where it is to lie. */
export type ProfileFolders = { readonly roaming: string; readonly local: string }

type Ports = ProfileFolders & {
  /** Moves a folder within its disk; fails where a program has something in it open, or where the other place is on another disk. */
  readonly rename?: (from: string, to: string) => void
}

type Moved = {
  readonly path: string
  readonly isMoved: boolean
  /** What lies there of a move that nobody knows to have been finished: it may be the only copy. */
  readonly left?: string
}

/**
 * Windows copies the roaming part of a profile to every computer that a person signs on to, which is no place for records: a desk that
 * lies there is moved into the local part, once. One that another program has open stays where it is this time.
 * @returns the folder that the desk lies in, and whether it was moved just now
 */
export const moveToLocalProfile = ({ roaming, local, rename = renameSync }: Ports): Moved => {
  const leaving = `${roaming}.moving`
  if (hasDesk(local)) {
    removeCopied(leaving, local)
    return { path: local, isMoved: false, ...(existsSync(leaving) && { left: leaving }) }
  }
  try {
    // A copy that a program began which died meanwhile begins anew.
    if (hasDesk(leaving) && !existsSync(roaming)) rename(leaving, roaming)
    if (!hasDesk(roaming)) return { path: local, isMoved: false }
    if (existsSync(local)) rmdirSync(local)
    move({ roaming, local, rename })
    return { path: local, isMoved: true }
  } catch {
    if (hasDesk(local)) return { path: local, isMoved: false }
    return { path: hasDesk(roaming) || !hasDesk(leaving) ? roaming : leaving, isMoved: false }
  }
}

const hasDesk = (folder: string): boolean => existsSync(join(folder, 'shipdesk.db'))

const move = ({ roaming, local, rename }: Required<Ports>): void => {
  try {
    mkdirSync(dirname(local), { recursive: true })
    rename(roaming, local)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    moveToOtherDisk({ roaming, local, rename })
  }
}

/** The desk has its new place only once all of it lies there; under its new name nobody can have it open. */
const moveToOtherDisk = ({ roaming, local, rename }: Required<Ports>): void => {
  const [leaving, coming] = [`${roaming}.moving`, `${local}.moving`]
  rename(roaming, leaving)
  try {
    removeFolder(coming)
    cpSync(leaving, coming, { recursive: true, preserveTimestamps: true, errorOnExist: true })
    check(leaving, coming)
    writeFileSync(checkedIn(coming), '', { flush: true })
    rename(coming, local)
  } catch (error) {
    removeFolder(coming)
    rename(leaving, roaming)
    throw error
  }
  removeCopied(leaving, local)
}

/** Lies in a copy that was found to be what it was made from, until that is removed. */
const checkedIn = (folder: string): string => join(folder, 'moved-whole')

/** Removes what was copied, also where the program died before it did; only what is known to lie whole in its new place. */
const removeCopied = (leaving: string, local: string): void => {
  if (!existsSync(checkedIn(local))) return
  removeFolder(leaving)
  if (!existsSync(leaving)) removeFolder(checkedIn(local))
}

/** @throws Error when a file is not the same in both, or is not on the disk */
const check = (from: string, to: string): void => {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const copy = join(to, path.slice(from.length))
    syncFile(copy)
    if (statSync(copy).size !== statSync(path).size || digestOf(copy) !== digestOf(path))
      throw new Error('A file of the desk was not copied as it is.')
  }
}

const AT_ONCE = 1024 * 1024

/** A database may be larger than what can be read at once. */
const digestOf = (path: string): string => {
  const digest = createHash('sha256')
  const piece = Buffer.alloc(AT_ONCE)
  const file = openSync(path, 'r')
  try {
    for (let read = -1; read !== 0;) {
      read = readSync(file, piece)
      digest.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  return digest.digest('hex')
}

/** What cannot be removed now is removed at the next start. */
const removeFolder = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // It is in nobody's way.
  }
}
