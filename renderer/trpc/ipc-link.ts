import { TRPCClientError, type Operation, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { ApiError } from '#shared/api-error.ts'
import type { CallFrame, UpFrame } from '#shared/frame.ts'
import type { Wire } from './wire.ts'

/**
 * The last link of a client: carries each operation over the wire. Unsubscribing and aborting are told to the other side, so that
 * nothing goes on there for a screen that is no longer shown.
 */
export const ipcLink =
  <Router extends AnyTRPCRouter>(wire: Wire): TRPCLink<Router> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      const receive = (frame: UpFrame): void => {
        switch (frame.kind) {
          case 'started':
            return observer.next({ result: { type: 'started' } })
          case 'data':
            return observer.next({ result: { type: 'data', data: frame.data } })
          case 'result':
            observer.next({ result: { data: frame.data } })
            return observer.complete()
          case 'done':
            return observer.complete()
          case 'error':
            return observer.error(TRPCClientError.from(toErrorResponse(frame.error)))
        }
      }
      try {
        op.signal?.throwIfAborted()
        const cancel = wire.call(toFrame(op), receive)
        return onAbort(op.signal, cancel, () => observer.error(TRPCClientError.from(abortError())))
      } catch (error) {
        return observer.error(TRPCClientError.from(error instanceof Error ? error : abortError()))
      }
    })

const toFrame = ({ type, path, input }: Operation): CallFrame => ({
  id: crypto.randomUUID(),
  kind: type === 'subscription' ? 'subscribe' : type,
  path,
  input,
})

/** Says so when the signal aborts, which ends the operation and so cancels it; returns what ends it either way. */
const onAbort = (signal: Operation['signal'], cancel: () => void, say: () => void): (() => void) => {
  signal?.addEventListener('abort', say, { once: true })
  return () => {
    signal?.removeEventListener('abort', say)
    cancel()
  }
}

const abortError = (): DOMException => new DOMException('The request was cancelled.', 'AbortError')

const toErrorResponse = (error: ApiError) => {
  const isBug = error.code === 'internal_server_error'
  const code = isBug ? TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR : TRPC_ERROR_CODES_BY_KEY.BAD_REQUEST
  return { error: { code, message: error.message, data: error } }
}
