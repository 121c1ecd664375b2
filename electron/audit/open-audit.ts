import type { Database } from '../platform/database.ts'
import { createHeadKeeper, type HeadKeeperPorts } from './head-keeper.ts'
import { createAuditService, type AuditPorts } from './service.ts'
import { openAuditStore } from './store.ts'

type Ports = Omit<HeadKeeperPorts, 'store' | 'database'> &
  Omit<AuditPorts, 'store'> & { readonly database: Database }

/** Opens the audit trail, the end of which is kept beside the records as well. */
export const openAudit = (ports: Ports) => {
  const auditStore = openAuditStore(ports.database.reader)
  return {
    auditStore,
    audit: createAuditService({ ...ports, store: auditStore }),
    headKeeper: createHeadKeeper({ ...ports, store: auditStore }),
  }
}
