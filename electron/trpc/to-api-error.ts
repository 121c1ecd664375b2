import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { type ApiError, toProblem, refuse, Refusal } from '#shared/api-error.ts'
import { problemsOf } from '#shared/problems.ts'
import { troubleOf } from '../platform/trouble.ts'
import type { ReportBug } from './context.ts'

const isRefusedInput = (error: TRPCError): error is TRPCError & { readonly cause: z.core.$ZodError } =>
  error.code === 'BAD_REQUEST' && error.cause instanceof z.core.$ZodError

/** The refusal that an error stands for; undefined when it is a bug. */
const toRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  if (!(error instanceof TRPCError)) return undefined
  if (error.cause instanceof Refusal) return error.cause
  if (isRefusedInput(error)) return new Refusal('validation_error', problemsOf(error.cause.issues))
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') {
    return refuse('not_found', { code: 'not_found', sentence: { key: 'procedure_unknown' } })
  }
  return undefined
}

const reportQuietly = (report: () => void): void => {
  try {
    report()
  } catch {
    // A log that cannot be written must not keep the caller from its answer.
  }
}

/** The contract's reference of an error, which says the same as its correlation id. */
const referenceOfError = (correlationId: string): string => {
  const digits = BigInt(`0x${correlationId.replaceAll('-', '')}`) % 10n ** 32n
  return `er_${String(digits).padStart(32, '0')}`
}

/**
 * Turns whatever a call failed with into the one shape that leaves the program. A refusal says why, and so does what
 * the computer is to blame for; anything else is a bug. Both are reported under their correlation id, and their own text
 * stays inside.
 */
export const toApiError = (error: unknown, reportBug: ReportBug): ApiError => {
  const correlation_id = crypto.randomUUID()
  const named = { reference: referenceOfError(correlation_id), correlation_id }
  const refusal = toRefusal(error)
  if (refusal !== undefined) {
    // What the computer is to blame for is looked for in the log as well.
    if (refusal.family === 'internal_server_error') reportQuietly(() => reportBug(correlation_id, refusal))
    return { ...named, code: refusal.family, message: refusal.message, details: refusal.problems }
  }
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error
  reportQuietly(() => reportBug(correlation_id, cause))
  const problem = toProblem({ code: troubleOf(cause) ?? 'internal_server_error' })
  return { ...named, code: 'internal_server_error', message: problem.message, details: [problem] }
}
