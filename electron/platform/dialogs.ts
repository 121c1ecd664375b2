import { dialog, shell } from 'electron'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { SaveFile } from './save-file.ts'

/** Tells the person at the desk, in a sentence or two, why the program cannot go on. */
export const showFailure = (sentence: string): void => dialog.showErrorBox('Shipdesk cannot start', sentence)

/**
 * Shows a folder or a file with the program that the operating system has for it.
 * @throws when there is none that could
 */
export const openPath = async (path: string): Promise<void> => {
  const failure = await shell.openPath(path)
  if (failure !== '') throw new Error(failure)
}

/** Asks by the operating system's own dialog. What is there already stays whole until the new file is. */
export const saveFile: SaveFile = async (suggestedName, bytes) => {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestedName })
  if (canceled || filePath === '') return false
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
