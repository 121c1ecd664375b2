import type { Catalogue } from '#shared/carriers/catalogue.ts'
import type { Database } from '../platform/database.ts'
import type { SaveFile } from '../platform/save-file.ts'
import { openNumberStore } from './number-store.ts'
import { type CatalogueService, createCatalogueService } from './service.ts'
import { openCarrierStore } from './store.ts'

/** The catalogue of carriers over a database, and the example that can be loaded into it. */
export const openCarriers = (database: Database, example: Catalogue, saveFile: SaveFile): CatalogueService =>
  createCatalogueService({
    database,
    store: openCarrierStore(database.reader),
    numbers: openNumberStore(database.reader),
    example,
    saveFile,
  })
