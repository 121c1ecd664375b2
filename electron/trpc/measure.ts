/** How large a value may be that a page sends: bytes of text and binary data, count of values, levels of nesting. */
export type Bounds = { readonly bytes: number; readonly values: number; readonly depth: number }

type Pending = { readonly value: unknown; readonly depth: number }

const BYTES_PER_CHARACTER = 2

/**
 * Whether a value that structured clone can carry keeps within all bounds. It looks no further than to the first
 * bound that breaks. What is held many times counts each time, as whoever reads the value meets it each time; what
 * contains itself has no last level, and so is never within.
 */
export const isWithin = (bounds: Bounds, root: unknown): boolean => {
  const pending: Pending[] = [{ value: root, depth: 0 }]
  let left = bounds.bytes
  let count = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next
    // An array with holes takes no room on the way, but whoever walks through it visits every hole.
    count += Array.isArray(value) ? value.length + 1 : 1
    left -= bytesOf(value)
    if (left < 0 || count > bounds.values || depth > bounds.depth) return false
    if (typeof value !== 'object' || value === null) continue
    for (const part of partsOf(value)) pending.push({ value: part, depth: depth + 1 })
  }
  return true
}

const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length * BYTES_PER_CHARACTER
  return isBinary(value) ? value.byteLength : 0
}

const isBinary = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value)

const partsOf = (value: object): Iterable<unknown> => {
  if (isBinary(value)) return []
  if (value instanceof Map) return partsOfMap(value)
  if (value instanceof Set) return value
  const values: readonly unknown[] = Object.values(value)
  return [...Object.keys(value), ...values]
}

const partsOfMap = (map: ReadonlyMap<unknown, unknown>): Iterable<unknown> => [...map.keys(), ...map.values()]
