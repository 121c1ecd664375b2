// Runs in pages only, as text: no import but of types.
import type { Peer } from './peer.ts'

type Listener = (event: { readonly sender: IpcRenderer; readonly ports: [] }, ...args: unknown[]) => void
type Listen = (channel: string, listener: Listener) => IpcRenderer
type IpcRenderer = {
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly on: Listen
  readonly once: Listen
  readonly off: Listen
  readonly removeListener: Listen
}
/** What `require('electron')` gives to a preload script. */
export type PreloadModule = {
  readonly contextBridge: { readonly exposeInMainWorld: (key: string, api: unknown) => void }
  readonly ipcRenderer: IpcRenderer
}
type Require = (name: string) => unknown
export type Preload = (require: Require, module: { exports: unknown }, exports: unknown) => void

export type IsolatedWorld = {
  readonly peer: Peer
  readonly exposeId: number
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
  /** Takes text to the main process. */
  readonly post: (text: string) => void
}

/** What a sandboxed preload script finds. What the program does not use is not there, and says so. */
export function createPreloadRequire(world: IsolatedWorld, receiverName: string): Require {
  const offered: PreloadModule = {
    contextBridge: loud('contextBridge', {
      exposeInMainWorld: (key, api) => void world.peer.call(world.exposeId, [key, api]),
    }),
    ipcRenderer: loud('ipcRenderer', createIpcRenderer(world, receiverName)),
  }
  const electron = loud('electron', offered)
  return (name) => {
    if (name === 'electron') return electron
    throw new Error(`A sandboxed preload script cannot require '${name}' on the stand-in for Electron.`)
  }
}

function createIpcRenderer({ encode, decode, post }: IsolatedWorld, receiverName: string): IpcRenderer {
  const listeners = new Map<string, { listener: Listener; isOnce: boolean }[]>()
  const add = (channel: string, listener: Listener, isOnce: boolean): void =>
    void listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }])
  const remove = (channel: string, listener: Listener): void => {
    const all = listeners.get(channel) ?? []
    const last = all.findLastIndex((one) => one.listener === listener)
    listeners.set(
      channel,
      all.filter((_one, index) => index !== last),
    )
  }
  const ipcRenderer: IpcRenderer = {
    send: (channel, ...args) => post(encode([channel, args])),
    on: (channel, listener) => (add(channel, listener, false), ipcRenderer),
    once: (channel, listener) => (add(channel, listener, true), ipcRenderer),
    off: (channel, listener) => (remove(channel, listener), ipcRenderer),
    removeListener: (channel, listener) => (remove(channel, listener), ipcRenderer),
  }
  const receive = (text: string): void => {
    const message = decode(text)
    if (!Array.isArray(message)) return
    const parts: readonly unknown[] = message
    const [channel, ...args] = parts
    for (const { listener, isOnce } of listeners.get(String(channel)) ?? []) {
      if (isOnce) remove(String(channel), listener)
      callLoudly(() => listener({ sender: ipcRenderer, ports: [] }, ...args))
    }
  }
  Reflect.set(globalThis, receiverName, receive)
  return ipcRenderer
}

function callLoudly(call: () => void): void {
  try {
    call()
  } catch (error) {
    globalThis.reportError(error)
  }
}

function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key): unknown => {
      if (typeof key === 'string' && !(key in object))
        throw new Error(`The stand-in for Electron does not offer ${name}.${key} to preload scripts.`)
      return Reflect.get(object, key)
    },
  })
}

/** Runs the preload script, in the main frame only, as Electron does. */
export function runPreload(preload: Preload, require: Require): void {
  const module = { exports: {} }
  preload(require, module, module.exports)
}
