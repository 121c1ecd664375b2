import { documentFieldName, type DocumentField } from '../../documents/document-problems.ts'
import { type AddressField, addressSpecs } from './address-specs.ts'
import { type ContentsField, contentsSpecs } from './contents-specs.ts'
import type { ShipmentForm } from './form.ts'
import { type JsonPath, readJsonPath } from '#shared/contract/json-path.ts'
import type { Place } from './json.ts'
import { contentsLists, type GoodsListField, shipmentLists } from './list-specs.ts'
import { type PairField, type PairList, pairLists, pairProperties, pairSpecs } from './pair-specs.ts'
import { sentAddresses, sentPackages, sentPairs } from './sent.ts'
import { shipmentSpecs } from './shipment-specs.ts'

/** Names one field of the page, for as long as what it belongs to is there. */
export type FieldKey = string

export const addressField = (id: number, name: AddressField | 'type'): FieldKey => `address-${id}-${name}`
export const contentsField = (id: number, name: ContentsField | GoodsListField): FieldKey =>
  `row-${id}-${name}`
export const pairField = (list: PairList, id: number, name: PairField): FieldKey => `${list}-${id}-${name}`

type Steps = JsonPath

/**
 * The field that a problem's JSON path speaks of, in the request that `requestOf` makes of the form. A problem
 * of a whole group (a contact, a date range) stands at the group's first field.
 * @returns undefined for a place that no field shows
 */
export const fieldOf = (form: ShipmentForm, path: string): FieldKey | undefined => {
  const steps = readJsonPath(path)
  const [list, index, ...rest] = steps
  switch (list) {
    case 'addresses':
      return typeof index === 'number' ? addressFieldOf(form, index, rest) : undefined
    case 'contents':
      return contentsFieldOf(form, index, rest)
    case 'paperless_documents':
      return typeof index === 'number' ? documentFieldOf(form, index, rest) : undefined
    default:
      return pairFieldOf(form, steps) ?? nameAt(shipmentSpecs, steps) ?? nameAround(shipmentLists, steps)
  }
}

const addressFieldOf = (form: ShipmentForm, index: number, rest: Steps): FieldKey | undefined => {
  const address = sentAddresses(form)[index]
  if (!address) return undefined
  if (rest[0] === 'address_type') return addressField(address.id, 'type')
  const name = nameAt(addressSpecs, rest)
  return name && addressField(address.id, name)
}

const documentFields: Readonly<Record<string, DocumentField>> = {
  document_type: 'type',
  usage: 'usage',
  expiration: 'expiration',
}

/** What is no field of a document is about its file. */
const documentFieldOf = (form: ShipmentForm, index: number, [property = '']: Steps): FieldKey | undefined => {
  const document = form.documents[index]
  return document && documentFieldName(document.id, documentFields[property] ?? 'content')
}

/** A problem of a whole list stands at its last pair: that is the one too many. */
const pairFieldOf = (
  owner: Pick<ShipmentForm, PairList>,
  [property, index, ...rest]: Steps,
): FieldKey | undefined => {
  const list = pairLists.find((name) => pairProperties[name] === property)
  if (list === undefined) return undefined
  const pairs = sentPairs(owner[list])
  const pair = typeof index === 'number' ? pairs[index] : pairs.at(-1)
  const name = typeof index === 'number' ? nameAt(pairSpecs[list], rest) : 'key'
  return pair && name && pairField(list, pair.id, name)
}

const contentsFieldOf = (
  form: ShipmentForm,
  index: JsonPath[number] | undefined,
  rest: Steps,
): FieldKey | undefined => {
  const [first] = form.contents
  if (typeof index !== 'number') return first && contentsField(first.id, 'description')
  const found = sentPackages(form)[index]
  const [list, place, ...further] = rest
  const isInner = list === 'contents' && typeof place === 'number'
  const row = isInner ? found?.inner[place] : found?.outer
  const steps = isInner ? further : rest
  if (!row) return undefined
  const name = nameAt(contentsSpecs, steps)
  if (name !== undefined) return contentsField(row.id, columnOf[name] ?? name)
  const listName = nameAround(contentsLists, steps)
  return listName === undefined ? pairFieldOf(row, steps) : contentsField(row.id, listName)
}

/** A row's own unit has no column: it stands beside what it measures. */
const columnOf: Readonly<Partial<Record<ContentsField, ContentsField>>> = {
  weightUnit: 'weight',
  dimensionUnit: 'length',
}

const startsWith = (long: Steps, short: Steps): boolean => short.every((part, place) => long[place] === part)

type Placed<Name extends string> = Readonly<Partial<Record<Name, { readonly place: Place }>>>

const nameOf = <Name extends string>(
  specs: Placed<Name>,
  isMeant: (place: Place) => boolean,
): Name | undefined =>
  Object.keys(specs)
    .filter((name): name is Name => Object.hasOwn(specs, name))
    .find((name) => isMeant(specs[name]?.place ?? ['']))

/** The field at a place, or the first one within it. */
const nameAt = <Name extends string>(specs: Placed<Name>, path: Steps): Name | undefined =>
  path.length === 0 ? undefined : nameOf(specs, (place) => startsWith(place, path))

/** The list that a place is in. */
const nameAround = <Name extends string>(specs: Placed<Name>, path: Steps): Name | undefined =>
  nameOf(specs, (place) => startsWith(path, place))
