import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'
import { codeOf } from '../../platform/trouble.ts'
import type { WriteWhole } from '../../platform/write-whole.ts'
import { type Connection, ConnectionFailure } from './connection.ts'

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
  return {
    send: async ({ bytes, name }) => {
      try {
        await writeWhole(join(folder, name), bytes, 0o644)
      } catch (error) {
        const key = ofTheFile[codeOf(error)]
        throw key === undefined ? error : new ConnectionFailure(key, { file: name }, 'failed')
      }
    },
    drop: () => undefined,
  }
}

/** What a folder that is there and can be written to has against one file, each time. */
const ofTheFile: Readonly<Record<string, SentenceKey>> = {
  ENAMETOOLONG: 'print_name_too_long',
  EFBIG: 'print_file_too_large',
  EISDIR: 'print_name_taken',
}
