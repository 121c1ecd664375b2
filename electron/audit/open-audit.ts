import type { Database } from '../platform/database.ts'
import { createHeadKeeper, type HeadKeeperPorts } from './head-keeper.ts'
import { createAuditService, type AuditPorts } from './service.ts'
import { openAuditStore } from './store.ts'
import { createVerification, type VerificationPorts } from './verification.ts'

type Ports = Omit<HeadKeeperPorts & AuditPorts, 'store' | 'database'> &
  Omit<VerificationPorts, 'database'> & { readonly database: Database }

/** Opens the audit trail, the end of which is kept beside the records as well. */
export const openAudit = (ports: Ports) => {
  const auditStore = openAuditStore(ports.database.reader)
  return {
    auditStore,
    audit: createAuditService({ ...ports, store: auditStore }),
    headKeeper: createHeadKeeper({ ...ports, store: auditStore }),
    verification: createVerification(ports),
  }
}
