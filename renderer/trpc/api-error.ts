import { TRPCClientError } from '@trpc/client'
import { apiErrorSchema, type ApiError } from '#shared/api-error.ts'

const UNEXPECTED = 'Something went wrong inside the program.'

/** The contract's error that a failed call carries; whatever else was thrown counts as a bug of the program. */
export const apiErrorOf = (error: unknown): ApiError => {
  const parsed = apiErrorSchema.safeParse(error instanceof TRPCClientError ? error.data : undefined)
  return parsed.success ? parsed.data : unexpected()
}

const unexpected = (): ApiError => ({
  correlation_id: crypto.randomUUID(),
  code: 'internal_server_error',
  message: UNEXPECTED,
  details: [{ code: 'internal_server_error', message: UNEXPECTED }],
})
