// Runs in Node and, as text, in pages: no import but of types.
import type { WireNode } from './wire-node.ts'

/** Reads what `encodeValue` wrote. */
export function decodeValue(text: string): unknown {
  const parse: (text: string) => readonly WireNode[] = JSON.parse
  const nodes = parse(text)
  const made = new Map<number, unknown>()
  const read = (place: number): unknown => {
    if (made.has(place)) return made.get(place)
    const node = nodes[place]
    if (node === undefined) throw new Error('A value refers to one that is not there.')
    return make(node, { read, keep: (value) => void made.set(place, value) })
  }
  return read(0)
}

type Making = { readonly read: (place: number) => unknown; readonly keep: (value: object) => void }

function make(node: WireNode, { read, keep }: Making): unknown {
  const kept = <T extends object>(value: T): T => {
    // Kept before it is filled: what it holds may refer to it.
    keep(value)
    return value
  }
  switch (node[0]) {
    case 'plain':
      return node[1]
    case 'undefined':
      return undefined
    case 'number':
      return Number(node[1])
    case 'bigint':
      return BigInt(node[1])
    case 'date':
      return kept(new Date(node[1] === '' ? Number.NaN : node[1]))
    case 'regexp':
      return kept(new RegExp(node[1], node[2]))
    case 'bytes':
      return kept(bytesOf(node[1], node[2]))
    case 'error':
      return fillError(kept(errorOf(node[1], node[2])), node[3], read(node[4]))
    case 'map': {
      const map = kept(new Map<unknown, unknown>())
      for (const [key, item] of node[1]) map.set(read(key), read(item))
      return map
    }
    case 'set': {
      const set = kept(new Set<unknown>())
      for (const item of node[1]) set.add(read(item))
      return set
    }
    case 'array':
      return fill(kept(Array.from({ length: 0 })), node[2], read, node[1])
    case 'object':
      return fill(kept({}), node[1], read)
  }
}

function fill(
  target: object,
  entries: readonly (readonly [string, number])[],
  read: (place: number) => unknown,
  length?: number,
): object {
  for (const [key, item] of entries)
    // Not assigned: a key `__proto__` is data, too.
    Object.defineProperty(target, key, {
      value: read(item),
      writable: true,
      enumerable: true,
      configurable: true,
    })
  if (length !== undefined) Reflect.set(target, 'length', length)
  return target
}

function bytesOf(kind: string, text: string): object {
  const { buffer } = fromBase64(text)
  if (kind === 'ArrayBuffer') return buffer
  const View: unknown = Reflect.get(globalThis, kind)
  if (typeof View !== 'function') throw new Error(`There is no ${kind} here.`)
  const view: unknown = Reflect.construct(View, [buffer])
  if (typeof view !== 'object' || view === null) throw new Error(`${kind} is no view of bytes.`)
  return view
}

function errorOf(name: string, message: string): Error {
  const Known: unknown = Reflect.get(globalThis, name)
  const known: unknown = typeof Known === 'function' ? Reflect.construct(Known, [message]) : undefined
  return known instanceof Error ? known : new Error(message)
}

function fillError(error: Error, stack: string, cause: unknown): Error {
  error.stack = stack
  if (cause !== undefined) error.cause = cause
  return error
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
