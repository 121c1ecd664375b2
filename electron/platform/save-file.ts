import type { ChoosePaths } from './choose-path.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Asks the person where a file is to go, and writes it there.
 * @returns false when they would rather not
 * @throws when it cannot be written
 */
export type SaveFile = (suggestedName: string, bytes: Uint8Array) => Promise<boolean>

export const createSaveFile =
  ({ saveAs }: Pick<ChoosePaths, 'saveAs'>): SaveFile =>
  async (suggestedName, bytes) => {
    const filePath = await saveAs(suggestedName)
    if (filePath === undefined) return false
    await writeWhole(filePath, bytes)
    return true
  }
