import { initTRPC } from '@trpc/server'
import type { ApiError } from '#shared/api-error.ts'
import type { Context } from './context.ts'
import { toApiError } from './to-api-error.ts'

const asItIs = (value: unknown): unknown => value
const ignoreBug = (): void => undefined

const t = initTRPC.context<Context>().create({
  isDev: false,
  // Frames are carried by structured clone, so nothing is transformed; without this line the client's types would
  // be those of JSON and make a Date a string.
  transformer: { serialize: asItIs, deserialize: asItIs },
  errorFormatter: ({ error, ctx, shape }) => {
    const data: ApiError = toApiError(error, ctx?.reportBug ?? ignoreBug)
    return { code: shape.code, message: data.message, data }
  },
})

export const router = t.router

/** Begins a procedure that only reads. It does not learn who asks, so that it cannot write in their name. */
export const query = t.procedure.use(({ ctx, next }) => next({ ctx: { ...ctx, actor: undefined } }))

/** Begins a procedure that changes something, in the name of the context's `actor`. */
export const command = t.procedure.use(({ ctx, next }) => {
  if (ctx.actor.trim() === '') throw new Error('A command needs an actor.')
  return next()
})
