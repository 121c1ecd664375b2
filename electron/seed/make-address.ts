import type { Address, Contact } from '#shared/shipments/create-request.ts'
import type { SeedCountry } from './data/countries.ts'
import type { Warehouse } from './data/warehouses.ts'
import type { Dice } from './dice.ts'
import type { NamesOf } from './people.ts'

/** An address, whatever it is to the shipment. */
type Place = Omit<Address, 'address_type'>

const NOTES = [
  'Ring twice',
  'Leave with the neighbour',
  'Goods entrance at the back',
  'Second floor, no lift',
]
const POSITIONS = ['Goods in', 'Purchasing', 'Office', 'Shop floor']
const SECOND_LINES = ['Building 2', 'Unit 7', 'c/o reception', 'Floor 3', 'Gate B']
const COMPANY = 0.28

/** An address of a customer somewhere in the country. */
export const makeCustomerAddress = (country: SeedCountry, namesOf: NamesOf, dice: Dice): Place => {
  const { people, streets } = namesOf(country)
  const person = dice.pick(people)
  const town = dice.pick(country.towns)
  const number = `${dice.whole(1, 180)}${dice.chance(0.08) ? dice.pick(['a', 'b', 'c']) : ''}`
  const postalCode = dice.fill(town.postalCode)
  const isCompany = dice.chance(COMPANY)
  return {
    contact: {
      ...makeContact({ ...person, phone: dice.fill(country.phone) }, dice),
      ...(isCompany && dice.chance(0.5) ? { position: dice.pick(POSITIONS) } : {}),
    },
    ...(isCompany
      ? { company_name: dice.pick(country.companies).replace('{name}', dice.pick(people).last) }
      : {}),
    address_line1: country.line.replace('{street}', dice.pick(streets)).replace('{number}', number),
    ...(isCompany && dice.chance(0.4) ? { address_line2: dice.pick(SECOND_LINES) } : {}),
    locality: town.name,
    ...(town.region === undefined ? {} : { region: town.region }),
    ...(postalCode === '' ? {} : { postal_code: postalCode }),
    country_iso_code: country.code,
    ...(country.code === 'SA' ? { national_address: dice.fill('RR@@####') } : {}),
    ...(dice.chance(0.07) ? { special_instructions: dice.pick(NOTES) } : {}),
  }
}

/** The address of a warehouse; as a shipping location it is named, and nobody in it. */
export const makeWarehouseAddress = (warehouse: Warehouse, asLocation: boolean, dice: Dice): Place => {
  const [first, last] = dice.pick(warehouse.packers)
  return {
    ...(asLocation
      ? { shipping_location_reference: warehouse.location }
      : { contact: makeContact({ first, last, phone: warehouse.phone }, dice) }),
    company_name: warehouse.company,
    address_line1: warehouse.line,
    locality: warehouse.locality,
    ...(warehouse.region === undefined ? {} : { region: warehouse.region }),
    postal_code: warehouse.postalCode,
    country_iso_code: warehouse.country,
  }
}

type Person = { readonly first: string; readonly last: string; readonly phone: string }

const makeContact = ({ first, last, phone }: Person, dice: Dice): Contact => ({
  first_name: first,
  last_name: last,
  contact_details: {
    ...(dice.chance(0.8) ? { mobile: phone } : { landline: phone }),
    email: `${mailName(first, last) || dice.fill('post.####')}@${dice.pick(['mail', 'post', 'inbox', 'web'])}.example`,
  },
})

/** The Latin letters of a name; nothing is left of a name in another script. */
const mailName = (first: string, last: string): string =>
  [first, last]
    .map((name) =>
      name
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z]/gu, ''),
    )
    .filter((name) => name !== '')
    .join('.')
