import { z } from 'zod'
import { address } from './address.ts'
import { labelProperty, metadata, shipmentContents } from './contents.ts'
import { customsDocumentation } from './customs.ts'
import { directions, shipmentTypes } from './enumerations.ts'
import { dateRange, dateTime, freeText, word } from './primitives.ts'

/** The shape of a create request: every property of the contract, its limits, defaults and spelling. */
export const createShipmentRequest = z.strictObject({
  custom_reference: freeText(50),
  required_delivery_date: dateRange.exactOptional(),
  required_shipping_date: dateRange.exactOptional(),
  tags: z.array(z.string().min(1).max(50)).max(10).exactOptional(),
  order_date: dateTime.exactOptional(),
  metadata: z.array(metadata).max(10).exactOptional(),
  customs_documentation: customsDocumentation.exactOptional(),
  direction: word(directions, 'invalid_direction').default('outbound'),
  shipment_type: word(shipmentTypes, 'invalid_shipment_type'),
  contents: z.array(shipmentContents).min(1),
  addresses: z.array(address).min(2),
  label_properties: z.array(labelProperty).max(10).exactOptional(),
  source: freeText(50),
  tenant: freeText(50),
  channel: freeText(50),
})

/** A create request as it is understood: checked, with its defaults, in the contract's spelling. */
export type CreateShipmentRequest = z.output<typeof createShipmentRequest>
/** A create request as it may be given. */
export type CreateShipmentInput = z.input<typeof createShipmentRequest>

export type { Address, Contact } from './address.ts'
export type { ContentsItem, Metadata, ShipmentContents } from './contents.ts'
export type { DateRange } from './primitives.ts'
