import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import { createDocumentFiles } from './files.ts'
import { openFileUse } from './file-use.ts'
import { createDocumentShelf } from './shelf.ts'
import { openDocumentStore } from './store.ts'

type Ports = { readonly database: Database; readonly folder: Pick<DataFolder, 'documents' | 'quarantine'> }

/** Opens what keeps documents, and removes the files that a program which died half-way has left. */
export const openDocuments = ({ database, folder }: Ports) => {
  const store = openDocumentStore(database.reader)
  const files = createDocumentFiles({
    database,
    folder: folder.documents,
    quarantine: folder.quarantine,
    use: openFileUse(database.reader),
  })
  files.sweep()
  return { store, files, shelf: createDocumentShelf({ database, store, files }) }
}
