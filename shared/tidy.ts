import type { Problem } from './api-error.ts'
import { problemAt } from './problems.ts'

/** Deeper than any request of the contract; what is nested further is refused before it can do harm. */
const DEEPEST = 16

/** A request with its property names in the contract's spelling and without what was not given. */
export type Tidied = { readonly value: unknown; readonly problems: readonly Problem[] }

/**
 * Reads a request as it is met in the wild: property names in any case, and `null` for "not given".
 * A name that is given twice with a value each time is a problem, as it cannot be known which is meant.
 */
export const tidyRequest = (input: unknown): Tidied => {
  const problems: Problem[] = []
  return { value: tidyValue(input, [], problems), problems }
}

type Path = readonly (string | number)[]

const tidyValue = (value: unknown, path: Path, problems: Problem[]): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (path.length > DEEPEST) {
    problems.push(problemAt(path, 'invalid_request'))
    return undefined
  }
  if (Array.isArray(value))
    return value.map((element, index) => tidyValue(element, [...path, index], problems))
  return value instanceof Date ? value : tidyObject(value, path, problems)
}

const tidyObject = (value: object, path: Path, problems: Problem[]): object => {
  const tidied = new Map<string, unknown>()
  for (const [name, given] of Object.entries(value)) {
    if (given === null || given === undefined) continue
    const key = name.toLowerCase()
    const here = [...path, key]
    if (tidied.has(key)) problems.push(problemAt(here, 'invalid_request'))
    else tidied.set(key, tidyValue(given, here, problems))
  }
  return Object.fromEntries(tidied)
}
