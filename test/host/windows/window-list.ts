/** What ending the program needs of a window. */
export type ListedWindow = {
  /** Closes the window as a person would; false when something in it forbids that. */
  readonly closeForQuit: () => Promise<boolean>
}

const windows = new Set<ListedWindow>()
let onLastClosed: () => void = () => undefined

export const listWindow = (window: ListedWindow): void => void windows.add(window)

export const unlistWindow = (window: ListedWindow): void => {
  if (windows.delete(window) && windows.size === 0) onLastClosed()
}

export const listedWindows = (): ListedWindow[] => [...windows]

export const whenLastWindowCloses = (listener: () => void): void => void (onLastClosed = listener)
