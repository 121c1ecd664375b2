// Runs in pages only, as text: no import but of types.
import type { Peer } from './peer.ts'

/** The page's own half of `contextBridge`: makes what the preload script exposes a part of the page. */
export function joinBridge(peer: Peer, exposeId: number): void {
  peer.offer(exposeId, (key, api) => {
    if (typeof key !== 'string') throw new TypeError('A name for the page has to be text.')
    if (key in globalThis) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
    Object.defineProperty(globalThis, key, { value: api, enumerable: true })
  })
}
