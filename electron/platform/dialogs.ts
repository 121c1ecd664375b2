import { BrowserWindow, dialog, shell, type FileFilter, type OpenDialogOptions } from 'electron'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { ProfileFolders } from './local-profile.ts'
import type { NativeTexts } from './native-texts.ts'
import type { ChoosePaths } from './choose-path.ts'

/** Tells the person at the desk, in a sentence or two, why the program cannot go on. */
export const showFailure = (sentence: string): void => dialog.showErrorBox('Shipdesk cannot start', sentence)

/** Tells that the desk lies in another folder from now on. */
export const showMoved = async ({ roaming, local }: ProfileFolders, texts: NativeTexts): Promise<void> => {
  const detail = texts.recordsMovedDetail.replace('{folder}', local).replace('{before}', roaming)
  await dialog.showMessageBox({ type: 'info', title: 'Shipdesk', message: texts.recordsMoved, detail })
}

/**
 * Shows a folder or a file with the program that the operating system has for it.
 * @throws when there is none that could
 */
export const openPath = async (path: string): Promise<void> => {
  const failure = await shell.openPath(path)
  if (failure !== '') throw new Error(failure)
  if (process.platform === 'linux' && !isProgramThere('xdg-open'))
    throw new Error('There is no xdg-open, which Electron leaves this to; it says nothing of that itself.')
}

const isProgramThere = (name: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, name)))

/** What the dialogs depend on. */
export type DialogPorts = {
  /** The window that a dialog belongs to: it stays in front of that one, and comes and goes with it. */
  readonly parent: () => BrowserWindow | undefined
  readonly texts: () => NativeTexts
}

/** Asks by the operating system's own dialogs. */
export const createChoosePaths = ({ parent, texts }: DialogPorts): ChoosePaths => {
  const open = async (options: OpenDialogOptions): Promise<string | undefined> => {
    const window = parent()
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return canceled ? undefined : filePaths[0]
  }
  return {
    openFile: (kind) =>
      open({
        properties: ['openFile'],
        filters: kind === 'archive' ? archives(texts()) : importable(texts()),
      }),
    folder: () => open({ properties: ['openDirectory', 'createDirectory'] }),
    saveAs: async (suggestedName) => {
      const options = { defaultPath: suggestedName }
      const window = parent()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? undefined : filePath
    },
  }
}

const archives = (texts: NativeTexts): FileFilter[] => [
  { name: 'Shipdesk', extensions: ['shipdesk'] },
  { name: texts.allFiles, extensions: ['*'] },
]

const importable = (texts: NativeTexts): FileFilter[] => [
  { name: texts.shipments, extensions: ['csv', 'xlsx', 'json', 'jsonl', 'ndjson', 'txt', 'tsv'] },
  { name: texts.allFiles, extensions: ['*'] },
]

/** Shows on the program's icon how far long work has come, from 0 to 1; `undefined` when there is none any more. */
export const showProgress = (share: number | undefined): void => {
  for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(share ?? -1)
}
