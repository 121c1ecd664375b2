import { type ApiError, refuse } from '#shared/api-error.ts'
import { FRAME_CHANNEL } from '#shared/bridge.ts'
import { type CallFrame, downFrame, type DownFrame, type UpFrame } from '#shared/frame.ts'
import { patiently } from '../platform/patience.ts'
import type { IpcEvent, IpcListener, IpcPort, CallingPage, SenderFrame } from './ipc-port.ts'
import { toApiError } from './to-api-error.ts'
import type { AnyTRPCRouter } from '@trpc/server'
import { callProcedure, followProcedure, type ProcedureCall, type SubscriptionEvent } from './call.ts'
import type { Context, ReportBug } from './context.ts'

/** What the handler works with. */
export type IpcHandlerPorts = ServePorts & {
  readonly ipc: IpcPort
  /** Whether a main frame with this address is one of the program's own pages. */
  readonly isTrusted: (frame: SenderFrame) => boolean
  /** Told why a frame was dropped, in a few words and without any of its content. */
  readonly reportDropped: (why: string) => void
}

/** Above anything that a window has reason to ask at once. */
const MAX_OPEN_CALLS = 1000

/**
 * Answers the calls that pages send over the one channel. A page's calls end with its window, with a reload and
 * with a navigation; frames of anyone else, and frames that are none, are dropped.
 * @returns what stops it and ends all calls
 */
export const attachIpcHandler = (ports: IpcHandlerPorts): (() => void) => {
  const pages = new Map<CallingPage, OpenCalls>()
  const listener: IpcListener = (event, raw) => {
    const frame = acceptFrame(ports, event, raw)
    if (frame === undefined) return
    const calls = pages.get(event.sender) ?? welcomePage(pages, event.sender)
    if (frame.kind === 'cancel') calls.cancel(frame.id)
    else void takeCall(ports, frame, { page: event.sender, calls })
  }
  ports.ipc.on(FRAME_CHANNEL, listener)
  return () => {
    ports.ipc.removeListener(FRAME_CHANNEL, listener)
    for (const calls of pages.values()) calls.cancelAll()
  }
}

const acceptFrame = (ports: IpcHandlerPorts, event: IpcEvent, raw: unknown): DownFrame | undefined => {
  if (!isOwnPage(ports, event)) {
    ports.reportDropped('sender is not one of our pages')
    return undefined
  }
  const frame = downFrame.safeParse(raw)
  if (!frame.success) ports.reportDropped('not a frame')
  return frame.data
}

const isOwnPage = (ports: IpcHandlerPorts, { senderFrame }: IpcEvent): boolean => {
  try {
    return senderFrame !== null && senderFrame.parent === null && ports.isTrusted(senderFrame)
  } catch {
    // A frame that is gone already refuses to tell its address.
    return false
  }
}

const welcomePage = (pages: Map<CallingPage, OpenCalls>, page: CallingPage): OpenCalls => {
  const calls = createOpenCalls()
  pages.set(page, calls)
  page.on('did-navigate', calls.cancelAll)
  page.on('render-process-gone', calls.cancelAll)
  page.on('destroyed', () => {
    calls.cancelAll()
    pages.delete(page)
  })
  return calls
}

type Caller = { readonly page: CallingPage; readonly calls: OpenCalls }

const takeCall = async (ports: IpcHandlerPorts, frame: CallFrame, { page, calls }: Caller): Promise<void> => {
  const { id } = frame
  if (calls.has(id)) return ports.reportDropped('a call with this id is still open')
  const isOneTooMany = calls.count() >= MAX_OPEN_CALLS
  const signal = calls.open(id)
  const send = (up: UpFrame): void => {
    if (!signal.aborted && !page.isDestroyed()) page.send(FRAME_CHANNEL, up)
  }
  try {
    if (isOneTooMany) send({ id, kind: 'error', error: refuseForNow(ports) })
    else await serveCall(ports, frame, { send, signal })
  } catch (error) {
    // Not even an error could be sent: the page went away at this very moment.
    ports.reportBug(crypto.randomUUID(), error)
  } finally {
    calls.close(id)
  }
}

const refuseForNow = (ports: IpcHandlerPorts): ApiError =>
  toApiError(
    refuse('conflict', {
      code: 'rule_conflict',
      sentence: { key: 'too_many_requests' },
    }),
    ports.reportBug,
  )

/** The calls of one page that have not ended yet, by their ids. */
export type OpenCalls = {
  readonly has: (id: string) => boolean
  readonly count: () => number
  /** Notes a call as open; the signal tells it when its answer is no longer wanted. */
  readonly open: (id: string) => AbortSignal
  readonly close: (id: string) => void
  readonly cancel: (id: string) => void
  readonly cancelAll: () => void
}

const createOpenCalls = (): OpenCalls => {
  const calls = new Map<string, AbortController>()
  return {
    has: (id) => calls.has(id),
    count: () => calls.size,
    open: (id) => {
      const controller = new AbortController()
      calls.set(id, controller)
      return controller.signal
    },
    close: (id) => {
      calls.delete(id)
    },
    cancel: (id) => calls.get(id)?.abort(),
    cancelAll: () => {
      for (const controller of calls.values()) controller.abort()
    },
  }
}

/** What a call is served with. */
export type ServePorts = {
  readonly router: AnyTRPCRouter
  /** Makes the context of one call; may fail, which is answered. */
  readonly createContext: () => Context | Promise<Context>
  readonly reportBug: ReportBug
}

/** The way back to the page that called. */
export type Reply = {
  /** @throws when the frame cannot be cloned */
  readonly send: (frame: UpFrame) => void
  readonly signal: AbortSignal
}

/** Serves one call to its end. Whatever goes wrong is answered, with a result that cannot be sent as well. */
const serveCall = async (ports: ServePorts, frame: CallFrame, reply: Reply): Promise<void> => {
  try {
    await answerCall(ports, frame, reply)
  } catch (error) {
    reply.send({ id: frame.id, kind: 'error', error: toApiError(error, ports.reportBug) })
  }
}

const answerCall = async (ports: ServePorts, frame: CallFrame, reply: Reply): Promise<void> => {
  const { id, kind, path, input } = frame
  // Who is signed on is read from the records, too.
  const context = await patiently(ports.createContext, reply.signal)
  const call: ProcedureCall = { router: ports.router, path, input, context, signal: reply.signal }
  if (kind !== 'subscribe') {
    const answer = await callProcedure({ ...call, type: kind })
    reply.send(
      'error' in answer ? { id, kind: 'error', ...answer } : { id, kind: 'result', data: answer.result },
    )
    return
  }
  let hasFailed = false
  for await (const event of followProcedure(call)) {
    reply.send(toFrame(id, event))
    hasFailed = event !== 'started' && 'error' in event
  }
  if (!hasFailed) reply.send({ id, kind: 'done' })
}

const toFrame = (id: string, event: SubscriptionEvent): UpFrame => {
  if (event === 'started') return { id, kind: 'started' }
  return 'error' in event ? { id, kind: 'error', error: event.error } : { id, kind: 'data', data: event.data }
}
