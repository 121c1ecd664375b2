import { z } from 'zod'
import { apiErrorSchema, type ApiError } from './api-error.ts'

const MAX_PATH_LENGTH = 200

/** Unlike a count, an id made by chance never means a call of the page that was here before a reload. */
const id = z.uuid()
const apiError: z.ZodType<ApiError> = apiErrorSchema
const path = z.string().min(1).max(MAX_PATH_LENGTH)

/** What a page sends down: a call, or the wish to have no answer any more. */
export const downFrame = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal(['query', 'mutation', 'subscribe']), path, input: z.unknown() }),
  z.strictObject({ id, kind: z.literal('cancel') }),
])
export type DownFrame = z.output<typeof downFrame>
export type CallFrame = Exclude<DownFrame, { kind: 'cancel' }>

/**
 * What comes back. A query or mutation ends with `result` or `error`; a subscription has `started` once it is
 * being listened to, any number of `data`, and ends with `done` or `error`.
 */
export const upFrame = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('result'), data: z.unknown() }),
  z.strictObject({ id, kind: z.literal('error'), error: apiError }),
  z.strictObject({ id, kind: z.literal('started') }),
  z.strictObject({ id, kind: z.literal('data'), data: z.unknown() }),
  z.strictObject({ id, kind: z.literal('done') }),
])
export type UpFrame = z.output<typeof upFrame>
