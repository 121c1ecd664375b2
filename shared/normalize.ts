import { createProblems, type Problem } from './api-error.ts'
import type { JsonPath } from './contract/json-path.ts'
import { problemAt } from './problems.ts'

/** Deeper than any request of the contract; what is nested further is refused before it can do harm. */
const DEEPEST = 16
/** More than any request holds. Things that are held many times over count each time, as each would be read. */
const MOST_VALUES = 500_000

/** A request with its property names in the contract's spelling and without what was not given. */
export type Normalized = { readonly value: unknown; readonly problems: readonly Problem[] }

/**
 * Reads a request as it is met in the wild: property names in any case and in other spellings, `null` for "not given", and
 * what only answers say.
 * A name that is given twice with a value each time is a problem, as it cannot be known which is meant. Text that
 * is not Unicode is made so: half a character becomes the sign for what cannot be shown.
 */
export const normalizeRequest = (input: unknown): Normalized => {
  const reading: Reading = { problems: undefined, around: new Set(), left: MOST_VALUES }
  return { value: normalizeValue(input, [], reading), problems: reading.problems?.list() ?? [] }
}

type Reading = {
  problems: ReturnType<typeof createProblems> | undefined
  /** The objects that the one being read stands in. */
  readonly around: Set<object>
  /** How many more values are read. */
  left: number
}

const tell = (reading: Reading, problem: () => Problem): void => {
  reading.problems ??= createProblems()
  reading.problems.add(problem)
}

const normalizeValue = (value: unknown, path: JsonPath, reading: Reading): unknown => {
  if (typeof value === 'string') return value.toWellFormed()
  // Bytes are one value, however many.
  if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value))
    return value
  if (reading.left < 0) return undefined
  reading.left -= sizeOf(value)
  if (reading.left < 0 || path.length > DEEPEST || reading.around.has(value)) {
    tell(reading, () => problemAt(path, 'invalid_request'))
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

const normalizeObject = (value: object, path: JsonPath, reading: Reading): object | undefined => {
  const normalized = new Map<string, unknown>()
  const named = new Set<string>()
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined) continue
    const key = contractName(name, path.at(-2))
    const here = [...path, key]
    if (named.has(key)) {
      tell(reading, () => problemAt(here, 'invalid_request'))
      continue
    }
    named.add(key)
    const read = normalizeValue(inner, here, reading)
    if (read !== undefined) normalized.set(key, read)
  }
  const meant = asMeant(normalized)
  return meant && Object.fromEntries(meant)
}

/** Names that are met for properties of the contract. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['address_line_1', 'address_line1'],
  ['address_line_2', 'address_line2'],
  ['address_line_3', 'address_line3'],
])

/**
 * What a property is called in the contract, whatever its case.
 * @param list the list that its object stands in, if any
 */
const contractName = (name: string, list: PropertyKey | undefined): string => {
  const lower = name.toLowerCase()
  if (lower === 'class_division' && list === 'hazard_classes') return 'code'
  return otherNames.get(lower) ?? lower
}

/**
 * An object as it is meant that may come from an answer, which says more than a request: whether a range has a value, and
 * the type of metadata twice. Nothing at all is left of a range that has none.
 */
const asMeant = (properties: Map<string, unknown>): Map<string, unknown> | undefined => {
  const hasValue = properties.get('has_value')
  if (typeof hasValue === 'boolean') {
    properties.delete('has_value')
    if (!hasValue && properties.size === 0) return undefined
    // Where it says that there is nothing beside something, it is for the schema to refuse.
    if (!hasValue) properties.set('has_value', hasValue)
  }
  const type = properties.get('metadata_type')
  if (type !== undefined && !properties.has('type')) {
    properties.delete('metadata_type')
    properties.set('type', type)
  }
  return properties
}
