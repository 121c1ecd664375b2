import { z } from 'zod'
import { categoryTypes, directions, shipmentTypes } from '#shared/shipments/enumerations.ts'
import { code, type FieldSpecs, moment, number, text, wordOf } from './field-spec.ts'

const customs = 'customs_documentation'

/** The fields of the customs documentation, in the order in which they are read. */
export const customsFieldNames = [
  'categoryType',
  'categoryExplanation',
  'reasonForExport',
  'declarationDate',
  'office',
  'designatedPerson',
  'customsAmount',
  'customsCurrency',
  'invoiceNumber',
  'invoiceDate',
  'eori',
  'shippersCustoms',
  'shippersVat',
  'receiversVat',
  'receiversTax',
  'importersVat',
  'importersTax',
  'importersTelephone',
  'importersFax',
  'importersEmail',
  'cn23',
] as const
export type CustomsField = (typeof customsFieldNames)[number]

const customsSpecs: FieldSpecs<CustomsField> = {
  categoryType: wordOf(categoryTypes, customs, 'category_type'),
  categoryExplanation: text(100, customs, 'category_type_explanation'),
  reasonForExport: text(100, customs, 'reason_for_export'),
  declarationDate: moment(customs, 'declaration_date'),
  office: text(50, customs, 'office_of_origin'),
  designatedPerson: text(100, customs, 'designated_person_responsible'),
  customsAmount: number(customs, 'total_customs_value', 'amount'),
  customsCurrency: code(customs, 'total_customs_value', 'currency'),
  invoiceNumber: text(50, customs, 'invoice_number'),
  invoiceDate: moment(customs, 'invoice_date'),
  eori: text(15, customs, 'eori_number'),
  shippersCustoms: text(50, customs, 'shippers_customs_reference'),
  shippersVat: text(50, customs, 'shippers_vat_number'),
  receiversVat: text(50, customs, 'receivers_vat_number'),
  receiversTax: text(25, customs, 'receivers_tax_code'),
  importersVat: text(50, customs, 'importers_vat_number'),
  importersTax: text(25, customs, 'importers_tax_code'),
  importersTelephone: text(25, customs, 'importers_telephone'),
  importersFax: text(25, customs, 'importers_fax'),
  importersEmail: text(100, customs, 'importers_email'),
  cn23: text(500, customs, 'cn23_comments'),
}

export const sourceFieldNames = ['tenant', 'channel', 'source'] as const
export type SourceField = (typeof sourceFieldNames)[number]

const shipmentFieldNames = [
  'shipmentType',
  'direction',
  'customReference',
  'orderDate',
  'shippingFrom',
  'shippingTo',
  'deliveryFrom',
  'deliveryTo',
  ...sourceFieldNames,
  ...customsFieldNames,
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
  tenant: text(50, 'tenant'),
  channel: text(50, 'channel'),
  source: text(50, 'source'),
  ...customsSpecs,
}

const blank = Object.fromEntries(shipmentFieldNames.map((name) => [name, '']))

/** The texts of the shipment itself; what is not given is empty. */
export const shipmentTextsOf = (texts: Readonly<Record<string, string>>): ShipmentTexts =>
  shipmentTexts.parse({ ...blank, ...texts })
