import { type AddressField, addressSpecs } from './address-specs.ts'
import { type ContentsField, contentsSpecs } from './contents-specs.ts'
import type { FieldSpec } from './field-spec.ts'
import type { ShipmentForm } from './form.ts'
import { type PathStep, readJsonPath } from './json-path.ts'
import { sentAddresses, sentMetadata, sentPackages } from './sent.ts'
import { type MetadataField, metadataSpecs, shipmentSpecs } from './shipment-specs.ts'

/** Names one field of the page, for as long as what it belongs to is there. */
export type FieldKey = string

export const addressField = (id: number, name: AddressField | 'type'): FieldKey => `address-${id}-${name}`
export const contentsField = (id: number, name: ContentsField): FieldKey => `row-${id}-${name}`
export const metadataField = (id: number, name: MetadataField): FieldKey => `metadata-${id}-${name}`

/**
 * The field that a problem's JSON path speaks of, in the request that `requestOf` makes of the form. A problem
 * of a whole group (a contact, a date range) stands at the group's first field.
 * @returns undefined for a place that no field shows
 */
export const fieldOf = (form: ShipmentForm, path: string): FieldKey | undefined => {
  const [list, index, ...rest] = readJsonPath(path)
  switch (list) {
    case 'tags':
      return 'tags'
    case 'addresses':
      return typeof index === 'number' ? addressFieldOf(form, index, rest) : undefined
    case 'metadata':
      return typeof index === 'number' ? metadataFieldOf(form, index, rest) : undefined
    case 'contents':
      return contentsFieldOf(form, index, rest)
    default:
      return nameAt(shipmentSpecs, readJsonPath(path))
  }
}

const addressFieldOf = (
  form: ShipmentForm,
  index: number,
  rest: readonly PathStep[],
): FieldKey | undefined => {
  const address = sentAddresses(form)[index]
  if (!address) return undefined
  if (rest[0] === 'address_type') return addressField(address.id, 'type')
  const name = nameAt(addressSpecs, rest)
  return name && addressField(address.id, name)
}

const metadataFieldOf = (
  form: ShipmentForm,
  index: number,
  rest: readonly PathStep[],
): FieldKey | undefined => {
  const row = sentMetadata(form)[index]
  const name = nameAt(metadataSpecs, rest)
  return row && name && metadataField(row.id, name)
}

const contentsFieldOf = (
  form: ShipmentForm,
  index: PathStep | undefined,
  rest: readonly PathStep[],
): FieldKey | undefined => {
  const [first] = form.contents
  if (typeof index !== 'number') return first && contentsField(first.id, 'description')
  const found = sentPackages(form)[index]
  const [list, place, ...further] = rest
  const isInner = list === 'contents' && typeof place === 'number'
  const row = isInner ? found?.inner[place] : found?.outer
  const name = nameAt(contentsSpecs, isInner ? further : rest)
  return row && name && contentsField(row.id, columnOf[name] ?? name)
}

/** A row's own unit has no column: it stands beside what it measures. */
const columnOf: Readonly<Partial<Record<ContentsField, ContentsField>>> = {
  weightUnit: 'weight',
  dimensionUnit: 'length',
}

const startsWith = (long: readonly PathStep[], short: readonly PathStep[]): boolean =>
  short.every((part, place) => long[place] === part)

/** The field at a place, or the first one within it. */
const nameAt = <Name extends string>(
  specs: Readonly<Record<Name, FieldSpec>>,
  path: readonly PathStep[],
): Name | undefined => {
  if (path.length === 0) return undefined
  const names = Object.keys(specs).filter((name): name is Name => Object.hasOwn(specs, name))
  return names.find((name) => startsWith(specs[name].place, path))
}
