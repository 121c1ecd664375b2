import { describe, expect, it } from 'vitest'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { type ShipmentEvent, transition } from '#shared/shipments/transition.ts'
import { contractTable, rowOf } from '#helpers/state-table.ts'

/** From where an operation goes where, by the contract; from every other state it is refused. */
type Law = {
  readonly operation: string
  readonly event: ShipmentEvent
  readonly from: readonly ShipmentState[]
  readonly to: ShipmentState
  readonly unchanged?: readonly ShipmentState[]
}

const statesOf = (...phases: readonly string[]): readonly ShipmentState[] =>
  contractTable.filter(({ phase }) => phases.includes(phase)).map(({ state }) => state)

const draft = statesOf('draft')

const laws: readonly Law[] = [
  {
    operation: 'a scheduled shipment is allocated',
    event: { kind: 'allocate', shipmentType: 'scheduled' },
    from: draft,
    to: 'allocated',
  },
  {
    operation: 'an on-demand shipment is allocated, and its collection has to be booked',
    event: { kind: 'allocate', shipmentType: 'on_demand' },
    from: draft,
    to: 'collection_booking_pending',
  },
  {
    operation: 'no service takes a shipment',
    event: { kind: 'fail_allocation' },
    from: draft,
    to: 'allocation_failed',
  },
  {
    operation: 'a shipment is de-allocated',
    event: { kind: 'deallocate' },
    from: statesOf('booked'),
    to: 'unallocated',
  },
  {
    operation: 'a collection is confirmed',
    event: { kind: 'confirm_booking' },
    from: ['collection_booking_pending', 'collection_booking_failed'],
    to: 'collection_booked',
  },
  {
    operation: 'a collection is refused',
    event: { kind: 'fail_booking' },
    from: ['collection_booking_pending'],
    to: 'collection_booking_failed',
  },
  {
    operation: 'a shipment is ready to ship',
    event: { kind: 'ready_to_ship' },
    from: contractTable.filter(({ manual }) => manual.includes('ready_to_ship')).map(({ state }) => state),
    to: 'ready_to_ship',
    unchanged: ['ready_to_ship'],
  },
  {
    operation: 'a shipment is not ready to ship after all',
    event: { kind: 'not_ready_to_ship' },
    from: ['ready_to_ship'],
    to: 'allocated',
    unchanged: ['allocated'],
  },
  {
    operation: 'a shipment is manifested',
    event: { kind: 'manifest' },
    from: [
      'allocated',
      'collection_booked',
      'collection_booking_pending',
      'manifest_failed',
      'ready_to_ship',
    ],
    to: 'manifested',
  },
  {
    operation: 'a manifest is taken back, and a shipment is where it was',
    event: { kind: 'withdraw_manifest', before: 'ready_to_ship' },
    from: ['manifested'],
    to: 'ready_to_ship',
  },
  {
    operation: 'a manifest is taken back, and nobody knows where a shipment was',
    event: { kind: 'withdraw_manifest', before: 'cancelled' },
    from: ['manifested'],
    to: 'allocated',
  },
]

describe('an operation', () => {
  it.each(laws)('$operation: from nowhere else', ({ event, from, to, unchanged = [] }) => {
    const found = shipmentStates.map((state) => [state, transition(state, event)])
    const expected = shipmentStates.map((state) => {
      if (unchanged.includes(state)) return [state, { kind: 'unchanged' }]
      if (from.includes(state)) return [state, { kind: 'moved', to }]
      return [state, { kind: 'refused', code: 'invalid_state_for_operation' }]
    })
    expect(found).toEqual(expected)
  })
})

describe('tracking', () => {
  const isToldOf = (state: ShipmentState): boolean =>
    !['draft', 'system'].includes(rowOf(state).phase) && state !== 'cancelled'
  const isTold = (state: ShipmentState): boolean =>
    ['carrier', 'closed'].includes(rowOf(state).phase) && state !== 'cancelled'

  it('moves a shipment that a carrier has, or is to get, to wherever goods can be, and nothing else', () => {
    for (const from of shipmentStates) {
      for (const to of shipmentStates) {
        const { kind } = transition(from, { kind: 'track', to })
        const isPossible = isToldOf(from) && isTold(to)
        expect({ from, to, kind }).toEqual({
          from,
          to,
          kind: isPossible ? (from === to ? 'unchanged' : 'moved') : 'refused',
        })
      }
    }
  })
})
