import { query, router } from '../trpc/init.ts'
import type { AuditService } from './service.ts'

export const createAuditRouter = (audit: AuditService) =>
  router({
    verify: query.query(() => audit.verify()),
  })
