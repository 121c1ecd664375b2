import { iso31662 } from 'iso-3166'
import { otherRegionNames } from './other-region-names.ts'
import { placeKey, placeWords } from './place-words.ts'

/** A state, province or county: its official abbreviation and its full name (ISO 3166-2). */
export type Region = { readonly abbreviation: string; readonly name: string }

/** Countries of which an address has to name its region (contract, rules of `region`). */
export const countriesWithRegions: readonly string[] = ['US', 'CA', 'IE', 'AU']

/** Where mail of the country goes beside its subdivisions: forces abroad, and states associated with it (USPS). */
const furtherRegions: Readonly<Record<string, readonly Region[]>> = {
  US: [
    { abbreviation: 'AA', name: 'Armed Forces Americas' },
    { abbreviation: 'AE', name: 'Armed Forces Europe' },
    { abbreviation: 'AP', name: 'Armed Forces Pacific' },
    { abbreviation: 'FM', name: 'Federated States of Micronesia' },
    { abbreviation: 'MH', name: 'Marshall Islands' },
    { abbreviation: 'PW', name: 'Palau' },
  ],
}

type CountryRegions = {
  readonly list: readonly Region[]
  /** By the words of their names. */
  readonly byWords: ReadonlyMap<string, Region>
}

const readRegions = (country: string): CountryRegions => {
  const list = [
    ...iso31662
      .filter(({ code }) => code.startsWith(`${country}-`))
      .map(({ code, name }) => ({ abbreviation: code.slice(country.length + 1), name })),
    ...(furtherRegions[country] ?? []),
  ].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
  const others = otherRegionNames[country] ?? {}
  const byWords = new Map(
    list.flatMap((region) =>
      [region.name, ...(others[region.abbreviation]?.split('|') ?? []), region.abbreviation]
        .flatMap((name) => [placeKey(placeWords(name)), placeWords(name).join('')])
        .map((key) => [key, region] as const),
    ),
  )
  return { list, byWords }
}

const regionsByCountry = new Map<string, CountryRegions>()

const regionsIn = (country: string): CountryRegions => {
  // The list of the world is long: it is gone through once for each country that is asked for.
  const regions = regionsByCountry.get(country) ?? readRegions(country)
  regionsByCountry.set(country, regions)
  return regions
}

/** The regions of a country, by name. */
export const regionsOf = (country: string): readonly Region[] => regionsIn(country).list

/**
 * The region that a text means in that country, if any: its full name or abbreviation, however it is dotted, cased or
 * accented (`N.S.W.`, `Baile Átha Cliath`), with what it is (`Co. Dublin`), or both beside each other (`MA (Massachusetts)`).
 */
export const findRegion = (text: string, country: string): Region | undefined => {
  const whole = regionNamed(text, country)
  if (whole) return whole
  const parts = text.split(/[()[\]/|,;:–—]|\s-\s/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const [first, ...others] = new Set(parts.map((part) => regionNamed(part, country)))
  return others.length === 0 ? first : undefined
}

const regionNamed = (text: string, country: string): Region | undefined => {
  const words = placeWords(text)
  const ofCountry = words.filter((word) => !countryWords.has(word) && word !== country.toLowerCase())
  const named = ofCountry.filter(
    (word) => !kindsOfRegion.has(word) && !(country === 'IE' && /^\d{1,2}w?$/u.test(word)),
  )
  const { byWords } = regionsIn(country)
  for (const some of [words, ofCountry, named]) {
    const region = byWords.get(placeKey(some)) ?? byWords.get(some.join(''))
    if (region) return region
  }
  return undefined
}

const countryWords: ReadonlySet<string> = new Set(['canada', 'australia', 'ireland', 'eire', 'usa'])
/** What a region is; Dublin's postal districts are numbers beside it. */
const kindsOfRegion: ReadonlySet<string> = new Set(
  'state commonwealth province territory county co city contae'.split(' '),
)
