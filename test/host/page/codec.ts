// Runs in Node and, as text, in pages: no import but of types.

/** One value as text; values within refer to others by their place in the list, so that cycles and sharing stay. */
type WireNode =
  | readonly ['plain', string | number | boolean | null]
  | readonly ['undefined']
  | readonly ['number', string]
  | readonly ['bigint', string]
  | readonly ['date', string]
  | readonly ['regexp', string, string]
  | readonly ['bytes', string, string]
  | readonly ['error', string, string, string, number]
  | readonly ['map', readonly (readonly [number, number])[]]
  | readonly ['set', readonly number[]]
  | readonly ['array', number, readonly (readonly [string, number])[]]
  | readonly ['object', readonly (readonly [string, number])[]]

/**
 * Writes a value that structured clone carries as text.
 * @throws DataCloneError for what it refuses, functions above all
 */
export function encodeValue(root: unknown): string {
  const nodes: WireNode[] = []
  const places = new Map<unknown, number>()
  const add = (value: unknown): number => {
    const known = places.get(value)
    if (known !== undefined) return known
    const place = nodes.push(['undefined']) - 1
    if (typeof value === 'object' && value !== null) places.set(value, place)
    nodes[place] = nodeOf(value, add)
    return place
  }
  // Refuses what Electron refuses, and makes plain data of what has getters and classes.
  add(structuredClone(root))
  return JSON.stringify(nodes)
}

function nodeOf(value: unknown, add: (value: unknown) => number): WireNode {
  switch (typeof value) {
    case 'undefined':
      return ['undefined']
    case 'bigint':
      return ['bigint', String(value)]
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? ['plain', value]
        : ['number', Object.is(value, -0) ? '-0' : String(value)]
    case 'string':
    case 'boolean':
      return ['plain', value]
    case 'object':
      return value === null ? ['plain', null] : nodeOfObject(value, add)
    default:
      throw refused(value)
  }
}

function nodeOfObject(value: object, add: (value: unknown) => number): WireNode {
  const entries = (): [string, number][] => Object.entries(value).map(([key, item]) => [key, add(item)])
  if (value instanceof Date) return ['date', Number.isNaN(value.getTime()) ? '' : value.toISOString()]
  if (value instanceof RegExp) return ['regexp', value.source, value.flags]
  if (value instanceof Map) return ['map', [...value].map(([key, item]) => [add(key), add(item)] as const)]
  if (value instanceof Set) return ['set', [...value].map(add)]
  if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(value))]
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return ['bytes', Object.prototype.toString.call(value).slice(8, -1), toBase64(bytes)]
  }
  if (value instanceof Error)
    return ['error', value.name, value.message, value.stack ?? '', add(Reflect.get(value, 'cause'))]
  if (Array.isArray(value)) return ['array', value.length, entries()]
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return ['object', entries()]
  throw refused(value)
}

function refused(value: unknown): DOMException {
  return new DOMException(`${Object.prototype.toString.call(value)} could not be cloned.`, 'DataCloneError')
}

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

function toBase64(bytes: Uint8Array): string {
  const step = 0x80_00
  let text = ''
  for (let start = 0; start < bytes.length; start += step)
    text += String.fromCharCode(...bytes.subarray(start, start + step))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
