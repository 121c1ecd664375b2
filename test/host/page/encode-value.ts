// Runs in Node and, as text, in pages: no import but of types.
import type { WireNode } from './wire-node.ts'

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

function toBase64(bytes: Uint8Array): string {
  const step = 0x80_00
  let text = ''
  for (let start = 0; start < bytes.length; start += step)
    text += String.fromCharCode(...bytes.subarray(start, start + step))
  return btoa(text)
}
