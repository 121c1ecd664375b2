import { addressSpecs } from './address-specs.ts'
import type { Edit } from './contents-edits.ts'
import { contentsSpecs } from './contents-specs.ts'
import type { FieldSpec } from './field-spec.ts'
import type { ShipmentForm } from './form.ts'
import { isJsonObject, type Json, type JsonObject, type Place, withoutValueAt } from './json.ts'
import { changePairs } from './pair-edits.ts'
import { type PairList, pairLists, pairSpecs } from './pair-specs.ts'
import { shipmentSpecs } from './shipment-specs.ts'

/** What something carried belongs to. */
export type Owner =
  { readonly kind: 'shipment' } | { readonly kind: 'address' | 'row' | PairList; readonly id: number }

/** Something of a pasted request that no field shows: it is kept and sent. */
export type Carried = {
  readonly owner: Owner
  readonly place: Place
  /** Whether a create request may hold it at all; where it may not, saving is refused until it is left out. */
  readonly isKnown: boolean
}

type Specs = Readonly<Partial<Record<string, FieldSpec>>>

const ofAnyItem = ['dangerous_goods', 'metadata', 'label_properties']
const known: Readonly<Record<Owner['kind'], readonly string[]>> = {
  shipment: ['customs_documentation', 'label_properties', 'tags', 'metadata', 'addresses', 'contents'],
  address: ['address_type'],
  row: ofAnyItem,
  metadata: [],
  labelProperties: [],
}

/** Everything that the form carries along, from the shipment down. */
export const carriedOf = (form: ShipmentForm): readonly Carried[] => [
  ...carriedBy({ kind: 'shipment' }, form.carried, shipmentSpecs),
  ...form.addresses.flatMap(({ id, carried }) => carriedBy({ kind: 'address', id }, carried, addressSpecs)),
  ...form.contents.flatMap((row) => [
    ...carriedBy({ kind: 'row', id: row.id }, row.carried, contentsSpecs),
    ...carriedByPairs(row),
  ]),
  ...carriedByPairs(form),
]

const carriedByPairs = (owner: Pick<ShipmentForm, PairList>): readonly Carried[] =>
  pairLists.flatMap((kind) =>
    owner[kind].flatMap(({ id, carried }) => carriedBy({ kind, id }, carried, pairSpecs[kind])),
  )

const carriedBy = (owner: Owner, carried: JsonObject, specs: Specs): readonly Carried[] =>
  placesIn(carried, [], specs).map((place) => ({
    owner,
    place,
    isKnown: known[owner.kind].includes(place[0]) || isFieldPlace(place, specs),
  }))

/** The places at which something is carried; inside a group that fields show, each part by itself. */
const placesIn = (object: JsonObject, above: readonly string[], specs: Specs): readonly Place[] =>
  Object.entries(object).flatMap(([name, value]): readonly Place[] => {
    const [first, ...rest] = [...above, name]
    const place: Place = [first, ...rest]
    if (saysNothing(place, value)) return []
    return isGroup(place, value, specs) ? placesIn(value, place, specs) : [place]
  })

/** An empty list; and a bare contact, which stands in for one wherever it is needed. */
const saysNothing = (place: Place, value: Json): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : place[0] === 'contact' && isJsonObject(value) && Object.keys(value).length === 0

const isGroup = (place: Place, value: Json, specs: Specs): value is JsonObject =>
  isJsonObject(value) &&
  Object.keys(value).length > 0 &&
  placesOf(specs).some((field) => field.length > place.length && startsWith(field, place))

const isFieldPlace = (place: Place, specs: Specs): boolean =>
  placesOf(specs).some((field) => startsWith(field, place))

const placesOf = (specs: Specs): readonly Place[] =>
  Object.values(specs).flatMap((spec) => (spec === undefined ? [] : [spec.place]))

const startsWith = (long: Place, short: Place): boolean => short.every((step, index) => long[index] === step)

/** Leaves something out that was carried along. */
export const leaveOut =
  ({ owner, place }: Carried): Edit =>
  (form) => {
    const clean = <Part extends { readonly id: number; readonly carried: JsonObject }>(part: Part): Part =>
      owner.kind !== 'shipment' && part.id === owner.id
        ? { ...part, carried: withoutValueAt(part.carried, place) }
        : part
    switch (owner.kind) {
      case 'shipment':
        return { ...form, carried: withoutValueAt(form.carried, place) }
      case 'address':
        return { ...form, addresses: form.addresses.map(clean) }
      case 'row':
        return { ...form, contents: form.contents.map(clean) }
      case 'metadata':
      case 'labelProperties':
        return changePairs(owner.kind, owner.id, (pairs) => pairs.map(clean))(form)
    }
  }
