import type { Database } from '../platform/database.ts'
import { createManifestService, type ManifestPorts, type ManifestService } from './service.ts'
import { openManifestStore } from './store.ts'

type Ports = Omit<ManifestPorts, 'store' | 'database'> & { readonly database: Database }

/** Manifests over a database. */
export const openManifests = (ports: Ports): ManifestService =>
  createManifestService({ ...ports, store: openManifestStore(ports.database.reader) })
