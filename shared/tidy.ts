import type { Problem } from './api-error.ts'
import { problemAt } from './problems.ts'

/** Deeper than any request of the contract; what is nested further is refused before it can do harm. */
const DEEPEST = 16
/** More than any request holds. Things that are held many times over count each time, as each would be read. */
const MOST_VALUES = 500_000

/** A request with its property names in the contract's spelling and without what was not given. */
export type Tidied = { readonly value: unknown; readonly problems: readonly Problem[] }

/**
 * Reads a request as it is met in the wild: property names in any case, and `null` for "not given".
 * A name that is given twice with a value each time is a problem, as it cannot be known which is meant. Text that
 * is not Unicode is made so: half a character becomes the sign for what cannot be shown.
 */
export const tidyRequest = (input: unknown): Tidied => {
  const reading: Reading = { problems: [], around: new Set(), left: MOST_VALUES }
  return { value: tidyValue(input, [], reading), problems: reading.problems }
}

type Path = readonly (string | number)[]
type Reading = {
  readonly problems: Problem[]
  /** The objects that the one being read stands in. */
  readonly around: Set<object>
  /** How many more values are read. */
  left: number
}

const tidyValue = (value: unknown, path: Path, reading: Reading): unknown => {
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
  const tidied = Array.isArray(value)
    ? value.map((element, index) => tidyValue(element, [...path, index], reading))
    : tidyObject(value, path, reading)
  reading.around.delete(value)
  return tidied
}

const sizeOf = (value: object): number => 1 + (Array.isArray(value) ? value : Object.keys(value)).length

const tidyObject = (value: object, path: Path, reading: Reading): object => {
  const tidied = new Map<string, unknown>()
  for (const [name, given] of Object.entries(value)) {
    if (given === null || given === undefined) continue
    const key = name.toLowerCase()
    const here = [...path, key]
    if (tidied.has(key)) reading.problems.push(problemAt(here, 'invalid_request'))
    else tidied.set(key, tidyValue(given, here, reading))
  }
  return Object.fromEntries(tidied)
}
