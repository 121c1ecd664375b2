// Runs in pages only, as text, after parcel.ts: no import but of types and of that.
import { packParcel, unpackParcel, type Callable, type Parcel } from './parcel.ts'

type Call = { readonly turn: number; readonly id: number; readonly args: readonly Parcel[] }
type Reply = { readonly turn: number; readonly hasFailed: boolean; readonly parcel: Parcel }

export type Peer = {
  /** Gives a function to the other world under a number that both know. */
  readonly offer: (id: number, callable: Callable) => void
  readonly call: (id: number, args: readonly unknown[]) => unknown
}

/**
 * One end of the line between a page's own world and the one that the preload script runs in. The `detail` of an
 * event crosses worlds by structured clone at once, so a call is an event there and an event back.
 */
export function createPeer(line: string, own: string, other: string): Peer {
  // Taken now, before the page can put something else in their place.
  const { CustomEvent } = globalThis
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const functions = new Map<number, Callable>()
  const numbers = new WeakMap<object, number>()
  const proxies = new Map<number, Callable>()
  const replies = new Map<number, Reply>()
  let last = 1000
  const speak = (kind: 'call' | 'reply', detail: Call | Reply): void => {
    dispatch(new CustomEvent(`${line}:${kind}:${other}`, { detail }))
  }
  const numberOf = (callable: Callable): number => {
    const id = numbers.get(callable) ?? ++last
    numbers.set(callable, id)
    functions.set(id, callable)
    return id
  }
  const pack = (value: unknown): Parcel => packParcel(value, numberOf)
  const unpack = (parcel: Parcel): unknown => unpackParcel(parcel, proxyOf)
  const proxyOf = (id: number): Callable => {
    const proxy = proxies.get(id) ?? ((...args: unknown[]) => call(id, args))
    proxies.set(id, proxy)
    return proxy
  }
  const call = (id: number, args: readonly unknown[]): unknown => {
    const turn = ++last
    speak('call', { turn, id, args: args.map(pack) })
    const reply = replies.get(turn)
    replies.delete(turn)
    if (reply === undefined) throw new Error('The other world does not answer.')
    if (reply.hasFailed) throw unpack(reply.parcel)
    return unpack(reply.parcel)
  }
  const answer = ({ turn, id, args }: Call): void => {
    try {
      const result = functions.get(id)?.(...args.map(unpack))
      speak('reply', { turn, hasFailed: false, parcel: pack(result) })
    } catch (error) {
      speak('reply', { turn, hasFailed: true, parcel: pack(thrown(error)) })
    }
  }
  const takeCall = ({ detail }: CustomEventInit<Call>): void => {
    if (detail) answer(detail)
  }
  const takeReply = ({ detail }: CustomEventInit<Reply>): void => {
    if (detail) replies.set(detail.turn, detail)
  }
  globalThis.addEventListener(`${line}:call:${own}`, takeCall)
  globalThis.addEventListener(`${line}:reply:${own}`, takeReply)
  return { offer: (id, callable) => void functions.set(id, callable), call }
}

/** What is thrown crosses as an error or as the fact that there was none, as Electron does it. */
function thrown(error: unknown): Error {
  return error instanceof Error
    ? error
    : new Error(
        'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
      )
}
