import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database, Writer } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import { createPreparedFiles } from './prepared-files.ts'
import { fileNameOf, filePathOf, isMissing, readDocumentFile } from './read-file.ts'
import type { UseStore } from './use-store.ts'

export type FilePorts = {
  readonly database: Pick<Database, 'write' | 'sync'>
  /** Where the files lie, each in a folder of the first two digits of its name. */
  readonly folder: string
  /** Where damaged ones are put aside. */
  readonly quarantine: string
  readonly use: UseStore
}

/**
 * Bytes as files that are named by their SHA-256: each kept once, never changed, looked at again when read. Files are
 * made and removed under the lock of the database only, so that what no row refers to, seen under that lock, is what
 * a program that died has left.
 */
export const createDocumentFiles = ({ database, folder, quarantine, use }: FilePorts) => {
  const pathOf = (name: string): string => filePathOf(folder, name)
  const prepared = createPreparedFiles(folder)

  const releaseUnused = (names: readonly string[]): void => {
    if (names.length === 0) return
    const release = (): void => {
      // A power cut would bring rows back that are gone, and their files not.
      database.sync()
      database.write(() => {
        for (const name of names.filter((one) => !use.isUsed(one))) removeQuietly(pathOf(name))
      })
    }
    // What was asked for is done by now, or has failed with a reason of its own: the next start sweeps.
    patiently(release).catch(() => undefined)
  }

  return {
    /** Writes bytes down for good, before a row of the same transaction refers to them. @returns their name */
    keep: (_writer: Writer, bytes: Uint8Array): string => {
      const taken = prepared.take(bytes)
      if (taken !== undefined) {
        syncFolder(dirname(pathOf(taken)))
        return taken
      }
      const name = fileNameOf(bytes)
      // What is there already may be damaged: then these bytes mend it.
      if (readDocumentFile(folder, name) === undefined) writeWhole(pathOf(name), bytes)
      return name
    },

    /** Writes bytes down before the transaction that keeps them, which has little left to do then. */
    writeEarly: prepared.writeEarly,
    /** Takes them away again where they were not kept. */
    dropPrepared: prepared.drop,

    /** The bytes of that name; undefined when they are gone, or are not what was kept. */
    read: (name: string): Uint8Array | undefined => readDocumentFile(folder, name),

    /** When the bytes of that name were written down, in milliseconds; undefined when they are gone. */
    writtenAt: (name: string): number | undefined =>
      statSync(pathOf(name), { throwIfNoEntry: false })?.mtimeMs,

    /** Takes a damaged file away from the others, and leaves it to whoever can make something of it. */
    putAside: (_writer: Writer, name: string): void => {
      mkdirSync(quarantine, { recursive: true, mode: 0o700 })
      try {
        renameSync(pathOf(name), join(quarantine, name))
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    },

    /** Removes those that no row refers to any more. Asked after the rows went, for good; never fails. */
    releaseUnused,
  }
}
export type DocumentFiles = ReturnType<typeof createDocumentFiles>

/** The file is there whole or not at all, also when the power goes: it has its name only once it is on the disk. */
const writeWhole = (path: string, bytes: Uint8Array): void => {
  const unfinished = `${path}${UNFINISHED}`
  const folder = dirname(path)
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) syncFolder(dirname(folder))
  writeFileSync(unfinished, bytes, { mode: 0o600, flush: true })
  renameSync(unfinished, path)
  syncFolder(folder)
}

/** Brings the names in a folder onto the disk, where the system has such a thing: Windows does it by itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

const UNFINISHED = '.part'

/** What cannot be removed now, as a scanner of viruses has it open, is swept at the next start. */
const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nothing refers to it.
  }
}
