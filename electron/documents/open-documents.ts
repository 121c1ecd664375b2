import type { DataFolder } from '../platform/data-folder.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { createDocumentFiles } from './files.ts'
import { sweepDocuments } from './sweep.ts'
import { openUseStore } from './use-store.ts'
import { createAttachments } from './attachments.ts'
import { openDocumentStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly folder: Pick<DataFolder, 'documents' | 'quarantine'>
  readonly clock: Clock
  /** Nothing was ever written down at this desk. */
  readonly isNew: boolean
}

/** Opens what keeps documents, and puts the files aside that a program which died half-way has left. */
export const openDocuments = ({ database, folder, clock, isNew }: Ports) => {
  const store = openDocumentStore(database.reader)
  const ports = {
    database,
    folder: folder.documents,
    quarantine: folder.quarantine,
    use: openUseStore(database.reader),
  }
  const files = createDocumentFiles(ports)
  // Files beside a new database are those of one that was lost: they are left to whoever can find it again.
  if (!isNew) sweepDocuments(ports, clock.now())
  return { store, files, attachments: createAttachments({ database, store, files }) }
}
