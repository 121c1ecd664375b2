import { fileURLToPath } from 'node:url'
import type { Shipment } from '#shared/shipments/shipment.ts'
import type { ImportInput } from '#shared/transfer/import.ts'
import { aContact } from './a-request.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'
import { ended } from './transfer/jobs.ts'

/** The path of a file of `order-files`: files as shops, marketplaces, carriers and spreadsheets write them. */
export const orderFile = (name: string): string =>
  fileURLToPath(new URL(`order-files/${name}`, import.meta.url))

/** Saves a location `DEPOT`, from which all goods leave. */
export const fillDepot = async (desk: Pick<TestDesk, 'ask'>): Promise<void> => {
  await desk.ask('locations.save', {
    location: {
      reference: 'DEPOT',
      name: 'Depot',
      address: {
        contact: aContact,
        address_line1: '1 Dock Road',
        locality: 'Leeds',
        postal_code: 'LS1 1BA',
        country_iso_code: 'GB',
      },
    },
  })
}

/** A desk that may read files by their path and has a location `DEPOT`. */
export const openDepotDesk = async (): Promise<TestDesk> => {
  const desk = openTestDesk({ ports: { mayNameFiles: true } })
  await fillDepot(desk)
  return desk
}

/** What no order file says, and a desk with a `DEPOT` knows. */
export const depotDefaults = {
  shipping_location_reference: 'DEPOT',
  shipment_type: 'on_demand',
  currency: 'USD',
  weight_unit: 'kg',
  dimension_unit: 'cm',
  mobile: '+441614960000',
  email: 'desk@example.com',
} as const

/** What no order file says: the type, and where the goods leave from. */
export const depotValues = [
  { path: 'shipment_type', value: 'on_demand' },
  { path: 'addresses[origin].shipping_location_reference', value: 'DEPOT' },
]

const destination = (name: string): string => `addresses[destination].${name}`
const contact = (name: string): string => destination(`contact.${name}`)
const contents = (name: string): string => `contents[].${name}`

/** Which property each column of the files in `cells` is. */
export const cellsMap = {
  columns: Object.entries({
    Order: 'custom_reference',
    Name: contact('name'),
    Email: contact('contact_details.email'),
    Phone: contact('contact_details.mobile'),
    Street: destination('address_line1'),
    City: destination('locality'),
    Region: destination('region'),
    Postcode: destination('postal_code'),
    Country: destination('country_iso_code'),
    'Order date': 'order_date',
    'Ship by': 'required_shipping_date.end',
    Item: contents('description'),
    SKU: contents('sku'),
    Qty: contents('quantity'),
    Price: contents('value.amount'),
    Currency: contents('value.currency'),
    Weight: contents('weight.value'),
    'Weight unit': contents('weight.unit'),
    'HS code': contents('harmonisation_code'),
    Origin: contents('country_of_origin'),
  }).map(([header, path]) => ({ header, path })),
  values: depotValues,
}

/** A request for a file of a known program: its columns as they are recognised, and what no order file says. */
export const recognisedRequest = async (desk: TestDesk, request: ImportInput): Promise<ImportInput> => {
  const { columns } = await desk.ask('transfer.importPreview', request)
  return {
    ...request,
    map: {
      columns: columns.flatMap(({ header, path, reading }) =>
        path === undefined ? [] : [{ header, path, ...(reading && { reading }) }],
      ),
      values: depotValues,
    },
  }
}

export type RowOutcome =
  | { readonly shipment: Shipment }
  /** Each as `path: code`. */
  | { readonly problems: readonly string[] }

/**
 * Imports a file and tells what became of each of its rows, by their numbers; every shipment needs an order number of
 * its own.
 */
export const importRows = async (
  desk: TestDesk,
  request: ImportInput,
): Promise<ReadonlyMap<number, RowOutcome>> => {
  const { shown, refused } = await desk.ask('transfer.importPreview', request)
  await ended(desk, 'transfer.import', request)
  const outcomes = new Map<number, RowOutcome>()
  for (const { rows, problems } of refused)
    for (const row of rows)
      outcomes.set(row, { problems: problems.map(({ path = '', code }) => `${path}: ${code}`) })
  for (const { rows, custom_reference } of shown) {
    const shipment = await byOrderNumber(desk, custom_reference ?? '')
    for (const row of rows) outcomes.set(row, { shipment })
  }
  return outcomes
}

/** The shipment of an order. @throws when there is not exactly one */
export const byOrderNumber = async (desk: TestDesk, custom_reference: string): Promise<Shipment> => {
  const { items } = await desk.ask('shipments.findByCustomReference', { custom_reference })
  const [found, ...others] = items
  if (!found || others.length > 0)
    throw new Error(`There are ${items.length} shipments of order "${custom_reference}".`)
  return desk.ask('shipments.get', { reference: found.reference })
}
