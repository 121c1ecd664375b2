import { z } from 'zod'
import { createShipmentRequest } from '../shipments/create-request.ts'
import { addressTypes } from '../shipments/enumerations.ts'
import type { PropertyPath } from './path.ts'
import { managedProperties } from './whole-record.ts'

/** What stands in a property: a list is one of texts; anything that is deeper is written as JSON. */
export type PropertyKind = 'text' | 'number' | 'date' | 'list' | 'structure'

type Leaf = readonly [name: string, kind: PropertyKind]

/** The properties of a schema that hold a value by themselves, by their names with dots between them. */
const leavesOf = (schema: unknown, path = ''): readonly Leaf[] => {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([name, one]) =>
      leavesOf(one, path === '' ? name : `${path}.${name}`),
    )
  if (!(inner instanceof z.ZodArray)) return [[path, kindOfLeaf(inner)]]
  const element = unwrapped(inner.element)
  if (element instanceof z.ZodString) return [[path, 'list']]
  return path.split('.').length > DEEPEST ? [] : [[path, 'structure'], ...leavesOf(element, path)]
}

/** Contents within contents are no columns. */
const DEEPEST = 2

const kindOfLeaf = (schema: unknown): PropertyKind => {
  if (schema instanceof z.ZodNumber) return 'number'
  return schema instanceof z.ZodISODateTime ? 'date' : 'text'
}

/** What a schema is about, without what may be left out, has a default, or is read in steps. */
const unwrapped = (schema: unknown): unknown => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  )
    return unwrapped(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema
}

const everyLeaf = leavesOf(createShipmentRequest)
const asked = new Map(everyLeaf.filter(([name]) => !/contents\.contents/u.test(name)))
/** Properties that hold others: as a whole they are written as JSON. */
const structures = new Set([
  'contents.contents',
  ...everyLeaf.flatMap(([name]) => {
    const steps = name.split('.')
    return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'))
  }),
])
const managed = new Map(
  leavesOf(managedProperties).filter(
    ([name]) => !/^(?:contents|history|paperless_documents)\b/u.test(name) || name === 'contents.reference',
  ),
)
const all: ReadonlyMap<string, PropertyKind> = new Map([...managed, ...asked])

const nameOf = (path: PropertyPath): string => path.map(({ name }) => name).join('.')

/** What stands at a path; undefined when the contract has no such property, as inside a key that people chose. */
export const kindOfProperty = (path: PropertyPath): PropertyKind | undefined => {
  const name = nameOf(path)
  return all.get(name) ?? (structures.has(name) ? 'structure' : undefined)
}

/** Whether the program gives it by itself, so that nobody can ask for it. */
export const isManaged = (path: PropertyPath): boolean => {
  const name = nameOf(path)
  return managed.has(name) && !asked.has(name)
}

/** Properties below that one, by the rest of their names. */
const below = (names: Iterable<string>, prefix: string): readonly string[] =>
  [...names].flatMap((name) => (name.startsWith(`${prefix}.`) ? [name.slice(prefix.length + 1)] : []))

const lists = new Set(['addresses', 'contents', 'metadata', 'label_properties'])
const isOfShipment = (name: string): boolean => {
  const [first = ''] = name.split('.')
  return !lists.has(first) && first !== 'customs_documentation' && first !== 'allocation'
}

const ofAddress = below(asked.keys(), 'addresses').filter(
  (name) => name !== 'address_type' && asked.get(`addresses.${name}`) !== 'structure',
)
const ofContents = [...below(asked.keys(), 'contents'), 'reference'].filter(
  (name) => !/^(?:metadata|label_properties|dangerous_goods\.hazard_classes)\b/u.test(name),
)
/** What a group of columns is about. */
export type ColumnGroup = 'shipment' | 'contents' | 'customs' | 'allocation' | (typeof addressTypes)[number]

/** Every property that can be a column, in groups as people look for them. */
export const columnGroups: readonly { readonly group: ColumnGroup; readonly paths: readonly string[] }[] = [
  { group: 'shipment', paths: [...managed.keys(), ...asked.keys()].filter(isOfShipment) },
  ...addressTypes.map((type) => ({
    group: type,
    paths: ofAddress.map((name) => `addresses[${type}].${name}`),
  })),
  { group: 'contents', paths: ofContents.map((name) => `contents[].${name}`) },
  {
    group: 'customs',
    paths: below(asked.keys(), 'customs_documentation').map((name) => `customs_documentation.${name}`),
  },
  {
    group: 'allocation',
    paths: below(managed.keys(), 'allocation')
      .filter((name) => !/taxes\.|contents\./u.test(name))
      .map((name) => `allocation.${name}`),
  },
]
