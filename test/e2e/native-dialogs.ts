import type { ElectronApplication } from 'playwright-core'

/** From now on a person chooses this file or folder wherever the system asks for one to open. */
export const answerOpen = async (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

/** From now on a person chooses this file wherever the system asks where to save. */
export const answerSave = async (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
