import { allLocales, base, en, Faker } from '@faker-js/faker'
import type { SeedCountry } from './data/countries.ts'
import type { Dice } from './dice.ts'

/** Names of a country, made once and used again and again. */
export type Names = {
  readonly people: readonly { readonly first: string; readonly last: string }[]
  readonly streets: readonly string[]
}

const PEOPLE = 400
const STREETS = 150

/** Names and streets of countries by chance; each country's are made when it is first asked for. */
export const createNames = (dice: Dice) => {
  const known = new Map<string, Names>()
  return (country: SeedCountry): Names => {
    const names = known.get(country.code) ?? makeNames(country, dice)
    known.set(country.code, names)
    return names
  }
}
export type NamesOf = ReturnType<typeof createNames>

const makeNames = ({ locale, lastNames, streets }: SeedCountry, dice: Dice): Names => {
  const faker = new Faker({ locale: [allLocales[locale], en, base], randomizer: dice.randomizer })
  const person = () => {
    const sex = faker.person.sexType()
    return {
      first: faker.person.firstName(sex),
      last: lastNames ? dice.pick(lastNames) : faker.person.lastName(sex),
    }
  }
  return {
    people: Array.from({ length: PEOPLE }, person),
    streets: streets ?? Array.from({ length: STREETS }, () => faker.location.street()),
  }
}
