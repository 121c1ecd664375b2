import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file that has its name only once it lies whole on the disk: what is there already stays until then, and whoever
 * watches the folder, or has the file open, never sees a half of it.
 * @param mode who may read it; as the system has it without
 * @throws when it cannot be written; nothing of it stays
 */
export const writeWhole = async (path: string, bytes: Uint8Array, mode = 0o666): Promise<void> => {
  const unfinished = join(dirname(path), `.${crypto.randomUUID()}.part`)
  try {
    const file = await open(unfinished, 'wx', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
export type WriteWhole = typeof writeWhole
