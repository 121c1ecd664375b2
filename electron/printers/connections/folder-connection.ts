import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'
import type { WriteWhole } from '../../platform/write-whole.ts'
import type { Connection } from './connection.ts'

type Putting = { readonly refuseDataFolder: RefuseDataFolder; readonly writeWhole: WriteWhole }

/**
 * A folder that a print server takes files from.
 * @throws Refusal for the data folder; whatever the system says of the folder
 */
export const openFolderConnection = async (
  folder: string,
  { refuseDataFolder, writeWhole }: Putting,
): Promise<Connection> => {
  // Asked again each time: what the folder's name leads to may be another one by now.
  refuseDataFolder(folder)
  await stat(folder)
  return { send: ({ bytes, name }) => writeWhole(join(folder, name), bytes, 0o644), drop: () => undefined }
}
