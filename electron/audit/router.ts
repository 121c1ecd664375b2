import { verifyRequest } from '#shared/audit/verification.ts'
import { normalized, query, router } from '../trpc/init.ts'
import type { Verification } from './verification.ts'

export const createAuditRouter = (verification: Verification) =>
  router({
    verify: query
      .input(normalized(verifyRequest))
      .query(({ input, signal }) => verification.verify(input, signal)),
  })
