import { rename, rm, writeFile } from 'node:fs/promises'
import type { ChoosePaths } from './choose-path.ts'

/**
 * Asks the person where a file is to go, and writes it there.
 * @returns false when they would rather not
 * @throws when it cannot be written
 */
export type SaveFile = (suggestedName: string, bytes: Uint8Array) => Promise<boolean>

/** What is there already stays whole until the new file is. */
export const createSaveFile =
  ({ saveAs }: Pick<ChoosePaths, 'saveAs'>): SaveFile =>
  async (suggestedName, bytes) => {
    const filePath = await saveAs(suggestedName)
    if (filePath === undefined) return false
    const unfinished = `${filePath}.${crypto.randomUUID()}.part`
    try {
      await writeFile(unfinished, bytes, { flush: true })
      await rename(unfinished, filePath)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    return true
  }
