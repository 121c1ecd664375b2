import { resolve } from 'node:path'
import { writeArchive } from '../backups/archive/write-archive.ts'
import { createDataFolderGuard } from '../platform/data-folder-guard.ts'
import { openCliDesk } from './open-desk.ts'
import { toJson } from './to-json.ts'

type Wishes = { readonly data?: string | undefined; readonly out?: string | undefined }

/**
 * Copies the desk as it is now, and with `out` also into one file to take away.
 * @throws when it cannot be written; nothing half stays
 */
export const backUpDesk = async ({ data, out }: Wishes): Promise<number> => {
  using desk = openCliDesk(data)
  const path = out === undefined ? undefined : resolve(out)
  if (path !== undefined) createDataFolderGuard(desk.folder.path)(path)
  const backup = await desk.backups.service.create()
  const from = desk.folder.backups
  const written = path !== undefined && {
    path,
    file_bytes: writeArchive({ from, backup, path }, () => undefined),
  }
  process.stdout.write(`${toJson({ ...backup, ...written }, 2)}\n`)
  return 0
}
