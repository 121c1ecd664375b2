import { z } from 'zod'

/** What a property holds, as far as a field, a column or a sentence has to know. */
export type Property =
  | { readonly kind: 'text' | 'code'; readonly max?: number }
  | { readonly kind: 'number' | 'moment' | 'flag' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** Several short texts, each by itself or as the only property of an object. */
  | { readonly kind: 'list'; readonly most?: number; readonly max?: number; readonly property?: string }
  /** A list of objects: the properties of each stand below `path[]`. */
  | { readonly kind: 'rows'; readonly most?: number }
export type PropertyTable = ReadonlyMap<string, Property>

/** Marks the schema of a text that is kept in capitals, which zod tells nobody. */
export const inCapitals = { capitals: true } as const

/** Every property of a schema by its path, as in `addresses[].contact.first_name`; groups are only part of paths. */
export const propertiesOf = (schema: z.ZodType): PropertyTable =>
  new Map(entriesOf(z.toJSONSchema(schema, { unrepresentable: 'any' }), ''))

/** The path of a property below another one. */
const childPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

type Schema = z.core.JSONSchema.JSONSchema
type Entry = readonly [path: string, property: Property]

const entriesOf = (schema: Schema, path: string): readonly Entry[] => {
  const properties = schema.properties ?? propertiesOfKinds(schema)
  if (properties)
    return Object.entries(properties).flatMap(([name, child]) =>
      entriesOf(schemaOf(child), childPath(path, name)),
    )
  return schema.type === 'array' ? entriesOfArray(schema, path) : [[path, leafOf(schema)]]
}

/** What is one of several kinds has the properties of all of them; what tells the kinds apart is one of their words. */
const propertiesOfKinds = ({ oneOf: kinds }: Schema): Schema['properties'] => {
  const all = kinds?.flatMap((kind) => Object.entries(schemaOf(kind).properties ?? {})) ?? []
  if (all.length === 0) return undefined
  const words = (name: string): readonly unknown[] =>
    all.flatMap(([other, child]) => (other === name ? (schemaOf(child).const ?? []) : []))
  return Object.fromEntries(
    all.map(([name, child]) => [name, words(name).length > 0 ? { enum: words(name).map(String) } : child]),
  )
}

const entriesOfArray = ({ items, maxItems }: Schema, path: string): readonly Entry[] => {
  if (maxItems === 0) return []
  const element = schemaOf(Array.isArray(items) ? items[0] : items)
  const most = maxItems === undefined ? {} : { most: maxItems }
  if (!element.properties) return [[path, { kind: 'list', ...most, ...maxOf(element) }]]
  const [property, ...others] = Object.keys(element.properties)
  if (property !== undefined && others.length === 0) return [[path, { kind: 'list', ...most, property }]]
  return [[path, { kind: 'rows', ...most }], ...entriesOf(element, `${path}[]`)]
}

const leafOf = (schema: Schema): Property => {
  if (schema.enum) return { kind: 'word', words: schema.enum.map(String) }
  if (schema.type === 'number' || schema.type === 'integer') return { kind: 'number' }
  if (schema.type === 'boolean') return { kind: 'flag' }
  if (schema.format === 'date-time') return { kind: 'moment' }
  return { kind: schema['capitals'] === true ? 'code' : 'text', ...maxOf(schema) }
}

const maxOf = ({ maxLength }: Schema): { readonly max?: number } =>
  maxLength === undefined ? {} : { max: maxLength }

/** In JSON Schema `true` stands for anything. */
const schemaOf = (schema: Schema | boolean | undefined): Schema => (typeof schema === 'object' ? schema : {})

const groups = new WeakMap<PropertyTable, ReadonlySet<string>>()

/** The paths that properties stand below: `contents`, `contents[]`, `contents[].weight`; the empty one is all of it. */
export const groupsOf = (table: PropertyTable): ReadonlySet<string> => {
  const known = groups.get(table)
  if (known) return known
  const found = new Set<string>([''])
  for (const path of table.keys())
    for (const { index } of path.matchAll(/\.|\[\]/gu)) found.add(path.slice(0, index))
  groups.set(table, found)
  return found
}

/** The paths of a table below a path, but for those of rows in it. */
export const pathsBelow = (table: PropertyTable, below: string): readonly string[] => {
  const start = below === '' ? '' : `${below}.`
  return [...table].flatMap(([path, { kind }]) => {
    const rest = path.slice(start.length)
    return path.startsWith(start) && kind !== 'rows' && !rest.includes('[]') ? [rest] : []
  })
}

/** What the schema has below a path and no layout has a place for, by itself or in a group: it is shown after what has one. */
export const furtherPaths = (
  table: PropertyTable,
  below: string,
  laid: readonly string[],
): readonly string[] =>
  pathsBelow(table, below).filter(
    (path) => !laid.some((known) => path === known || path.startsWith(`${known}.`)),
  )
