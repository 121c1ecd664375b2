import type { allLocales } from '@faker-js/faker'

/** A locale that made-up names and streets are taken from. */
type Locale = keyof typeof allLocales

/** How far a country is from the warehouses: it decides the carrier service and how long the way takes. */
export type SeedZone = 'europe' | 'overseas'

export type SeedCountry = {
  readonly code: string
  readonly locale: Locale
  /** How many of a hundred or so shipments go there. */
  readonly share: number
  readonly zone: SeedZone
  /** Whether goods of the European Union pass without customs. */
  readonly union: boolean
  /** Patterns: `#` is a digit, `@` a letter. */
  readonly phone: string
  /** The first line of an address. */
  readonly line: string
  readonly companies: readonly string[]
  readonly towns: readonly SeedTown[]
  /** Family names and streets, where the locale's own are not those of the country. */
  readonly lastNames?: readonly string[]
  readonly streets?: readonly string[]
}

export type SeedTown = { readonly name: string; readonly postalCode: string; readonly region?: string }

const townOf = (text: string): SeedTown => {
  const [name = '', postalCode = '', region] = text.split('=').map((part) => part.trim())
  return { name, postalCode, ...(region === undefined ? {} : { region }) }
}

const split = (text: string): readonly string[] => text.split('|').map((part) => part.trim())

type Row = Omit<SeedCountry, 'code' | 'companies' | 'towns' | 'lastNames' | 'streets'> & {
  readonly companies: string
  readonly towns: string
  readonly lastNames?: string
  readonly streets?: string
}

/** A country from a row in which lists are written as texts with `|` between, towns as `name=postal code=region`. */
export const countryOf = (code: string, row: Row): SeedCountry => {
  const { companies, towns, lastNames, streets, ...rest } = row
  return {
    code,
    ...rest,
    companies: split(companies),
    towns: split(towns).map(townOf),
    ...(lastNames === undefined ? {} : { lastNames: split(lastNames) }),
    ...(streets === undefined ? {} : { streets: split(streets) }),
  }
}
