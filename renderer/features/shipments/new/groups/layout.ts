import { furtherPaths } from '#shared/contract/properties.ts'
import { requestProperties } from '#shared/shipments/properties.ts'

/** What of the shipment itself has a place of its own on the page. */
export const datePaths = [
  'order_date',
  'required_shipping_date.start',
  'required_shipping_date.end',
  'required_delivery_date.start',
  'required_delivery_date.end',
]
export const sourcePaths = ['tenant', 'channel', 'source']
const barPaths = ['shipment_type', 'direction', 'custom_reference']
export const CUSTOMS = 'customs_documentation'

/** What the contract has of a shipment and nobody has laid out. */
export const furtherOfShipment: readonly string[] = furtherPaths(requestProperties(), '', [
  ...barPaths,
  ...datePaths,
  ...sourcePaths,
  'tags',
  CUSTOMS,
])
