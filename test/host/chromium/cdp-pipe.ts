import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import type { CdpSession } from './cdp-types.ts'

type Message = {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** All lines of one Chromium, over the pipe that it ends with. */
export type CdpPipe = {
  readonly root: CdpSession
  /** The line to a target that was attached to; the same object each time. */
  readonly session: (id: string) => CdpSession
  readonly drop: (id: string) => void
}

type Pending = PromiseWithResolvers<unknown> & { readonly sessionId: string; readonly method: string }

/**
 * Speaks the DevTools protocol: messages of JSON that each end in a zero byte. Their types are taken on trust: the
 * other side is Chromium itself, and its protocol is published with its types.
 */
export const openCdpPipe = (output: Writable, input: Readable): CdpPipe => {
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, EventEmitter>()
  let lastId = 0
  const emitterOf = (sessionId: string): EventEmitter => {
    const emitter = listeners.get(sessionId) ?? new EventEmitter()
    listeners.set(sessionId, emitter)
    return emitter
  }
  const request = <R>(method: string, params: unknown, sessionId: string): Promise<R> => {
    const id = ++lastId
    const answer = { ...Promise.withResolvers<unknown>(), sessionId, method }
    pending.set(id, answer)
    const target = sessionId === '' ? {} : { sessionId }
    output.write(`${JSON.stringify({ id, method, params: params ?? {}, ...target })}\0`)
    return answer.promise.then((result) => z.custom<R>().parse(result))
  }
  const sessionOf = (id: string): CdpSession => ({
    send: (command, parameters) => request(command, parameters, id),
    on: (event, listener) =>
      void emitterOf(id).on(event, (payload) =>
        listener(z.custom<Parameters<typeof listener>[0]>().parse(payload)),
      ),
  })
  const endAll = (isOver: (one: Pending) => boolean): void => {
    for (const [id, one] of pending) {
      if (!isOver(one)) continue
      pending.delete(id)
      one.reject(new CdpEnded(one.method))
    }
  }
  readMessages(input, (message) => {
    if (message.id === undefined) {
      emitterOf(message.sessionId ?? '').emit(message.method ?? '', message.params)
      return
    }
    const answer = pending.get(message.id)
    pending.delete(message.id)
    if (message.error) answer?.reject(failureOf(answer.method, message.error.message))
    else answer?.resolve(message.result)
  })
  input.on('close', () => endAll(() => true))
  output.on('error', () => endAll(() => true))
  return {
    root: sessionOf(''),
    session: sessionOf,
    drop: (id) => {
      listeners.delete(id)
      endAll((one) => one.sessionId === id)
    },
  }
}

/** What Chromium says of a page that was closed right before something was asked of it. */
const GONE =
  /^(?:No target with given id|Session with given id not found|Inspected target navigated or closed)/u

const failureOf = (method: string, message: string): Error =>
  GONE.test(message) ? new CdpEnded(method) : new Error(`${method}: ${message}`)

/** The page or Chromium itself went away before it answered. */
export class CdpEnded extends Error {
  constructor(method: string) {
    super(`${method}: the page is gone`)
  }
}

const readMessages = (input: Readable, hear: (message: Message) => void): void => {
  let parts: Buffer[] = []
  input.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end))
      rest = rest.subarray(end + 1)
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      hear(z.custom<Message>().parse(JSON.parse(text)))
    }
    if (rest.length > 0) parts.push(rest)
  })
}
