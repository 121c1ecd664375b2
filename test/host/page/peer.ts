// Runs in pages only, as text: no import but of types.

/** A value on its way to the other world; functions stay at home and are called from there. */
type Parcel =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly Parcel[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Parcel])[] }

type Call = { readonly turn: number; readonly id: number; readonly args: readonly Parcel[] }
type Reply = { readonly turn: number; readonly hasFailed: boolean; readonly parcel: Parcel }
type Callable = (...args: unknown[]) => unknown

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
  const { CustomEvent, structuredClone } = globalThis
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
  const pack = (value: unknown): Parcel => {
    if (isCallable(value)) return { kind: 'function', id: numberOf(value) }
    if (!holdsFunction(value, new Set())) return { kind: 'value', value: structuredClone(value) }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    const entries: readonly [string, unknown][] = typeof value === 'object' ? Object.entries(value ?? {}) : []
    return { kind: 'object', entries: entries.map(([key, item]) => [key, pack(item)] as const) }
  }
  const unpack = (parcel: Parcel): unknown => {
    switch (parcel.kind) {
      case 'value':
        return parcel.value
      case 'function':
        return proxyOf(parcel.id)
      case 'array':
        return Object.freeze(parcel.items.map(unpack))
      case 'object':
        return Object.freeze(Object.fromEntries(parcel.entries.map(([key, item]) => [key, unpack(item)])))
    }
  }
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
      speak('reply', { turn, hasFailed: true, parcel: pack(error) })
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

function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}

function holdsFunction(value: unknown, seen: Set<unknown>): boolean {
  if (isCallable(value)) return true
  if (typeof value !== 'object' || value === null || seen.has(value)) return false
  seen.add(value)
  return (
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
    Object.values(value).some((item) => holdsFunction(item, seen))
  )
}
