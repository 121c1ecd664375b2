import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OpenedDocument } from '#shared/opened-document.ts'
import { createDataFolderGuard } from './data-folder-guard.ts'
import { createPrintedShipments } from './printed-shipments.ts'
import { writeWhole } from './write-whole.ts'

type Printed = {
  readonly file_name: string
  readonly content: Uint8Array
  /** The shipments that it tells of, with which it goes; none where it is a list of what was handed over. */
  readonly shipments: readonly string[]
}
type Ports = {
  /** The data folder. */
  readonly path: string
  readonly now: () => Date
  readonly openFile: ((path: string) => Promise<void>) | undefined
}

/**
 * Prints, in a folder for the desk's owner only. They are shown by the system's own viewer, which prints
 * them, where there is one. They go with the shipments that they tell of, and after some days.
 */
export const createPrintedFiles = ({ path: dataFolder, now, openFile }: Ports) => {
  const folder = join(dataFolder, 'printed')
  const printed = createPrintedShipments(folder)
  if (isOwn(folder, dataFolder)) printed.thin(now())
  return {
    open: async ({ file_name, content, shipments }: Printed): Promise<OpenedDocument> => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (!isOwn(folder, dataFolder)) createDataFolderGuard(dataFolder)(folder)
      else printed.note(basename(file_name), shipments)
      const path = join(folder, basename(file_name))
      await writeWhole(path, content, 0o600)
      return { path, opened: await isOpened(path, openFile) }
    },
    /** Removes what tells of a shipment that goes. */
    forget: (reference: string): void => {
      if (isOwn(folder, dataFolder)) printed.forget(reference)
    },
  }
}
export type PrintedFiles = ReturnType<typeof createPrintedFiles>

/** Somebody may have put a link there, which must lead to nothing of the desk's own, nor be cleaned behind. */
const isOwn = (folder: string, dataFolder: string): boolean =>
  existsSync(folder) && realpathSync(folder) === join(realpathSync(dataFolder), 'printed')

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
