import type { DataFolder } from '../platform/data-folder.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { createDocumentFiles } from './files.ts'
import { createDocumentSweep } from './sweep.ts'
import { openUseStore } from './use-store.ts'
import { createAttachments } from './attachments.ts'
import { openDocumentStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly folder: Pick<DataFolder, 'documents' | 'quarantine'>
  readonly clock: Clock
  readonly reportFailure: (error: unknown) => void
  /** Nothing was ever written down at this desk. */
  readonly isNew: boolean
}

/** Opens what keeps documents, and what puts the files aside that a program which died half-way has left. */
export const openDocuments = ({ database, folder, ...others }: Ports) => {
  const store = openDocumentStore(database.reader)
  const ports = {
    database,
    folder: folder.documents,
    quarantine: folder.quarantine,
    use: openUseStore(database.reader),
  }
  const files = createDocumentFiles(ports)
  const sweep = createDocumentSweep({ ...ports, ...others })
  return { store, files, sweep, attachments: createAttachments({ database, store, files }) }
}
