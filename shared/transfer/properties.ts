import { groupsOf, pathsBelow, type Property, type PropertyTable } from '../contract/properties.ts'
import { once } from '../once.ts'
import { addressTypes } from '../shipments/enumerations.ts'
import { requestProperties, shipmentProperties } from '../shipments/properties.ts'
import { namesOf, type PropertyPath } from './path.ts'

/** What stands in a property: a list is one of texts; anything that is deeper is written as JSON. */
export type PropertyKind = 'text' | 'number' | 'date' | 'list' | 'structure'

const nameIn = (path: string): string => path.replaceAll('[]', '')

/** What columns can show, by names with dots between them. */
const kindsIn = (table: PropertyTable): ReadonlyMap<string, PropertyKind> =>
  new Map(
    [...table].flatMap(([path, property]) => {
      const name = nameIn(path)
      return isDeep(name) ? [] : [[name, kindOf(property)] as const]
    }),
  )

/** Contents within contents are no columns. */
const isDeep = (name: string): boolean => name.startsWith('contents.contents.')

const kindOf = (property: Property): PropertyKind => {
  switch (property.kind) {
    case 'number':
      return 'number'
    case 'moment':
      return 'date'
    case 'list':
      return property.property === undefined ? 'list' : 'structure'
    case 'rows':
      return 'structure'
    default:
      return 'text'
  }
}

const requested = once(() => kindsIn(requestProperties()))
const managed = once(
  () =>
    new Map(
      [...kindsIn(shipmentProperties())].filter(
        ([name]) =>
          !requested().has(name) &&
          !/^(?:history|paperless_documents|carrier_labels|kept_labels)\b/u.test(name),
      ),
    ),
)
const all = once((): ReadonlyMap<string, PropertyKind> => new Map([...managed(), ...requested()]))
/** Properties that hold others: as a whole they are written as JSON. */
const structures = once(
  (): ReadonlySet<string> =>
    new Set([...groupsOf(requestProperties())].map(nameIn).filter((name) => !isDeep(name))),
)

const nameOf = (path: PropertyPath): string => namesOf(path).join('.')

/** What stands at a path; undefined when the contract has no such property, as inside a key that people chose. */
export const kindOfProperty = (path: PropertyPath): PropertyKind | undefined => {
  const name = nameOf(path)
  return all().get(name) ?? (structures().has(name) ? 'structure' : undefined)
}

/** Whether the program gives it by itself, so that nobody can ask for it. */
export const isManaged = (path: PropertyPath): boolean => managed().has(nameOf(path))

const lists = new Set(['addresses', 'contents', 'metadata', 'label_properties'])
const isOfShipment = (name: string): boolean => {
  const [first = ''] = name.split('.')
  return !lists.has(first) && first !== 'customs_documentation' && first !== 'allocation'
}

/** The properties below a path that fit into a cell. */
const columnsBelow = (path: string, table = requestProperties()): readonly string[] =>
  pathsBelow(table, path).filter((name) => all().get(nameIn(`${path}.${name}`)) !== 'structure')
const ofAddress = (): readonly string[] =>
  columnsBelow('addresses[]').filter((name) => name !== 'address_type')
const ofContents = (): readonly string[] => [...columnsBelow('contents[]'), 'reference']

/** What a group of columns is about. */
export type ColumnGroup = 'shipment' | 'contents' | 'customs' | 'allocation' | (typeof addressTypes)[number]

type Columns = { readonly group: ColumnGroup; readonly paths: readonly string[] }

/** Every property that can be a column, in groups as people look for them. */
export const columnGroups = once((): readonly Columns[] => [
  { group: 'shipment', paths: [...managed().keys(), ...requested().keys()].filter(isOfShipment) },
  ...addressTypes.map((type) => ({
    group: type,
    paths: ofAddress().map((name) => `addresses[${type}].${name}`),
  })),
  { group: 'contents', paths: ofContents().map((name) => `contents[].${name}`) },
  {
    group: 'customs',
    paths: columnsBelow('customs_documentation').map((name) => `customs_documentation.${name}`),
  },
  {
    group: 'allocation',
    paths: columnsBelow('allocation', shipmentProperties()).map((name) => `allocation.${name}`),
  },
])
