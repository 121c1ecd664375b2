import type { SeedZone } from './countries.ts'

/** A service of a carrier: where it goes, what it costs, and what its tracking references look like. */
export type SeedService = {
  readonly carrier: { readonly reference: string; readonly name: string }
  readonly reference: string
  readonly name: string
  readonly serves: 'home' | SeedZone
  /** Before tax: at least so much, and so much more for each kilogram. */
  readonly price: number
  readonly pricePerKilogram: number
  /** `#` is a digit. */
  readonly tracking: string
}

const dnq = { reference: 'DNQ', name: 'DNQ Logistics' }
const xpd = { reference: 'XPD', name: 'XPD Express' }
const nordlys = { reference: 'NLY', name: 'Nordlys Post' }

export const carrierServices: readonly SeedService[] = [
  {
    carrier: dnq,
    reference: 'DNQ72',
    name: 'DNQ 72-Hour',
    serves: 'home',
    price: 4.1,
    pricePerKilogram: 0.35,
    tracking: 'DNQ############',
  },
  {
    carrier: xpd,
    reference: 'XPDNEXT',
    name: 'XPD Next Day',
    serves: 'home',
    price: 6.9,
    pricePerKilogram: 0.6,
    tracking: 'XP#########XD',
  },
  {
    carrier: nordlys,
    reference: 'NLYPAK',
    name: 'Nordlys Parcel',
    serves: 'home',
    price: 3.6,
    pricePerKilogram: 0.3,
    tracking: '003############',
  },
  {
    carrier: dnq,
    reference: 'DNQEU',
    name: 'DNQ Euro',
    serves: 'europe',
    price: 8.2,
    pricePerKilogram: 1.1,
    tracking: 'DNQ############',
  },
  {
    carrier: nordlys,
    reference: 'NLYEU',
    name: 'Nordlys Europe',
    serves: 'europe',
    price: 7.4,
    pricePerKilogram: 1.3,
    tracking: '003############',
  },
  {
    carrier: xpd,
    reference: 'XPDSUP',
    name: 'XPD Supreme',
    serves: 'europe',
    price: 14.5,
    pricePerKilogram: 1.9,
    tracking: 'XP#########XD',
  },
  {
    carrier: dnq,
    reference: 'DNQWRLD',
    name: 'DNQ World',
    serves: 'overseas',
    price: 18.9,
    pricePerKilogram: 4.2,
    tracking: 'DNQ############',
  },
  {
    carrier: xpd,
    reference: 'XPDSUPW',
    name: 'XPD Supreme',
    serves: 'overseas',
    price: 29.5,
    pricePerKilogram: 5.8,
    tracking: 'XP#########XD',
  },
]
