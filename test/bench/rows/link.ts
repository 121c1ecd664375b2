import { EventEmitter } from 'node:events'
import { initTRPC } from '@trpc/server'
import { createTRPCClient } from '@trpc/client'
import { z } from 'zod'
import { attachIpcHandler } from '#electron/trpc/ipc-handler.ts'
import type { CallingPage } from '#electron/trpc/ipc-port.ts'
import { FRAME_CHANNEL } from '#shared/bridge.ts'
import { ipcLink } from '#trpc/ipc-link.ts'
import { createWire } from '#trpc/wire.ts'
import type { Desk } from '#electron/desk.ts'
import type { Row } from '../bench.ts'
import { type Line, lineOfAmount, lineOfNothing, lineOfPair } from '../line.ts'
import { type Act, measurePair } from '../measure.ts'
import { trpcElectronTo } from '../trpc-electron.ts'

const { router, procedure } = initTRPC.create()
const echoRouter = router({
  echo: procedure.input(z.object({ text: z.string() })).query(({ input }) => input),
})
const input = { text: 'hello' } as const
const OFTEN = { turns: 4000, warmUp: 500 } as const

/** A page and a main process that share no memory, as far as one process can have them. */
const openLink = (createContext: Desk['createContext']) => {
  const ipc = new EventEmitter()
  const listeners = new Set<(frame: unknown) => void>()
  const page: CallingPage = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (_channel: string, frame: unknown) => {
      const cloned: unknown = structuredClone(frame)
      for (const listener of listeners) listener(cloned)
    },
  })
  const event = { sender: page, senderFrame: { url: 'app://desk', parent: null } }
  const stop = attachIpcHandler({
    ipc,
    router: echoRouter,
    createContext,
    reportBug: (_id, error) => console.error(error),
    isTrusted: () => true,
    reportDropped: (why) => console.error(why),
  })
  const client = createTRPCClient<typeof echoRouter>({
    links: [
      ipcLink(
        createWire({
          send: (frame) => void ipc.emit(FRAME_CHANNEL, event, structuredClone(frame)),
          onFrame: (listener) => {
            listeners.add(listener)
            return () => listeners.delete(listener)
          },
        }),
      ),
    ],
  })
  return { client, stop }
}

/** One small call over the link, from the page's client to the procedure and back. */
export const linkRow: Row = async ({ rows, deskOf }) => {
  const { client, stop } = openLink((await deskOf(rows)).createContext)
  const bare = new EventEmitter()
  const waiting = new EventEmitter()
  bare.on('frame', (frame: unknown) => waiting.emit('answer', structuredClone(frame)))
  const echo = (): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.once('answer', resolve)
      const id = crypto.randomUUID()
      bare.emit('frame', structuredClone({ id, kind: 'query', path: 'echo', input }))
    })
  const figures = await measurePair(() => client.echo.query(input), echo, OFTEN)
  const peer = await measurePeer(() => client.echo.query(input))
  stop()
  const above = (figures.ours.median - figures.yardstick.median) * 1000
  return [
    lineOfPair('a small call over the link, against a frame echoed', figures, {}),
    lineOfAmount('the same, above the echo', { unit: 'µs', ours: above }, { atMost: 20 }),
    peer,
  ]
}

/** What others made carries the same call; it asks neither who calls nor what is in a frame. */
const measurePeer = async (ours: Act): Promise<Line> => {
  const link = trpcElectronTo(echoRouter)
  if (!link)
    return lineOfNothing('the same, against trpc-electron', 'not installed: npm ci --prefix test/bench/peers')
  const client = createTRPCClient<typeof echoRouter>({ links: [link] })
  const figures = await measurePair(ours, () => client.echo.query(input), OFTEN)
  return lineOfPair('the same, against trpc-electron', figures, { atMost: 1 })
}
