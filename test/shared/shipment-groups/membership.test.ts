import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAddress } from '#helpers/a-request.ts'
import {
  candidateProblem,
  canJoinGroup,
  leavesGroup,
  memberProblem,
  originKeyOf,
  serviceName,
} from '#shared/shipment-groups/membership.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'

const carrier = { reference: 'SWIFT', name: 'Swift', service_reference: '24', service_name: 'Next day' }
const candidate = {
  reference: 'sp_1',
  state: 'allocated',
  carrier,
  origin: 'here',
  group: undefined,
} as const

describe('a shipment that is to be in a group', () => {
  it('is allocated or manifested', () => {
    expect(shipmentStates.filter(canJoinGroup)).toEqual(['allocated', 'manifested'])
  })

  it('leaves it once no carrier comes, and not because it is under way', () => {
    expect(shipmentStates.filter(leavesGroup)).toEqual([
      'unallocated',
      'allocation_failed',
      'collection_booking_failed',
      'cancelled',
    ])
  })

  it('can in no state both join and have to leave', () => {
    expect(shipmentStates.filter((state) => canJoinGroup(state) && leavesGroup(state))).toEqual([])
  })

  it.each([
    ['its state', { state: 'delivered' }, 'invalid_state_for_operation'],
    ['no carrier', { carrier: undefined }, 'invalid_state_for_operation'],
    ['another group', { group: 'sg_2' }, 'non_unique_reference'],
    ['this group', { group: 'sg_1' }, 'duplicate_values'],
    ['nothing', {}, undefined],
  ] as const)('is kept out by %s', (_why, overrides, code) => {
    expect(candidateProblem({ ...candidate, ...overrides }, 'sg_1')?.code).toBe(code)
  })

  it.each([
    ['another service', { carrier: { ...carrier, service_reference: '48' } }, 'invalid_carrier_service'],
    ['another carrier', { carrier: { ...carrier, reference: 'SLOW' } }, 'invalid_carrier_service'],
    ['another place', { origin: 'there' }, 'conflicting_properties'],
    ['another name of the same service', { carrier: { ...carrier, service_name: '24' } }, undefined],
  ] as const)('has to be as the others: %s', (_why, overrides, code) => {
    expect(memberProblem({ ...candidate, ...overrides }, { carrier, origin: 'here' })?.code).toBe(code)
  })

  it('may come from anywhere as the first', () => {
    expect(memberProblem(candidate, { carrier, origin: undefined })).toBeUndefined()
  })
})

describe('an origin', () => {
  const here = anAddress({ address_line1: '8 Norbert Road', postal_code: 'PR4 5LE' })
  it.each([
    ['written in other letters', { address_line1: '8 NORBERT road', postal_code: 'pr45le' }],
    ['with another person', { company_name: '' }],
  ])('is the same one %s', (_how, overrides) => {
    expect(originKeyOf([{ ...here, ...overrides }])).toBe(originKeyOf([here]))
  })

  it('of a shipping location is known by it', () => {
    const at = (address_line1: string) =>
      originKeyOf([{ ...here, address_line1, shipping_location_reference: 'NG-01' }])
    expect(at('8 Norbert Road')).toBe(at('9 Norbert Road'))
    expect(at('8 Norbert Road')).not.toBe(originKeyOf([here]))
  })

  it('is another one where any of its lines is', () => {
    const line = fc.constantFrom('', 'A', 'B', 'A B')
    const place = fc.record({ address_line1: line, address_line2: line, locality: line })
    fc.assert(
      fc.property(place, place, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other)
        expect(originKeyOf([{ ...here, ...one }]) === originKeyOf([{ ...here, ...other }])).toBe(isSame)
      }),
    )
  })
})

it('calls a service by what is known of it', () => {
  expect(serviceName(carrier)).toBe('Swift · Next day')
  expect(serviceName({ reference: 'SWIFT', service_reference: '24' })).toBe('SWIFT · 24')
})
