import { renameSync } from 'node:fs'
import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { filePathOf, isMissing } from './read-file.ts'

type Prepared = { readonly name: string; readonly path: string }

/**
 * Bytes that lie on the disk already under a name of their own when the transaction comes that refers to them: what is left to
 * do in it is to rename them. What nobody came for is put aside after the next start, as is whatever no row refers to.
 * @param folder where the files of documents lie
 */
export const createPreparedFiles = (folder: string) => {
  const prepared = new WeakMap<Uint8Array, Prepared>()
  return {
    /** Writes bytes down and finds out their name, while the desk goes on. */
    writeEarly: async (bytes: Uint8Array): Promise<void> => {
      // In a thread of the system's, on bytes that are nobody else's.
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
      const name = Buffer.from(digest).toString('hex')
      const path = `${filePathOf(folder, name)}.${crypto.randomUUID().slice(0, 8)}.part`
      const beginning = dirname(path)
      if ((await mkdir(beginning, { recursive: true, mode: 0o700 })) !== undefined)
        await sync(dirname(beginning))
      prepared.set(bytes, { name, path })
      await writeFile(path, bytes, { mode: 0o600, flush: true })
    },

    /** Gives prepared bytes their name. @returns it; undefined where they were not prepared, or are gone */
    take: (bytes: Uint8Array): string | undefined => {
      const found = prepared.get(bytes)
      if (!found) return undefined
      try {
        renameSync(found.path, filePathOf(folder, found.name))
        prepared.delete(bytes)
        return found.name
      } catch (error) {
        // Another process put it aside, as it was beginning just now.
        if (isMissing(error)) return undefined
        throw error
      }
    },

    /** Takes prepared bytes away for which nobody came. */
    drop: async (bytes: Uint8Array): Promise<void> => {
      const found = prepared.get(bytes)
      if (found) await rm(found.path, { force: true })
    },
  }
}

/** Brings the names in a folder onto the disk, where the system has such a thing. */
const sync = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
