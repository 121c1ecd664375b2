// Runs in pages only, as text: no import but of types.
import type { Peer } from './peer.ts'

/** The page's own half of `contextBridge`: makes what the preload script exposes a part of the page. */
export function joinBridge(peer: Peer, exposeId: number): void {
  peer.offer(exposeId, (key, api) => {
    if (typeof key !== 'string') throw new TypeError('A name for the page has to be text.')
    if (key in globalThis) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
    Object.defineProperty(globalThis, key, { value: freezeDeep(api), enumerable: true })
  })
}

/** What is exposed cannot be changed; what it gives and takes later can. */
function freezeDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const item of Object.values(value)) freezeDeep(item)
  return Object.freeze(value)
}
