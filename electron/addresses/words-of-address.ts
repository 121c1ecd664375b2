import type { BookAddress } from '#shared/addresses/known-address.ts'
import { foldAccents, wordsIn, wordsOf } from '#shared/words.ts'

const nameOf = ({ contact }: BookAddress): string =>
  contact ? [contact.first_name, contact.middle_name, contact.last_name].filter(Boolean).join(' ') : ''

const joined = (texts: readonly (string | undefined)[]): string =>
  wordsOf(texts.filter((text) => text !== undefined).join(' ')).join(' ')

/** An address keeps its key for good, so that it is made as it always was. */
const keyWords = (text: string): string => wordsIn(foldAccents(text)).join(' ')

/** The same for the same person at the same place, whatever capitals, accents, spaces and commas were typed. */
export const keyOf = (address: BookAddress): string =>
  [
    nameOf(address),
    address.company_name,
    address.address_line1,
    // People leave out the gap of "PR4 5LE".
    address.postal_code?.replaceAll(/\s/gu, ''),
    address.country_iso_code,
  ]
    .map((text) => keyWords(text ?? ''))
    .join('\n')

/** What an address is found by: names, company, lines, place and postal code. */
export const wordsOfAddress = (address: BookAddress): string =>
  joined([
    nameOf(address),
    address.company_name,
    address.property_name,
    address.property_number,
    address.address_line1,
    address.address_line2,
    address.address_line3,
    address.locality,
    address.postal_code,
    address.postal_code?.replaceAll(/\s/gu, ''),
    address.custom_reference,
  ])
