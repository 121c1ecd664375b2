import { describe, expect, it } from 'vitest'
import { createDice } from '#electron/seed/dice.ts'
import { createRequestMaker } from '#electron/seed/make-request.ts'
import { createNames } from '#electron/seed/people.ts'
import { now, understood } from '#helpers/validating.ts'

const REQUESTS = 1_000

const makeRequests = (seed: number) => {
  const dice = createDice(seed)
  const make = createRequestMaker(createNames(dice), dice)
  return Array.from({ length: REQUESTS }, (_, index) =>
    make({ created: now.getTime(), orderNumber: index }),
  ).map(({ request }) => request)
}

const requests = makeRequests(7)
/** Whether it holds of some, but not of all. */
const some = (holds: (request: (typeof requests)[number]) => boolean): boolean => {
  const many = requests.filter((request) => holds(request)).length
  return many > 0 && many < REQUESTS
}
const destinations = requests.flatMap(({ addresses }) =>
  addresses.filter((address) => address.address_type === 'destination'),
)

describe('made-up requests', () => {
  it('are all accepted, and read as they are: nothing is added, spelled anew or put in order', () => {
    for (const request of requests) expect(understood(structuredClone(request))).toEqual(request)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(makeRequests(7)).toEqual(requests)
    expect(makeRequests(8)).not.toEqual(requests)
  })

  it('go to many countries, in the scripts of their people', () => {
    const names = destinations.map(({ contact }) => contact?.last_name ?? '').join(' ')
    expect(new Set(destinations.map((address) => address.country_iso_code)).size).toBeGreaterThan(35)
    for (const script of ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Thai', 'Han', 'Hangul']) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
    }
  })

  it('are of every kind that the contract has room for', () => {
    expect(some((request) => request.shipment_type === 'scheduled')).toBe(true)
    expect(some((request) => request.direction === 'inbound')).toBe(true)
    expect(some((request) => request.custom_reference !== undefined)).toBe(true)
    expect(some((request) => request.customs_documentation !== undefined)).toBe(true)
    expect(some((request) => request.tags !== undefined)).toBe(true)
    expect(some((request) => request.metadata !== undefined)).toBe(true)
    expect(some((request) => request.required_delivery_date !== undefined)).toBe(true)
    expect(some((request) => request.addresses.length > 2)).toBe(true)
    expect(some(({ contents }) => contents.length > 1)).toBe(true)
    expect(some(({ contents }) => contents.some((outer) => outer.contents !== undefined))).toBe(true)
    expect(some(({ contents }) => contents.some((outer) => outer.dangerous_goods !== undefined))).toBe(true)
    expect(some(({ contents }) => contents.some((outer) => outer.weight?.unit === 'lbs'))).toBe(true)
  })
})
