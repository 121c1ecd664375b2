import { addressesOf } from './addresses-of-request.ts'
import { contentsOf } from './contents-of-request.ts'
import { takeFields } from './field-spec.ts'
import type { ShipmentForm } from './form.ts'
import { createIds } from './ids.ts'
import { isFilledList, type JsonObject, without } from './json.ts'
import { noShipmentLists, shipmentListTexts, shipmentLists, takeLists } from './list-specs.ts'
import { takePairs } from './pairs-of-request.ts'
import { shipmentSpecs, shipmentTextsOf } from './shipment-specs.ts'

/**
 * Fills the form from a request in the contract's spelling. It takes any object: what no field can show, even
 * what is wrong, is carried along, so that `requestOf` gives it all back.
 */
export const formOf = (request: JsonObject): ShipmentForm => {
  const ids = createIds()
  const { pairs, rest } = takePairs(request, ids)
  const taken = takeLists(shipmentLists, withoutRows(rest))
  const { texts, carried } = takeFields(shipmentSpecs, taken.rest)
  const direction = carried['direction'] === undefined ? 'outbound' : ''
  const addresses = addressesOf(request['addresses'], ids)
  const { rows, ...units } = contentsOf(request['contents'], ids)
  return {
    nextId: ids.next(),
    texts: shipmentTextsOf({ direction, ...texts }),
    ...units,
    lists: shipmentListTexts.parse({ ...noShipmentLists, ...taken.lists }),
    ...pairs,
    addresses,
    contents: rows,
    documents: [],
    carried,
  }
}

/** The request without the lists that the form shows; a list that it cannot show stays and is carried. */
const withoutRows = (request: JsonObject): JsonObject =>
  ['addresses', 'contents'].filter((name) => isFilledList(request[name])).reduce(without, request)
