import { z } from 'zod'
import { directions, metadataTypes, shipmentTypes } from '../../../../../shared/shipments/enumerations.ts'
import { type FieldSpecs, moment, text, wordOf } from './field-spec.ts'

const shipmentFieldNames = [
  'shipmentType',
  'direction',
  'customReference',
  'orderDate',
  'shippingFrom',
  'shippingTo',
  'deliveryFrom',
  'deliveryTo',
] as const

export type ShipmentField = (typeof shipmentFieldNames)[number]

export const shipmentTexts = z.record(z.enum(shipmentFieldNames), z.string()).readonly()
export type ShipmentTexts = z.output<typeof shipmentTexts>

/** The fields of the shipment itself. */
export const shipmentSpecs: FieldSpecs<ShipmentField> = {
  shipmentType: wordOf(shipmentTypes, 'shipment_type'),
  direction: wordOf(directions, 'direction'),
  customReference: text(50, 'custom_reference'),
  orderDate: moment('order_date'),
  shippingFrom: moment('required_shipping_date', 'start'),
  shippingTo: moment('required_shipping_date', 'end'),
  deliveryFrom: moment('required_delivery_date', 'start'),
  deliveryTo: moment('required_delivery_date', 'end'),
}

const blank = Object.fromEntries(shipmentFieldNames.map((name) => [name, '']))

/** The texts of the shipment itself; what is not given is empty. */
export const shipmentTextsOf = (texts: Readonly<Record<string, string>>): ShipmentTexts =>
  shipmentTexts.parse({ ...blank, ...texts })

const metadataFieldNames = ['key', 'value', 'type'] as const
export type MetadataField = (typeof metadataFieldNames)[number]
export const metadataTexts = z.record(z.enum(metadataFieldNames), z.string()).readonly()
export type MetadataTexts = z.output<typeof metadataTexts>

/** The fields of one piece of metadata. */
export const metadataSpecs: FieldSpecs<MetadataField> = {
  key: text(50, 'key'),
  value: text(100, 'value'),
  type: wordOf(metadataTypes, 'type'),
}
