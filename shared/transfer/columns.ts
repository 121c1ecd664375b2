import { once } from '../once.ts'
import type { builtInMapNames, ExportMap } from './column-map.ts'
import { columnGroups } from './properties.ts'

/** A column of a table of shipments: which property, and what stands above it. */
export type Column = { readonly path: string; readonly header?: string }

const columnsOf = (paths: readonly string[]): Column[] => paths.map((path) => ({ path }))

const destination = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `addresses[destination].${name}`)
const eachContents = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `contents[].${name}`)

/** What a table of shipments shows unless something else is asked for, each by its own path. */
const usual = [
  'reference',
  'custom_reference',
  'state',
  'shipment_type',
  'direction',
  'created',
  'updated',
  'required_shipping_date.end',
  'required_delivery_date.end',
  'addresses[origin].shipping_location_reference',
  ...destination('contact.first_name', 'contact.last_name', 'company_name', 'address_line1'),
  ...destination('address_line2', 'locality', 'region', 'postal_code', 'country_iso_code'),
  ...destination('contact.contact_details.mobile', 'contact.contact_details.email'),
  'tags',
  'allocation.carrier.name',
  'allocation.carrier.service_name',
  'allocation.tracking_details.shipment.tracking_references',
]

/** What is in the shipments, a row for each package. */
const contents = [
  'reference',
  'custom_reference',
  'state',
  ...destination('contact.last_name', 'country_iso_code'),
  ...eachContents('reference', 'custom_reference', 'sku', 'description', 'quantity', 'unit'),
  ...eachContents('weight.value', 'weight.unit', 'value.amount', 'value.currency'),
  ...eachContents('country_of_origin', 'harmonisation_code', 'shipping_terms'),
]

const wholeAddress = [
  'shipping_location_reference',
  'custom_reference',
  'contact.reference',
  'contact.title',
  'contact.first_name',
  'contact.middle_name',
  'contact.last_name',
  'contact.position',
  'contact.contact_details.landline',
  'contact.contact_details.mobile',
  'contact.contact_details.email',
  'company_name',
  'property_number',
  'property_name',
  'address_line1',
  'address_line2',
  'address_line3',
  'locality',
  'region',
  'postal_code',
  'country_iso_code',
  'national_address',
  'lat_long.latitude',
  'lat_long.longitude',
  'reservation.reference',
  'reservation.location_reference',
  'reservation.external_reference',
  'special_instructions',
]

/** Everything of the customs papers. */
const askedCustoms = (): readonly string[] =>
  columnGroups().find(({ group }) => group === 'customs')?.paths ?? []

/** Addresses that few shipments have: each in one cell, as JSON. */
const rareAddresses = ['return', 'sender', 'recipient', 'importer', 'exporter', 'billing'].map(
  (type) => `addresses[${type}]`,
)

/** Everything that makes the shipments again when it is imported, a row for each package: `reference` says whose it is. */
const importable = (): readonly string[] => [
  'reference',
  'custom_reference',
  'shipment_type',
  'direction',
  'required_shipping_date.start',
  'required_shipping_date.end',
  'required_delivery_date.start',
  'required_delivery_date.end',
  'order_date',
  'tags',
  'source',
  'tenant',
  'channel',
  ...wholeAddress.map((name) => `addresses[origin].${name}`),
  ...destination(...wholeAddress),
  ...eachContents('custom_reference', 'package_size_reference', 'sku', 'description', 'model'),
  ...eachContents('quantity', 'unit', 'weight.value', 'weight.unit'),
  ...eachContents('dimensions.length', 'dimensions.width', 'dimensions.height', 'dimensions.unit'),
  ...eachContents('value.amount', 'value.currency', 'value.discount'),
  ...eachContents('country_of_origin', 'harmonisation_code', 'shipping_terms'),
  ...eachContents('dangerous_goods', 'metadata', 'label_properties', 'contents'),
  ...rareAddresses,
  'metadata',
  'label_properties',
  ...askedCustoms(),
]

export type BuiltInMapName = (typeof builtInMapNames)[number]

export const defaultColumns = columnsOf(usual)

/** Tables that are there from the beginning. */
export const builtInMaps = once((): Readonly<Record<BuiltInMapName, ExportMap>> => ({
  usual: { rows: 'shipments', columns: defaultColumns },
  contents: { rows: 'contents', columns: columnsOf(contents) },
  importable: { rows: 'contents', columns: columnsOf(importable()) },
}))
