import type { Cell } from './csv.ts'
import { type PropertyPath, readPath, valueAt } from './path.ts'

/** A column of a table of shipments: which property, and what stands above it. */
export type Column = { readonly path: string; readonly header?: string }

/** What a table of shipments shows unless something else is asked for, each by its own path. */
export const defaultColumns: readonly Column[] = [
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
  'addresses[destination].contact.first_name',
  'addresses[destination].contact.last_name',
  'addresses[destination].company_name',
  'addresses[destination].address_line1',
  'addresses[destination].address_line2',
  'addresses[destination].locality',
  'addresses[destination].region',
  'addresses[destination].postal_code',
  'addresses[destination].country_iso_code',
  'addresses[destination].contact.contact_details.mobile',
  'addresses[destination].contact.contact_details.email',
  'tags',
  'allocation.carrier.name',
  'allocation.carrier.service_name',
  'allocation.tracking_details.shipment.tracking_references',
].map((path) => ({ path }))

/** Reads a row of cells from a shipment. Every path has to be one. */
export const createRowReader = (columns: readonly Column[]) => {
  const paths = columns.map(({ path }) => readPath(path) ?? [])
  return (record: unknown): readonly Cell[] =>
    paths.map((path: PropertyPath) => cellOf(valueAt(record, path)))
}

/** What stands in a cell for a value: texts and numbers as they are, lists of texts joined, anything else as JSON. */
const cellOf = (value: unknown): Cell => {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return joinTexts(value)
  return JSON.stringify(value)
}

/** Texts in one cell: `Fragile; Gift`; one that holds the mark itself stands in quotation marks. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.map((text) => (/[;"]|^\s|\s$|^$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('; ')
