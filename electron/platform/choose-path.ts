import type { RefuseDataFolder } from './data-folder-guard.ts'

/** Asks the person at the desk for a file or a folder, by the system's own dialogs; `undefined` when they would rather not. */
export type ChoosePaths = {
  /** Orders to import, or a desk that was taken away as one file. */
  readonly openFile: (kind?: 'archive') => Promise<string | undefined>
  readonly folder: () => Promise<string | undefined>
  readonly saveAs: (suggestedName: string) => Promise<string | undefined>
}

/** For a desk without a window: there is nobody to ask. */
export const nobodyToAsk: ChoosePaths = {
  openFile: () => Promise.resolve(undefined),
  folder: () => Promise.resolve(undefined),
  saveAs: () => Promise.resolve(undefined),
}

/** The same, but for places in the data folder: those are refused. */
export const chooseOutside = (choose: ChoosePaths, refuseDataFolder: RefuseDataFolder): ChoosePaths => ({
  ...choose,
  saveAs: async (suggestedName) => {
    const path = await choose.saveAs(suggestedName)
    if (path !== undefined) refuseDataFolder(path)
    return path
  },
})
