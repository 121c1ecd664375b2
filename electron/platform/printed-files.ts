import { mkdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OpenedDocument } from '#shared/opened-document.ts'
import { createDataFolderGuard } from './data-folder-guard.ts'
import { writeWhole } from './write-whole.ts'

type Printed = { readonly file_name: string; readonly content: Uint8Array }

/**
 * Prints, in a folder for the desk's owner only. They are shown by the system's own viewer, which prints
 * them, where there is one.
 */
export const createPrintedFiles = (dataFolder: string, openFile?: (path: string) => Promise<void>) => ({
  open: async ({ file_name, content }: Printed): Promise<OpenedDocument> => {
    const folder = join(dataFolder, 'printed')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Somebody may have put a link there, which must lead to nothing of the desk's own.
    if ((await realpath(folder)) !== join(await realpath(dataFolder), 'printed'))
      createDataFolderGuard(dataFolder)(folder)
    const path = join(folder, basename(file_name))
    await writeWhole(path, content, 0o600)
    return { path, opened: await isOpened(path, openFile) }
  },
})
export type PrintedFiles = ReturnType<typeof createPrintedFiles>

const isOpened = async (
  path: string,
  openFile: ((path: string) => Promise<void>) | undefined,
): Promise<boolean> => {
  if (!openFile) return false
  try {
    await openFile(path)
    return true
  } catch {
    // No program of this computer shows such files: the caller says where it lies.
    return false
  }
}
