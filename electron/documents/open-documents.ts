import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import { createDocumentFiles } from './files.ts'
import { openUseStore } from './use-store.ts'
import { createDocumentShelf } from './shelf.ts'
import { openDocumentStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly folder: Pick<DataFolder, 'documents' | 'quarantine'>
  /** Nothing was ever written down at this desk. */
  readonly isNew: boolean
}

/** Opens what keeps documents, and removes the files that a program which died half-way has left. */
export const openDocuments = ({ database, folder, isNew }: Ports) => {
  const store = openDocumentStore(database.reader)
  const files = createDocumentFiles({
    database,
    folder: folder.documents,
    quarantine: folder.quarantine,
    use: openUseStore(database.reader),
  })
  // Files beside a new database are those of one that was lost: they are left to whoever can find it again.
  if (!isNew) files.sweep()
  return { store, files, shelf: createDocumentShelf({ database, store, files }) }
}
