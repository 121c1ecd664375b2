import { createTRPCClient } from '@trpc/client'
import { z } from 'zod'
import { attachIpcHandler, type IpcHandlerPorts } from '#electron/trpc/ipc-handler.ts'
import { command, query, router } from '#electron/trpc/init.ts'
import { ipcLink } from '#trpc/ipc-link.ts'
import { createWire } from '#trpc/wire.ts'
import { refuse } from '#shared/api-error.ts'
import { FakeIpc, FakeWindow } from './ipc-pair.ts'

const waitFor = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** A small router of every kind of procedure, and of every way to fail; `ended` notes what was let go. */
export const createTestRouter = (ended: string[]) =>
  router({
    echo: query.input(z.unknown()).query(({ input }) => input),
    whoAmI: command.mutation(({ ctx }) => ctx.actor),
    strict: query
      .input(z.strictObject({ reference: z.string().max(5), take: z.int().min(1) }))
      .query(({ input }) => input),
    refused: query.query(() => {
      throw refuse('gone', { property: '$.reference', code: 'resource_removed' })
    }),
    broken: query.query(() => {
      throw new Error('secret of jane@example.com', { cause: new Error('deeper') })
    }),
    brokenRow: query.query(() => z.object({ secret: z.string() }).parse({})),
    uncloneable: query.query(() => ({ method: () => 1 })),
    hang: query.query(async ({ signal }) => {
      try {
        return await waitFor(signal)
      } finally {
        ended.push('query')
      }
    }),
    hangWriting: command.mutation(async ({ signal }) => {
      try {
        return await waitFor(signal)
      } finally {
        ended.push('mutation')
      }
    }),
    ticks: query.input(z.int()).subscription(async function* ({ input, signal }) {
      try {
        for (let tick = 0; tick < input; tick += 1) yield tick
        if (input > 3) await waitFor(signal)
      } finally {
        ended.push('subscription')
      }
    }),
    deaf: query.subscription(async function* () {
      yield 'once'
      await new Promise(() => undefined)
    }),
    breaksOff: query.subscription(async function* () {
      yield 1
      throw refuse('conflict', { code: 'rule_conflict' })
    }),
    yieldsUncloneable: query.subscription(async function* () {
      try {
        yield () => 1
        yield 2
      } finally {
        ended.push('uncloneable')
      }
    }),
  })

export type TestRouter = ReturnType<typeof createTestRouter>
export type Bug = { readonly correlationId: string; readonly error: unknown }

export const createClient = (window: FakeWindow, from?: Parameters<FakeWindow['bridge']>[0]) =>
  createTRPCClient<TestRouter>({ links: [ipcLink(createWire(window.bridge(from)))] })

/** A main process with that router, and a first window with a client in it. */
export const openTestDesk = (replaced: Partial<IpcHandlerPorts> = {}) => {
  const ended: string[] = []
  const bugs: Bug[] = []
  const dropped: string[] = []
  const ipc = new FakeIpc()
  const reportBug = (correlationId: string, error: unknown): void => void bugs.push({ correlationId, error })
  const detach = attachIpcHandler({
    ipc,
    router: createTestRouter(ended),
    createContext: () => ({ actor: 'Mo', reportBug }),
    isTrusted: (frame) => frame.url.startsWith('app://shipdesk/'),
    reportBug,
    reportDropped: (why) => void dropped.push(why),
    ...replaced,
  })
  const window = new FakeWindow(ipc)
  return { ipc, window, client: createClient(window), detach, ended, bugs, dropped }
}
