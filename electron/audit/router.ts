import { deskHistoryRequest } from '#shared/audit/desk-history.ts'
import { verifyRequest } from '#shared/audit/verification.ts'
import { normalized, query, router } from '../trpc/init.ts'
import type { AuditService } from './service.ts'
import type { Verification } from './verification.ts'

export const createAuditRouter = (audit: Pick<AuditService, 'deskHistory'>, verification: Verification) =>
  router({
    list: query.input(normalized(deskHistoryRequest)).query(({ input }) => audit.deskHistory(input)),
    verify: query
      .input(normalized(verifyRequest))
      .query(({ input, signal }) => verification.verify(input, signal)),
  })
