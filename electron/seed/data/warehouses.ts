import type { SeedZone } from './countries.ts'

/** Where the goods are kept: one end of every shipment. */
export type Warehouse = {
  /** The name that scheduled shipments know it by. */
  readonly location: string
  readonly share: number
  readonly zone: SeedZone
  readonly union: boolean
  readonly currency: string
  /** How many of this currency one euro is, for prices. */
  readonly rate: number
  readonly inches: boolean
  readonly company: string
  readonly line: string
  readonly locality: string
  readonly region?: string
  readonly postalCode: string
  readonly country: string
  readonly phone: string
  readonly vatNumber: string
  readonly eoriNumber: string
  readonly packers: readonly (readonly [string, string])[]
}

export const warehouses: readonly Warehouse[] = [
  {
    location: 'NG-01',
    share: 62,
    zone: 'europe',
    union: false,
    currency: 'GBP',
    rate: 0.86,
    inches: false,
    company: 'Northgate Stores Ltd',
    line: '14 Mellor Street',
    locality: 'Manchester',
    postalCode: 'M11 3FU',
    country: 'GB',
    phone: '+44 161 496 0123',
    vatNumber: 'GB999999973',
    eoriNumber: 'GB999999973000',
    packers: [
      ['Maria', 'Kowalczyk'],
      ['Sam', 'Okafor'],
      ['Aoife', 'Byrne'],
    ],
  },
  {
    location: 'NG-02',
    share: 28,
    zone: 'europe',
    union: true,
    currency: 'EUR',
    rate: 1,
    inches: false,
    company: 'Northgate Europa GmbH',
    line: 'Torgauer Straße 231',
    locality: 'Leipzig',
    postalCode: '04347',
    country: 'DE',
    phone: '+49 341 5550123',
    vatNumber: 'DE999999999',
    eoriNumber: 'DE9999999999',
    packers: [
      ['Jörg', 'Albrecht'],
      ['Emine', 'Yıldız'],
      ['Tomasz', 'Wrona'],
    ],
  },
  {
    location: 'NG-03',
    share: 10,
    zone: 'overseas',
    union: false,
    currency: 'USD',
    rate: 1.08,
    inches: true,
    company: 'Northgate US, Inc.',
    line: '300 Almaden Boulevard',
    locality: 'San José',
    region: 'CA',
    postalCode: '95112',
    country: 'US',
    phone: '+1 408 555 0117',
    vatNumber: '99-9999999',
    eoriNumber: 'US1234567890123',
    packers: [
      ['José', 'Núñez'],
      ['Priya', 'Raman'],
    ],
  },
]
