import { dialog, shell } from 'electron'

/** Tells the person at the desk, in a sentence or two, why the program cannot go on. */
export const showFailure = (sentence: string): void => dialog.showErrorBox('Shipdesk cannot start', sentence)

/**
 * Shows a folder in the file manager of the operating system.
 * @throws when there is none that could
 */
export const openFolder = async (folder: string): Promise<void> => {
  const failure = await shell.openPath(folder)
  if (failure !== '') throw new Error(failure)
}
