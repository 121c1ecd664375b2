import type { AnyTRPCRouter } from '@trpc/server'
import type { CallFrame, UpFrame } from '#shared/frame.ts'
import { callProcedure, followProcedure, type SubscriptionEvent, type ProcedureCall } from './call.ts'
import type { Context, ReportBug } from './context.ts'
import { toApiError } from './to-api-error.ts'

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
export const serveCall = async (ports: ServePorts, frame: CallFrame, reply: Reply): Promise<void> => {
  try {
    await answerCall(ports, frame, reply)
  } catch (error) {
    reply.send({ id: frame.id, kind: 'error', error: toApiError(error, ports.reportBug) })
  }
}

const answerCall = async (ports: ServePorts, frame: CallFrame, reply: Reply): Promise<void> => {
  const { id, kind, path, input } = frame
  const context = await ports.createContext()
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
