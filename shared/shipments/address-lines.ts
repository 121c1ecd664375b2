import type { Address } from './create-request.ts'

const joined = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter((part) => part !== undefined && part.trim() !== '').join(between)

/** The house and the street of an address. */
export const streetLines = (address: Partial<Address>): readonly string[] => {
  const { property_number, property_name, address_line1, address_line2, address_line3 } = address
  const street = joined([joined([property_number, address_line1], ' '), address_line2, address_line3], ', ')
  return [property_name ?? '', street].filter((line) => line !== '')
}

/** The town of an address, with its region and postal code. */
export const townLine = ({ locality, region, postal_code }: Partial<Address>): string =>
  joined([locality, region, postal_code], ' ')

/** The street and the town of an address as they are written on a parcel, without the country. */
export const addressLines = (address: Partial<Address>): readonly string[] =>
  [...streetLines(address), townLine(address)].filter((line) => line !== '')
