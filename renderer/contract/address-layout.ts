import { furtherPaths, pathsBelow, type PropertyTable } from '#shared/contract/properties.ts'
import type { LaidField } from './field.tsx'

/** What few addresses have, in the order in which it is filled in: shown on demand, or once it is filled. */
const rare = [
  'contact.title',
  'contact.middle_name',
  'contact.position',
  'contact.reference',
  'custom_reference',
  'lat_long.latitude',
  'lat_long.longitude',
  'reservation.reference',
  'reservation.location_reference',
  'reservation.external_reference',
  'national_address',
]

/** What stands elsewhere on the page of an address, if it stands there at all. */
const elsewhere = ['address_type', 'shipping_location_reference']

/** The rare fields of an address: those of the list that it has, and what nobody has laid out. */
export const rareAddressPaths = (
  table: PropertyTable,
  address: string,
  laid: readonly LaidField[],
): readonly string[] => {
  const known = pathsBelow(table, address)
  const often = laid.map(({ path }) => path)
  return [
    ...rare.filter((path) => known.includes(path)),
    ...furtherPaths(table, address, [...often, ...rare, ...elsewhere]),
  ]
}
