import type { Problem } from './api-error.ts'
import type { JsonPath } from './contract/json-path.ts'
import { problemAt } from './problems.ts'

/** Deeper than any request of the contract; what is nested further is refused before it can do harm. */
const DEEPEST = 16
/** More than any request holds. Things that are held many times over count each time, as each would be read. */
const MOST_VALUES = 500_000

/** A request with its property names in the contract's spelling and without what was not given. */
export type Normalized = { readonly value: unknown; readonly problems: readonly Problem[] }

/**
 * Reads a request as it is met in the wild: property names in any case, and `null` for "not given".
 * A name that is given twice with a value each time is a problem, as it cannot be known which is meant. Text that
 * is not Unicode is made so: half a character becomes the sign for what cannot be shown.
 */
export const normalizeRequest = (input: unknown): Normalized => {
  const reading: Reading = { problems: [], around: new Set(), left: MOST_VALUES }
  return { value: normalizeValue(input, [], reading), problems: reading.problems }
}

type Reading = {
  readonly problems: Problem[]
  /** The objects that the one being read stands in. */
  readonly around: Set<object>
  /** How many more values are read. */
  left: number
}

const normalizeValue = (value: unknown, path: JsonPath, reading: Reading): unknown => {
  if (typeof value === 'string') return value.toWellFormed()
  // Bytes are one value, however many.
  if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value))
    return value
  if (reading.left < 0) return undefined
  reading.left -= sizeOf(value)
  if (reading.left < 0 || path.length > DEEPEST || reading.around.has(value)) {
    reading.problems.push(problemAt(path, 'invalid_request'))
    return undefined
  }
  reading.around.add(value)
  const normalized = Array.isArray(value)
    ? value.map((element, index) => normalizeValue(element, [...path, index], reading))
    : normalizeObject(value, path, reading)
  reading.around.delete(value)
  return normalized
}

const sizeOf = (value: object): number => 1 + (Array.isArray(value) ? value : Object.keys(value)).length

const normalizeObject = (value: object, path: JsonPath, reading: Reading): object => {
  const normalized = new Map<string, unknown>()
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined) continue
    const key = name.toLowerCase()
    const here = [...path, key]
    if (normalized.has(key)) reading.problems.push(problemAt(here, 'invalid_request'))
    else normalized.set(key, normalizeValue(inner, here, reading))
  }
  return Object.fromEntries(normalized)
}
