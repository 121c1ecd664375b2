import type { Catalogue } from '#shared/carriers/catalogue.ts'
import type { Database } from '../platform/database.ts'
import type { CarrierStore } from './store.ts'

/** The catalogue as it was last read, and read again only when this or another process has changed the desk. */
export const createCatalogueCache = (database: Database, store: CarrierStore) => {
  let cached: { readonly version: number; readonly catalogue: Catalogue } | undefined
  return {
    get: (): Catalogue => {
      // First the version: what changes between the two is then seen the next time.
      const version = database.dataVersion()
      if (cached?.version !== version) cached = { version, catalogue: store.read() }
      return cached.catalogue
    },
    /** SQLite does not count what its own connection changes. */
    forget: (): void => void (cached = undefined),
  }
}
