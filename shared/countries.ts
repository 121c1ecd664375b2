import { iso31661Alpha2ToAlpha3, iso31661Alpha3ToAlpha2, iso31662 } from 'iso-3166'
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'

const alpha2: Readonly<Record<string, string>> = iso31661Alpha3ToAlpha2
const alpha3: Readonly<Record<string, string>> = iso31661Alpha2ToAlpha3

/** Every assigned country code, two letters each (ISO 3166-1 alpha-2). */
export const countryCodes: readonly string[] = Object.keys(alpha3)

/** Whether these two capital letters are a country. */
export const isCountryCode = (code: string): boolean => Object.hasOwn(alpha3, code)

/** The two-letter code for a two- or three-letter one; anything else comes back as it was. */
export const toAlpha2 = (code: string): string =>
  Object.hasOwn(alpha2, code) ? (alpha2[code] ?? code) : code

/** Whether addresses of the country carry a postal code. */
export const hasPostalCodes = (country: string): boolean => postcodeValidatorExistsForCountry(country)

/** Whether the text is a postal code in the country's own format; true where the country has none. */
export const isPostalCode = (text: string, country: string): boolean =>
  !hasPostalCodes(country) || postcodeValidator(text.trim(), country)

/** A state, province or county: its official abbreviation and its full name (ISO 3166-2). */
export type Region = { readonly abbreviation: string; readonly name: string }

const countriesWithRegions: ReadonlySet<string> = new Set(['US', 'CA', 'IE', 'AU'])

/** Whether an address of the country has to name its region (contract, rules of `region`). */
export const needsRegion = (country: string): boolean => countriesWithRegions.has(country)

const readRegions = (country: string): readonly Region[] =>
  iso31662
    .filter((entry) => entry.code.startsWith(`${country}-`))
    .map((entry) => ({ abbreviation: entry.code.slice(3), name: entry.name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))

const regionsByCountry = new Map<string, readonly Region[]>()

/** The regions of a country, by name. */
export const regionsOf = (country: string): readonly Region[] => {
  // The list of the world is long: it is gone through once for each country that is asked for.
  const regions = regionsByCountry.get(country) ?? readRegions(country)
  regionsByCountry.set(country, regions)
  return regions
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()

/** The region that a full name or an abbreviation means in that country, if any. */
export const findRegion = (text: string, country: string): Region | undefined => {
  const wanted = plain(text).replace(/^(county|co\.?) /u, '')
  return regionsOf(country).find(
    (region) => plain(region.name) === wanted || plain(region.abbreviation) === wanted,
  )
}
