import { isTree, type Tree, valueAt, withValueAt } from '#shared/contract/tree.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { ID, type Row, rowsIn } from '#ui/form/field-path.ts'
import { openForm } from '#ui/form/form-state.ts'
import { hasContent } from '#ui/form/typed.ts'
import { addressesIn, blankContents, blankPair, pairLists, type ShipmentForm } from './form.ts'
import { commonUnits, isMeasured, measures } from './units.ts'

/**
 * The form that a request in the contract's spelling fills. It takes any object: what no field can show, even what is
 * wrong, stays where it is, so that `requestOf` gives it all back.
 */
export const formOfRequest = (request: Tree): ShipmentForm => {
  const opened = openForm(requestProperties(), ['addresses', 'contents'].reduce(withList, request))
  let { nextId } = opened
  const added = (row: Tree): Row => ({ [ID]: nextId++, ...row })
  const missing = ['origin', 'destination'].filter(
    (type) => !addressesIn(opened).some((address) => address['address_type'] === type),
  )
  const addresses = [...addressesIn(opened), ...missing.map((type) => added({ address_type: type }))]
  const openedRows = rowsIn(opened.request['contents']).map(withDefaults)
  const units = commonUnits(openedRows.flatMap((row) => [row, ...rowsIn(row['contents'])]))
  const contents = openedRows.map((row) => withoutUnits(row, units))
  return {
    request: {
      ...withUsual(withPairTypes(opened.request), { direction: 'outbound' }),
      addresses,
      contents: contents.length > 0 ? contents : [added(blankContents)],
    },
    nextId,
    units,
    documents: [],
  }
}

/** A list that is none, or that holds anything but objects, has no rows: it is put beside, to be told and refused. */
const withList = (request: Tree, name: string): Tree => {
  const value = request[name]
  if (value === undefined || (Array.isArray(value) && value.every(isTree))) return request
  return { ...request, [name]: [], [`${name}?`]: value }
}

/** With what is usual, where nothing else is said. */
const withUsual = (tree: Tree, usual: Tree): Tree => ({
  ...tree,
  ...Object.fromEntries(Object.entries(usual).filter(([name]) => !hasContent(tree[name]))),
})

const withDefaults = (row: Row): Row => {
  const inner = rowsIn(row['contents'])
  return {
    ...withUsual(withPairTypes(row), blankContents),
    [ID]: row[ID],
    ...(inner.length > 0 && { contents: inner.map(withDefaults) }),
  }
}

/** Pairs with what a new one begins with. */
const withPairTypes = (owner: Tree): Tree => ({
  ...owner,
  ...Object.fromEntries(
    pairLists.flatMap((list) => {
      const rows = rowsIn(owner[list])
      return rows.length === 0 ? [] : [[list, rows.map((row) => withUsual(row, blankPair(list)))]]
    }),
  ),
})

/** A row names a unit or currency of its own only where it differs from the shipment's. */
const withoutUnits = (row: Row, units: ShipmentForm['units']): Row => {
  const inner = rowsIn(row['contents'])
  const bare = measures.reduce<Tree>(
    (one, measure) =>
      isMeasured(one, measure) && valueAt(one, measure.unit) === units[measure.name]
        ? withValueAt(one, measure.unit, undefined)
        : one,
    row,
  )
  return {
    ...bare,
    [ID]: row[ID],
    ...(inner.length > 0 && { contents: inner.map((one) => withoutUnits(one, units)) }),
  }
}

/** A page that nothing has been typed into yet. */
export const emptyForm = (): ShipmentForm => formOfRequest({ shipment_type: 'scheduled' })
