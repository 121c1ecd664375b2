import { isTree, type PathStep, type Tree, valueAt, withValueAt } from '../contract/tree.ts'
import { normalizeRequest } from '../normalize.ts'
import type { DeskDefaults } from './desk-defaults.ts'

/** A create request with what the desk has added, and where: `shipment_type`, `addresses[origin]`, `contents[0].value.currency`. */
export type FilledRequest = {
  readonly request: unknown
  readonly filledIn: readonly string[]
}

type Fill = { readonly path: readonly PathStep[]; readonly name: string; readonly value: unknown }

/**
 * Fills in what a create request leaves out, before it is checked. What it says wins; what cannot be read is left as it is,
 * and refused by whoever checks it. Without defaults it is the request as it came.
 */
export const withDeskDefaults = (input: unknown, defaults: DeskDefaults): FilledRequest => {
  const asItCame = { request: input, filledIn: [] }
  if (Object.keys(defaults).length === 0) return asItCame
  const { value: request, problems } = normalizeRequest(input)
  if (!isTree(request) || problems.length > 0) return asItCame
  const fills = [
    ...ofShipment(request, defaults),
    ...ofOrigin(request, defaults),
    ...ofReceiver(request, defaults),
    ...ofContents(request, defaults),
  ]
  return {
    request: fills.reduce((filled, { path, value }) => withValueAt(filled, path, value), request),
    filledIn: fills.map(({ name }) => name),
  }
}

const isMissing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

/** What is to stand beside something that is given, and does not. */
const fillBeside = (tree: Tree, path: readonly (string | number)[], fill: Besides): readonly Fill[] => {
  const group = valueAt(tree, path)
  const { given, missing, value } = fill
  if (value === undefined || !isTree(group) || !isMissing(group[missing])) return []
  if (given.every((name) => isMissing(group[name]))) return []
  return [fillAt([...path, missing], value)]
}
type Besides = {
  readonly given: readonly string[]
  readonly missing: string
  readonly value: string | undefined
}

/** Lists by index, as in `contents[0].weight.unit`. */
const fillAt = (path: readonly (string | number)[], value: unknown): Fill => ({
  path,
  name: path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1),
  value,
})

const ofShipment = (request: Tree, { shipment_type: value, currency }: DeskDefaults): readonly Fill[] => [
  ...(value !== undefined && isMissing(request['shipment_type']) ? [fillAt(['shipment_type'], value)] : []),
  ...fillBeside(request, ['customs_documentation', 'total_customs_value'], {
    given: ['amount'],
    missing: 'currency',
    value: currency,
  }),
]

const listIn = (tree: Tree, name: string): readonly unknown[] => {
  const list = tree[name]
  return Array.isArray(list) ? list : []
}

/** The type of an address; undefined where it cannot be read. */
const typeOf = (address: unknown): string | undefined => {
  const type = isTree(address) ? address['address_type'] : undefined
  return typeof type === 'string' ? type.trim().toLowerCase() : undefined
}

/** Goods leave from the desk's location where nothing else is said, and an address whose type is not said may be it. */
const ofOrigin = (request: Tree, { shipping_location_reference }: DeskDefaults): readonly Fill[] => {
  const { addresses, direction } = request
  const isOutbound =
    isMissing(direction) || (typeof direction === 'string' && direction.trim().toLowerCase() === 'outbound')
  const isList = addresses === undefined || Array.isArray(addresses)
  if (shipping_location_reference === undefined || !isOutbound || !isList) return []
  const types = listIn(request, 'addresses').map(typeOf)
  if (types.includes('origin') || types.includes(undefined)) return []
  return [
    {
      path: ['addresses', types.length],
      name: 'addresses[origin]',
      value: { address_type: 'origin', shipping_location_reference },
    },
  ]
}

/** How the receiver is reached; who is at a shipping location is said there. */
const ofReceiver = (request: Tree, { mobile, email }: DeskDefaults): readonly Fill[] => {
  const index = listIn(request, 'addresses').findIndex((address) => typeOf(address) === 'destination')
  const contact = valueAt(request, ['addresses', index, 'contact'])
  if (!isTree(contact)) return []
  const details = contact['contact_details'] ?? {}
  if (!isTree(details)) return []
  const fill = (name: string, value: string): Fill => ({
    path: ['addresses', index, 'contact', 'contact_details', name],
    name: `addresses[destination].contact.contact_details.${name}`,
    value,
  })
  const hasNumber = !isMissing(details['landline']) || !isMissing(details['mobile'])
  return [
    ...(mobile !== undefined && !hasNumber ? [fill('mobile', mobile)] : []),
    ...(email !== undefined && isMissing(details['email']) ? [fill('email', email)] : []),
  ]
}

/** Units and currencies beside what is measured and priced, and terms for each package where no goods have any. */
const ofContents = (request: Tree, defaults: DeskDefaults): readonly Fill[] => {
  const places = listIn(request, 'contents').flatMap((outer, index) => {
    if (!isTree(outer)) return []
    const inner = listIn(outer, 'contents').map((item, place) => ({
      item,
      path: ['contents', index, 'contents', place],
    }))
    return [{ item: outer, path: ['contents', index] }, ...inner]
  })
  const hasTerms = places.some(({ item }) => isTree(item) && !isMissing(item['shipping_terms']))
  const { currency, weight_unit, dimension_unit, shipping_terms: terms } = defaults
  return places.flatMap(({ path }) => [
    ...fillBeside(request, [...path, 'value'], { given: ['amount'], missing: 'currency', value: currency }),
    ...fillBeside(request, [...path, 'weight'], { given: ['value'], missing: 'unit', value: weight_unit }),
    ...fillBeside(request, [...path, 'dimensions'], {
      given: ['length', 'width', 'height'],
      missing: 'unit',
      value: dimension_unit,
    }),
    ...(terms !== undefined && !hasTerms && path.length === 2
      ? [fillAt([...path, 'shipping_terms'], terms)]
      : []),
  ])
}
