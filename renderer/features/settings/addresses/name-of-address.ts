import type { BookAddress } from '#shared/addresses/known-address.ts'

const filled = (texts: readonly (string | undefined)[], between: string): string =>
  texts.filter((text) => text !== undefined && text.trim() !== '').join(between)

export const personOf = ({ contact }: BookAddress): string =>
  filled([contact?.first_name, contact?.middle_name, contact?.last_name], ' ')

export const streetOf = ({ property_number, address_line1 }: BookAddress): string =>
  filled([property_number, address_line1], ' ')

/** How an address is called when something is said of it: the person, the company, or else the street. */
export const nameOfAddress = (address: BookAddress): string =>
  filled([personOf(address), address.company_name], ', ') || streetOf(address)
