import { resolve } from 'node:path'
import { writeArchive } from '../backups/archive/write-archive.ts'
import { whileAlone } from '../backups/create-backup.ts'
import { endDespiteThreads } from '../backups/thread/run-backup-thread.ts'
import { createDataFolderGuard } from '../platform/data-folder-guard.ts'
import { openCliDesk } from './open-desk.ts'
import { toJson } from './to-json.ts'

type Wishes = { readonly data?: string | undefined; readonly out?: string | undefined }

/**
 * Copies the desk as it is now, and with `out` also into one file to take away.
 * @throws when it cannot be written; nothing half stays
 */
export const backUpDesk = async (wishes: Wishes): Promise<number> => {
  await backUp(wishes)
  endDespiteThreads()
  return 0
}

const backUp = async ({ data, out }: Wishes): Promise<void> => {
  using desk = openCliDesk(data)
  const path = out === undefined ? undefined : resolve(out)
  if (path !== undefined) createDataFolderGuard(desk.folder.path)(path)
  const backup = await desk.backups.service.create()
  const { backups: from, documents } = desk.folder
  const written = path !== undefined && {
    path,
    file_bytes: await whileAlone(from, () =>
      writeArchive({ from, documents, backup, path }, () => undefined),
    ),
  }
  // The program ends here, and a copy that is under way with it.
  await desk.backups.copyOn()
  const { second } = desk.backups.service.status()
  process.stdout.write(`${toJson({ ...backup, ...written, ...(second && { second }) }, 2)}\n`)
}
