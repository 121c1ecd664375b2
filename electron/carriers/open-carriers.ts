import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import type { SaveFile } from '../platform/save-file.ts'
import { exampleCatalogue } from './example-catalogue/index.ts'
import { openNumberStore } from './number-store.ts'
import { createCatalogueService } from './service.ts'
import { openCarrierStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly saveFile: SaveFile
  readonly recordChange: RecordDeskChange
}

/** Opens the catalogue of carriers, with an example of one. */
export const openCarriers = (ports: Ports) =>
  createCatalogueService({
    ...ports,
    store: openCarrierStore(ports.database.reader),
    numbers: openNumberStore(ports.database.reader),
    example: exampleCatalogue,
  })
