import { isTree, type Tree } from '#shared/contract/tree.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { withContact } from '#contract/with-contact.ts'
import { isOwn, type Row, rowsIn } from '#ui/form/field-path.ts'
import { hasContent, sentOf } from '#ui/form/typed.ts'
import { pairLists, type ShipmentForm, TICKED_OFF, type Units } from './form.ts'
import { withUnits } from './units.ts'

const requests = new WeakMap<ShipmentForm, Tree>()

/** The create request that the form says; it may still have to be refused. The same form is read only once. */
export const requestOf = (form: ShipmentForm): Tree => {
  const known = requests.get(form)
  if (known) return known
  const request = readForm(form)
  requests.set(form, request)
  return request
}

const readForm = ({ request, units }: ShipmentForm): Tree => {
  const sent = sentOf(requestProperties(), {
    ...withSentPairs(request),
    addresses: sentRows(rowsIn(request['addresses']), 'addresses'),
    contents: sentContents(request, units),
  })
  const addresses = sent['addresses']
  return { ...sent, addresses: Array.isArray(addresses) ? addresses.map(withWantedContact) : [] }
}

/**
 * The rows of a list that are sent, in their order: those that say anything but the usual. The origin and the destination
 * always, so that what they lack is told.
 */
export const sentRows = (rows: readonly Row[], list: string): readonly Row[] => {
  if (list === 'addresses') return rows.filter((row) => isEnd(row) || saysMore(row, ['address_type']))
  if (/(?:^|\.)contents$/u.test(list)) return rows.filter(isContentsSent)
  return rows.filter((row) => saysMore(row, ['type', 'metadata_type']))
}

const isEnd = ({ address_type: type }: Tree): boolean => type === 'origin' || type === 'destination'

/** Whether a row says something besides some of its properties. */
const saysMore = (row: Tree, usual: readonly string[]): boolean =>
  Object.entries(row).some(([name, value]) => !isOwn(name) && !usual.includes(name) && hasContent(value))

const isContentsSent = (row: Row): boolean => {
  const { quantity, contents, dangerous_goods: _goods, metadata, label_properties: label, ...others } = row
  return (
    !isUsualQuantity(quantity) ||
    sendsGoods(row) ||
    sentRows(rowsIn(contents), 'contents').length > 0 ||
    [metadata, label].some((pairs) => isListSent(pairs)) ||
    saysMore(others, [])
  )
}

const isUsualQuantity = (quantity: unknown): boolean =>
  quantity === undefined || (typeof quantity === 'string' && ['', '1'].includes(quantity.trim()))

const sendsGoods = (row: Tree): boolean => row['dangerous_goods'] !== undefined && row[TICKED_OFF] !== true

/** A list that has no rows, as it holds something else, is sent as it is. */
const isListSent = (list: unknown): boolean =>
  rowsIn(list).length > 0 ? sentRows(rowsIn(list), '').length > 0 : hasContent(list)

const sentContents = (owner: Tree, units: Units): readonly Tree[] =>
  sentRows(rowsIn(owner['contents']), 'contents').map((row) => {
    const { contents, dangerous_goods: goods, ...others } = withSentPairs(row)
    const inner = rowsIn(contents).length > 0 ? sentContents({ contents }, units) : undefined
    return withUnits(
      {
        ...others,
        // That there are dangerous goods is said even where nothing else is said of them.
        ...(sendsGoods(row) && { dangerous_goods: hasContent(goods) ? goods : {} }),
        ...(inner ? inner.length > 0 && { contents: inner } : contents !== undefined && { contents }),
      },
      units,
    )
  })

/** Without the pairs that say nothing, and the lists that they leave empty. */
const withSentPairs = (owner: Tree): Tree => {
  const pairs = pairLists.flatMap((list) => {
    const rows = rowsIn(owner[list])
    return rows.length === 0 ? [] : [[list, sentRows(rows, list)] as const]
  })
  const emptied = new Set<string>(pairs.flatMap(([list, rows]) => (rows.length === 0 ? [list] : [])))
  return Object.fromEntries(
    Object.entries({ ...owner, ...Object.fromEntries(pairs) }).filter(([name]) => !emptied.has(name)),
  )
}

/** At a location the contact is the location's, unless another one is given. */
const withWantedContact = (address: unknown): unknown => {
  if (!isTree(address)) return address
  const { contact, shipping_location_reference: location } = address
  return contact === undefined && location !== undefined ? address : withContact(address)
}
