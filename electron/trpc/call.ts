import { type AnyTRPCRouter, callTRPCProcedure, TRPCError, type TRPCProcedureType } from '@trpc/server'
import { type ApiError, refuse } from '#shared/api-error.ts'
import { createAttempt, isLocked, patiently } from '../platform/patience.ts'
import type { Context } from './context.ts'
import { toApiError } from './to-api-error.ts'

/** One call of one procedure. */
export type ProcedureCall = {
  readonly router: AnyTRPCRouter
  /** The procedure's name with its dots, as in `shipments.get`. */
  readonly path: string
  readonly input: unknown
  readonly context: Context
  readonly signal?: AbortSignal
}

/** How a query or mutation ends. */
export type CallResult = { readonly result: unknown } | { readonly error: ApiError }

/** What a subscription says: that it listens, each thing that happened, and why it broke off if it did. */
export type SubscriptionEvent = 'started' | Readonly<{ data: unknown }> | Readonly<{ error: ApiError }>

/**
 * Calls a query or mutation and answers with its result or its error in the contract's shape; never throws.
 * Without a `type` either kind is called; a subscription is answered as if there were no such procedure.
 */
export const callProcedure = async (
  call: ProcedureCall & { readonly type?: 'query' | 'mutation' },
): Promise<CallResult> => {
  try {
    return { result: await patiently(() => attempt(call), call.signal) }
  } catch (error) {
    return { error: errorOf(error, call) }
  }
}

/**
 * Tries once. What another process's lock has stopped is thrown as that only if nothing was written down by then, so that
 * it can be asked for again.
 */
const attempt = async (call: ProcedureCall & { readonly type?: 'query' | 'mutation' }): Promise<unknown> => {
  const tried = createAttempt()
  try {
    return await tried.run(() => invoke(call, call.type ?? 'either'))
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error
    if (!isLocked(cause)) throw error
    throw tried.hasWritten() ? new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }) : cause
  }
}

/** Follows a subscription until it ends, breaks off or is cancelled by the call's signal; never throws. */
export async function* followProcedure(
  call: ProcedureCall,
): AsyncGenerator<SubscriptionEvent, void, undefined> {
  try {
    const stream = await invoke(call, 'subscription')
    if (!isAsyncIterable(stream)) throw new Error(`The subscription ${call.path} is no async iterable.`)
    yield* eventsOf(stream, call.signal)
  } catch (error) {
    yield { error: errorOf(error, call) }
  }
}

/** Far above what any form, paste, line or document sends, far below what would hurt. */
const INPUT_BOUNDS = { bytes: 128 * 1024 * 1024, values: 1_000_000, depth: 64 }
const tooLarge = refuse('validation_error', {
  code: 'invalid_request',
  sentence: { key: 'request_too_large' },
})

const invoke = async (call: ProcedureCall, type: TRPCProcedureType | 'either'): Promise<unknown> => {
  const { router, path, input, context, signal } = call
  if (!isWithin(INPUT_BOUNDS, input)) throw tooLarge
  signal?.throwIfAborted()
  const answer: unknown = await callTRPCProcedure({
    router,
    path,
    getRawInput: () => Promise.resolve(input),
    ctx: context,
    type: type === 'either' ? 'query' : type,
    allowMethodOverride: type === 'either',
    signal,
    batchIndex: 0,
  })
  return answer
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function* eventsOf(
  stream: AsyncIterable<unknown>,
  signal?: AbortSignal,
): AsyncGenerator<SubscriptionEvent, void, undefined> {
  const source = stream[Symbol.asyncIterator]()
  try {
    // A source begins to listen when it is first asked: only then is it true that it has started.
    let step = nextUnlessAborted(source, signal)
    yield 'started'
    for (let event = await step; event !== undefined && event.done !== true; event = await step) {
      yield { data: event.value }
      step = nextUnlessAborted(source, signal)
    }
  } finally {
    void closeQuietly(source)
  }
}

const closeQuietly = async (source: AsyncIterator<unknown>): Promise<void> => {
  try {
    await source.return?.()
  } catch {
    // Nobody listens any more.
  }
}

const cancelled = refuse('conflict', { code: 'rule_conflict', sentence: { key: 'request_cancelled' } })

const errorOf = (error: unknown, { context, signal }: ProcedureCall): ApiError =>
  toApiError(signal?.aborted === true && isAbort(error) ? cancelled : error, context.reportBug)

const isAbort = (error: unknown): boolean =>
  error instanceof Error &&
  [error, error.cause].some((one) => one instanceof Error && one.name === 'AbortError')

/**
 * Asks the source for its next step; undefined as soon as the signal says so, even if the source takes no notice.
 * Each step has a listener of its own: a race against one lasting promise would keep every step ever taken.
 */
const nextUnlessAborted = (
  source: AsyncIterator<unknown>,
  signal?: AbortSignal,
): Promise<IteratorResult<unknown> | undefined> => {
  const step = new Promise<IteratorResult<unknown> | undefined>((resolve, reject) => {
    const stop = (): void => resolve(undefined)
    if (signal?.aborted === true) return stop()
    signal?.addEventListener('abort', stop, { once: true })
    void source
      .next()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', stop))
  })
  // Who stops listening before the step is taken must not leave a rejection that nobody handles.
  step.catch(() => undefined)
  return step
}

/** How large a value may be that a page sends: bytes of text and binary data, count of values, levels of nesting. */
export type Bounds = { readonly bytes: number; readonly values: number; readonly depth: number }

type Pending = { readonly value: unknown; readonly depth: number }

const BYTES_PER_CHARACTER = 2

/**
 * Whether a value that structured clone can carry keeps within all bounds. It looks no further than to the first
 * bound that breaks. What is held many times counts each time, as whoever reads the value meets it each time; what
 * contains itself has no last level, and so is never within.
 */
export const isWithin = (bounds: Bounds, root: unknown): boolean => {
  const pending: Pending[] = [{ value: root, depth: 0 }]
  let left = bounds.bytes
  let count = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next
    // An array with holes takes no room on the way, but whoever walks through it visits every hole.
    count += Array.isArray(value) ? value.length + 1 : 1
    left -= bytesOf(value)
    if (left < 0 || count > bounds.values || depth > bounds.depth) return false
    if (typeof value !== 'object' || value === null) continue
    for (const part of partsOf(value)) pending.push({ value: part, depth: depth + 1 })
  }
  return true
}

const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length * BYTES_PER_CHARACTER
  return isBinary(value) ? value.byteLength : 0
}

const isBinary = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value)

const partsOf = (value: object): Iterable<unknown> => {
  if (isBinary(value)) return []
  if (value instanceof Map) return partsOfMap(value)
  if (value instanceof Set) return value
  const values: readonly unknown[] = Object.values(value)
  return [...Object.keys(value), ...values]
}

const partsOfMap = (map: ReadonlyMap<unknown, unknown>): Iterable<unknown> => [...map.keys(), ...map.values()]
