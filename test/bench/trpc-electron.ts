import { EventEmitter } from 'node:events'
import type { TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { peerOf } from './peers/peer.ts'

const electron = z.custom<Record<string, unknown>>((found) => typeof found === 'object' && found !== null)
const main = z.custom<{
  readonly createIPCHandler: (ports: { readonly router: AnyTRPCRouter }) => void
  readonly exposeElectronTRPC: () => void
}>((found) => found !== undefined)
const renderer = z.custom<{ readonly ipcLink: <Router extends AnyTRPCRouter>() => TRPCLink<Router> }>(
  (found) => found !== undefined,
)

type Listener = (event: unknown, message: unknown) => void

/** What it takes of Electron: a page and a main process that share no memory, as far as one process can have them. */
const createIpc = () => {
  const [ipcMain, page] = [new EventEmitter(), new EventEmitter()]
  const event = {
    sender: { id: 1, isDestroyed: () => false },
    senderFrame: { routingId: 1 },
    reply: (channel: string, message: unknown) => void page.emit(channel, {}, structuredClone(message)),
  }
  return {
    ipcMain,
    ipcRenderer: {
      send: (channel: string, message: unknown) =>
        void ipcMain.emit(channel, event, structuredClone(message)),
      on: (channel: string, listener: Listener) => void page.on(channel, listener),
    },
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => void Object.assign(globalThis, { [name]: value }),
    },
  }
}

/** The link of trpc-electron to a router, both of its sides in this process; nothing where it is not installed. */
export const trpcElectronTo = <Router extends AnyTRPCRouter>(
  router: Router,
): TRPCLink<Router> | undefined => {
  // Beside it lies an empty package in Electron's place, which is filled before it is looked into.
  const { data: host } = electron.safeParse(peerOf('electron'))
  if (!host) return undefined
  Object.assign(host, createIpc())
  const { data: inMain } = main.safeParse(peerOf('trpc-electron/main'))
  const { data: inPage } = renderer.safeParse(peerOf('trpc-electron/renderer'))
  if (!inMain || !inPage) return undefined
  inMain.createIPCHandler({ router })
  inMain.exposeElectronTRPC()
  return inPage.ipcLink<Router>()
}
