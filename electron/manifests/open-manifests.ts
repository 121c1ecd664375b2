import type { CatalogueService } from '../carriers/service.ts'
import { createManifestService, type ManifestPorts } from './service.ts'
import { openManifestStore } from './store.ts'
import { openWaitingStore } from './waiting-store.ts'

type Ports = Omit<ManifestPorts, 'store' | 'waiting' | 'catalogue' | 'accountNumberOf'> & {
  readonly carriers: Pick<CatalogueService, 'catalogue' | 'accountNumberOf'>
}

/** Opens what hands shipments over to carriers. */
export const openManifests = ({ carriers, ...ports }: Ports) => {
  const { reader } = ports.database
  return createManifestService({
    ...ports,
    store: openManifestStore(reader),
    waiting: openWaitingStore(reader),
    catalogue: carriers.catalogue,
    accountNumberOf: carriers.accountNumberOf,
  })
}
