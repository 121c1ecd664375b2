import { refuseOthers } from '../refuse.ts'

/** Nobody is there to answer: a test that gets here has to say first what the person answers. */
const nobodyAnswers =
  (name: string) =>
  (...args: readonly unknown[]): Promise<never> =>
    Promise.reject(
      new Error(
        `dialog.${name} was called with nobody there to answer; a test has to replace it first by ` +
          `app.evaluate(({ dialog }) => { dialog.${name} = … }). It was called with ${JSON.stringify(args.at(-1))}.`,
      ),
    )

export const dialog = refuseOthers('dialog', {
  /** Needs no answer: it is told where Electron itself tells it when there is no screen. */
  showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
  showMessageBox: nobodyAnswers('showMessageBox'),
  showOpenDialog: nobodyAnswers('showOpenDialog'),
  showSaveDialog: nobodyAnswers('showSaveDialog'),
})

const noDesktop =
  (name: string) =>
  (target: string): never => {
    throw new Error(
      `shell.${name}(${JSON.stringify(target)}) was called where there is no desktop; a test has to replace it first.`,
    )
  }

export const shell = refuseOthers('shell', {
  openExternal: async (url: string): Promise<void> => noDesktop('openExternal')(url),
  openPath: async (path: string): Promise<string> => noDesktop('openPath')(path),
  showItemInFolder: noDesktop('showItemInFolder'),
})
