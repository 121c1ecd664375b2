import { BrowserWindow, dialog, shell } from 'electron'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { ChoosePaths } from './choose-path.ts'
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
  const filePath = await choosePaths.saveAs(suggestedName)
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

/** Asks by the operating system's own dialogs. */
export const choosePaths: ChoosePaths = {
  openFile: () => firstOf(dialog.showOpenDialog({ properties: ['openFile'], filters: importable })),
  folder: () => firstOf(dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })),
  saveAs: async (suggestedName) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestedName })
    return canceled || filePath === '' ? undefined : filePath
  },
}

const importable = [
  { name: 'Shipments', extensions: ['csv', 'xlsx', 'json', 'jsonl', 'ndjson', 'txt', 'tsv'] },
  { name: 'All files', extensions: ['*'] },
]

type Opened = { readonly canceled: boolean; readonly filePaths: readonly string[] }
const firstOf = async (chosen: Promise<Opened>): Promise<string | undefined> => {
  const { canceled, filePaths } = await chosen
  return canceled ? undefined : filePaths[0]
}

/** Shows on the program's icon how far long work has come, from 0 to 1; `undefined` when there is none any more. */
export const showProgress = (share: number | undefined): void => {
  for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(share ?? -1)
}
