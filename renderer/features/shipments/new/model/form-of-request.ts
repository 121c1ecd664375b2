import { dimensionUnits, weightUnits } from '../../../../../shared/shipments/enumerations.ts'
import { addressSpecs, addressTextsOf } from './address-specs.ts'
import { type ContentsField, contentsSpecs, contentsTextsOf } from './contents-specs.ts'
import { isFilled, takeFields } from './field-spec.ts'
import {
  type AddressForm,
  blankAddress,
  blankRow,
  type ContentsRow,
  emptyForm,
  type MetadataRow,
  type ShipmentForm,
} from './form.ts'
import { isObjectList, type Json, type JsonObject, without } from './json.ts'
import { metadataSpecs, shipmentSpecs, shipmentTextsOf } from './shipment-specs.ts'

/**
 * Fills the form from a request in the contract's spelling. It takes any object: what no field can show, even
 * what is wrong, is carried along, so that `requestOf` gives it all back.
 */
export const formOf = (request: JsonObject): ShipmentForm => {
  const { texts, carried } = takeFields(shipmentSpecs, withoutLists(request))
  const direction = carried['direction'] === undefined ? 'outbound' : ''
  const metadata = isObjectList(request['metadata']) ? request['metadata'].map(metadataRowOf) : []
  const addresses = addressesOf(request['addresses'], metadata.length)
  const firstRow = metadata.length + addresses.length + 1
  const { rows, ...units } = contentsOf(request['contents'], firstRow)
  return {
    nextId: firstRow + rows.length,
    texts: shipmentTextsOf({ direction, ...texts }),
    ...units,
    tags: tagsOf(request['tags']) ?? [],
    metadata,
    addresses,
    contents: rows,
    carried,
  }
}

/** An empty list says nothing, and is carried: what comes back is then the very same request. */
const isFilledList = (value: unknown): value is readonly JsonObject[] =>
  isObjectList(value) && value.length > 0

const lists = ['metadata', 'addresses', 'contents'] as const

/** The request without the lists that the form shows; a list that it cannot show stays and is carried. */
const withoutLists = (request: JsonObject): JsonObject => {
  const shown = lists.filter((name) => isFilledList(request[name]))
  const names = tagsOf(request['tags']) ? [...shown, 'tags'] : shown
  return names.reduce(without, request)
}

const isShort = (tag: Json): boolean => typeof tag === 'string' || typeof tag === 'number'

const tagsOf = (tags: Json | undefined): readonly string[] | undefined =>
  Array.isArray(tags) && tags.length > 0 && tags.every(isShort) ? tags.map(String) : undefined

const metadataRowOf = (entry: JsonObject, index: number): MetadataRow => {
  const { texts, carried } = takeFields(metadataSpecs, entry)
  const type = carried['type'] === undefined ? 'string' : ''
  return { id: index + 1, texts: { key: '', value: '', type, ...texts }, carried }
}

/** The addresses in the request's order; an origin or a destination that is missing is added, blank. */
const addressesOf = (given: Json | undefined, ids: number): readonly AddressForm[] => {
  const addresses = isObjectList(given)
    ? given.map((address, index) => addressOf(address, ids + index + 1))
    : []
  const missing = ['origin', 'destination'].filter(
    (type) => !addresses.some((address) => address.type === type),
  )
  return [
    ...addresses,
    ...missing.map((type, index) => blankAddress(ids + addresses.length + index + 1, type)),
  ]
}

const addressOf = (address: JsonObject, id: number): AddressForm => {
  const given = address['address_type']
  const { texts, carried } = takeFields(
    addressSpecs,
    typeof given === 'string' ? without(address, 'address_type') : address,
  )
  const type = typeof given === 'string' ? given.trim().toLowerCase() : ''
  return { id, type, texts: addressTextsOf(texts), carried }
}

type Contents = Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit' | 'currency'> & {
  readonly rows: readonly ContentsRow[]
}

const contentsOf = (given: Json | undefined, firstId: number): Contents => {
  const rows = isObjectList(given)
    ? given.flatMap(withItems).map(({ item, isInner }, index) => rowOf(item, isInner, firstId + index))
    : []
  const first = (field: ContentsField) => rows.map((row) => row.texts[field]).find(isFilled)
  const usual = emptyForm()
  const units = {
    weightUnit: weightUnits.find((unit) => unit === first('weightUnit')) ?? usual.weightUnit,
    dimensionUnit: dimensionUnits.find((unit) => unit === first('dimensionUnit')) ?? usual.dimensionUnit,
    currency: first('currency') ?? usual.currency,
  }
  return {
    ...units,
    rows: rows.length === 0 ? [blankRow(firstId)] : rows.map((row) => withCommonUnits(row, units)),
  }
}

/**
 * A package, followed by what is in it. What is inside an item is too deep to show: it is carried, to be refused.
 */
const withItems = (
  outer: JsonObject,
): readonly { readonly item: JsonObject; readonly isInner: boolean }[] => {
  const inner = outer['contents']
  if (!isFilledList(inner)) return [{ item: outer, isInner: false }]
  return [
    { item: without(outer, 'contents'), isInner: false },
    ...inner.map((item) => ({ item, isInner: true })),
  ]
}

const rowOf = (item: JsonObject, isInner: boolean, id: number): ContentsRow => {
  const { texts, carried } = takeFields(contentsSpecs, item)
  const quantity = carried['quantity'] === undefined ? '1' : ''
  return { id, isInner, texts: contentsTextsOf({ quantity, ...texts }), carried }
}

/** A row names a unit or currency of its own only where it differs from the shipment's. */
const withCommonUnits = (row: ContentsRow, units: Omit<Contents, 'rows'>): ContentsRow => {
  const { texts } = row
  const hasSize = [texts.length, texts.width, texts.height].some(isFilled)
  return {
    ...row,
    texts: {
      ...texts,
      weightUnit: isFilled(texts.weight) && texts.weightUnit === units.weightUnit ? '' : texts.weightUnit,
      dimensionUnit: hasSize && texts.dimensionUnit === units.dimensionUnit ? '' : texts.dimensionUnit,
      currency: texts.currency === units.currency ? '' : texts.currency,
    },
  }
}
