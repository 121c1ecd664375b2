/** Asks the person at the desk for a file or a folder, by the system's own dialogs; `undefined` when they would rather not. */
export type ChoosePaths = {
  readonly openFile: () => Promise<string | undefined>
  readonly folder: () => Promise<string | undefined>
  readonly saveAs: (suggestedName: string) => Promise<string | undefined>
}

/** For a desk without a window: there is nobody to ask. */
export const nobodyToAsk: ChoosePaths = {
  openFile: () => Promise.resolve(undefined),
  folder: () => Promise.resolve(undefined),
  saveAs: () => Promise.resolve(undefined),
}
