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
  const entries: readonly (readonly [string, unknown])[] | undefined = Array.isArray(value)
    ? undefined
    : Object.entries(value)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  reading.left -= 1 + (entries ?? list).length
  if (reading.left < 0 || path.length > DEEPEST || reading.around.has(value)) {
    tell(reading, () => problemAt(path, 'invalid_request'))
    return undefined
  }
  reading.around.add(value)
  const normalized = entries
    ? normalizeObject(entries, path, reading)
    : list.map((element, index) => normalizeInner(element, { path, step: index }, reading))
  reading.around.delete(value)
  return normalized
}

type Place = { readonly path: JsonPath; readonly step: string | number }

/** Most values are none that anything stands in: they need no path of their own. */
const normalizeInner = (value: unknown, { path, step }: Place, reading: Reading): unknown =>
  normalizeValue(value, typeof value === 'object' ? [...path, step] : path, reading)

const normalizeObject = (
  entries: readonly (readonly [string, unknown])[],
  path: JsonPath,
  reading: Reading,
): object | undefined => {
  const normalized: Properties = {}
  /** Of which nothing is left. */
  const empty = new Set<string>()
  const list = path.at(-2)
  for (const [name, inner] of entries) {
    if (inner === null || inner === undefined) continue
    const key = contractName(name, list)
    if (Object.hasOwn(normalized, key) || empty.has(key)) {
      tell(reading, () => problemAt([...path, key], 'invalid_request'))
      continue
    }
    const read = normalizeInner(inner, { path, step: key }, reading)
    if (read === undefined) empty.add(key)
    else put(normalized, key, read)
  }
  return asMeant(normalized)
}

type Properties = Record<string, unknown>

/** A property whatever it is called: one name would set what an object inherits from. */
const put = (properties: Properties, name: string, value: unknown): void => {
  if (name !== '__proto__') properties[name] = value
  else
    Object.defineProperty(properties, name, { value, enumerable: true, configurable: true, writable: true })
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
const asMeant = (properties: Properties): object | undefined => {
  const { has_value: hasValue, metadata_type: type } = properties
  if (typeof hasValue === 'boolean') {
    delete properties['has_value']
    if (!hasValue && Object.keys(properties).length === 0) return undefined
    // Where it says that there is nothing beside something, it is for the schema to refuse.
    if (!hasValue) properties['has_value'] = hasValue
  }
  if (type !== undefined && properties['type'] === undefined) {
    delete properties['metadata_type']
    properties['type'] = type
  }
  return properties
}
