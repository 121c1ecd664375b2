import { initTRPC } from '@trpc/server'
import { type ApiError, refuse, Refusal } from '#shared/api-error.ts'
import type { NeededRight } from '#shared/operators/lead-right.ts'
import type { Context } from './context.ts'
import { heldWhileLocked } from './held-while-locked.ts'
import { toApiError } from './to-api-error.ts'
import { z } from 'zod'
import { type Normalized, normalizeRequest } from '#shared/normalize.ts'

const asItIs = (value: unknown): unknown => value
const ignoreBug = (): void => undefined

/** What a procedure says of itself: what its caller needs. Without it, whoever is signed on may call it. */
type ProcedureMeta = { readonly needs?: NeededRight | 'nobody_signed_on' }

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
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

const locked = refuse('not_allowed', { code: 'desk_locked' })

/** Answers nothing while the desk is locked; what a subscription tells meanwhile waits. */
const whileOpen = t.procedure.use(async ({ ctx, next, type, signal }) => {
  const { guard } = ctx
  if (guard?.isLocked()) throw locked
  const result = await next()
  if (!guard || type !== 'subscription' || !result.ok) return result
  return { ...result, data: heldWhileLocked(result.data, guard, signal) }
})

/**
 * Begins a procedure that only reads. It does not learn who asks, so that it cannot write in their name, and answers nothing
 * where the desk was locked meanwhile. What a command has changed is told all the same: whoever asked has to know.
 */
export const query = whileOpen.use(async ({ ctx, next, type }) => {
  const result = await next({ ctx: { ...ctx, actor: undefined } })
  if (type !== 'subscription' && ctx.guard?.isLocked()) throw locked
  return result
})

/** Begins a procedure that changes something, in the name of the context's `actor`; whoever is signed on may call it. */
export const command = whileOpen.use(({ ctx, next }) => {
  if (ctx.actor.trim() === '') throw new Error('A command needs an actor.')
  return next()
})

/** The same for what a desk can keep to its leads, or what is always theirs. */
export const leadCommand = (needs: NeededRight) =>
  command.meta({ needs }).use(({ ctx, next }) => {
    const leads = ctx.guard?.onlyFor(needs)
    if (leads) throw keptToLeads(needs, leads)
    return next()
  })

const keptToLeads = (needs: NeededRight, leads: readonly string[]): Refusal =>
  refuse('not_allowed', {
    code: 'not_allowed',
    sentence: { key: `kept_to_leads_${needs}`, values: { leads } },
  })

/** Begins a procedure that answers while the desk is locked, too: it may tell and change nothing of what lies on it. */
export const evenWhileLocked = t.procedure.meta({ needs: 'nobody_signed_on' })

/**
 * The same schema for input as it is met in the wild: property names in any case, `null` for "not given".
 * To the caller in this program it keeps the type of the schema.
 */
export const normalized = <Schema extends z.ZodType>(schema: Schema) => normalizedBy(schema, normalizeRequest)

/** The same, but for one property that is handed on as it came: whoever reads it tells of its problems. */
export const normalizedExcept = <Schema extends z.ZodType>(property: string, schema: Schema) =>
  normalizedBy(schema, (input) => normalizeExcept(property, input))

/**
 * Input that is handed on as it came, typed for the caller: the service reads it itself, as its rules report on what
 * can be read although something else is wrong.
 */
export const unread = <Input>() => z.custom<Input>(() => true)

const normalizedBy = <Schema extends z.ZodType>(schema: Schema, normalize: (input: unknown) => Normalized) =>
  unread<z.input<Schema>>()
    .transform((input): unknown => {
      const { value, problems } = normalize(input)
      if (problems.length > 0) throw new Refusal('validation_error', problems)
      return value
    })
    .pipe(schema)

const normalizeExcept = (property: string, input: unknown): Normalized => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return normalizeRequest(input)
  const isExcepted = ([name, value]: readonly [string, unknown]): boolean =>
    name.toLowerCase() === property && value !== null && value !== undefined
  const entries: (readonly [string, unknown])[] = Object.entries(input)
  const excepted = entries.find(isExcepted)
  if (!excepted) return normalizeRequest(input)
  // Something stands in its place meanwhile, so that a name that is given twice is still noticed.
  const { value, problems } = normalizeRequest(
    Object.fromEntries(entries.map((entry) => (isExcepted(entry) ? [entry[0], true] : entry))),
  )
  return { value: Object.assign({}, value, { [property]: excepted[1] }), problems }
}
