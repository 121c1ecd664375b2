import { iso31661Alpha2ToAlpha3, iso31661Alpha3ToAlpha2 } from 'iso-3166'

const alpha2: Readonly<Record<string, string>> = iso31661Alpha3ToAlpha2
const alpha3: Readonly<Record<string, string>> = iso31661Alpha2ToAlpha3

/** Every assigned country code, two letters each (ISO 3166-1 alpha-2). */
export const countryCodes: readonly string[] = Object.keys(alpha3)

/** Whether these two capital letters are a country. */
export const isCountryCode = (code: string): boolean => Object.hasOwn(alpha3, code)

/** The two-letter code for a two- or three-letter one; anything else comes back as it was. */
export const toAlpha2 = (code: string): string =>
  Object.hasOwn(alpha2, code) ? (alpha2[code] ?? code) : code

/** The codes of a country, of two and of three letters. */
export const codesOfCountry = (country: string): readonly string[] =>
  [country, alpha3[country]].filter((code) => code !== undefined)
