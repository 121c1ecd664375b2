/** How people of a country call their postal code; everywhere else it is a "postal code". */
const postcodeNames = {
  GB: 'postcode',
  GG: 'postcode',
  IM: 'postcode',
  JE: 'postcode',
  AU: 'postcode',
  NZ: 'postcode',
  ZA: 'postcode',
  NL: 'postcode',
  MY: 'postcode',
  US: 'zip',
  PR: 'zip',
  PH: 'zip',
  DE: 'plz',
  AT: 'plz',
  CH: 'plz',
  LI: 'plz',
  IE: 'eircode',
  IN: 'pin',
  BR: 'cep',
  IT: 'cap',
} as const

const regionNames = {
  US: 'state',
  AU: 'state',
  BR: 'state',
  IN: 'state',
  MX: 'state',
  MY: 'state',
  CA: 'province',
  CN: 'province',
  ES: 'province',
  IT: 'province',
  NL: 'province',
  GB: 'county',
  IE: 'county',
  JP: 'prefecture',
} as const

/** A postal code of the country, as they look there; tested against the rule itself. */
const postcodes: Readonly<Record<string, string>> = {
  AT: '1010',
  AU: '2000',
  BE: '1000',
  BG: '1000',
  BR: '01310-100',
  CA: 'K1A 0B1',
  CH: '8001',
  CN: '100000',
  CY: '1010',
  CZ: '110 00',
  DE: '10115',
  DK: '1050',
  EE: '10111',
  ES: '28013',
  FI: '00100',
  FR: '75001',
  GB: 'PR4 5LE',
  GR: '105 57',
  HR: '10000',
  HU: '1051',
  IE: 'D02 AF30',
  IL: '9614303',
  IN: '110001',
  IS: '101',
  IT: '00184',
  JP: '150-0002',
  KR: '03187',
  LI: '9490',
  LT: '01103',
  LU: '1009',
  LV: 'LV-1010',
  MX: '06000',
  MY: '50050',
  NL: '1012 JS',
  NO: '0150',
  NZ: '6011',
  PH: '1000',
  PL: '00-001',
  PR: '00901',
  PT: '1000-001',
  RO: '010011',
  RS: '11000',
  SA: '11564',
  SE: '111 20',
  SG: '048619',
  SI: '1000',
  SK: '811 01',
  TH: '10200',
  TR: '06050',
  TW: '100',
  UA: '01001',
  US: '95112',
  ZA: '8001',
}

export type PostcodeName = (typeof postcodeNames)[keyof typeof postcodeNames] | 'postalCode'
export type RegionName = (typeof regionNames)[keyof typeof regionNames] | 'region'

const isIn = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table =>
  Object.hasOwn(table, key)

export const postcodeNameOf = (country: string): PostcodeName =>
  isIn(postcodeNames, country) ? postcodeNames[country] : 'postalCode'

export const regionNameOf = (country: string): RegionName =>
  isIn(regionNames, country) ? regionNames[country] : 'region'

/** A postal code of the country to show what they look like, where one is known. */
export const examplePostcode = (country: string): string | undefined =>
  isIn(postcodes, country) ? postcodes[country] : undefined
