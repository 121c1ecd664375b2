import { describe, expect, it } from 'vitest'
import {
  actionKeys,
  actionNames,
  isOfOneOnly,
  isPossible,
  likelyActions,
} from '#features/shipments/actions/action-name.ts'
import { trackChoices } from '#features/shipments/tracking/track-choices.ts'
import { shipmentStates, type ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { type ShipmentEvent, transition } from '#shared/shipments/transition.ts'

/** What the desk does for an action that it has an event of its own for. */
const events = {
  allocate: { kind: 'allocate', shipmentType: 'scheduled' },
  confirmBooking: { kind: 'confirm_booking' },
  failBooking: { kind: 'fail_booking' },
  manifest: { kind: 'manifest' },
  deallocate: { kind: 'deallocate' },
  cancel: { kind: 'cancel' },
  delete: { kind: 'delete' },
} as const satisfies Record<string, ShipmentEvent>

const each = Object.entries(events).flatMap(([action, event]) => {
  const name = actionNames.find((one) => one === action)
  return name ? [{ name, event }] : []
})

describe('an action', () => {
  it.each(each)('$name is offered in exactly those states in which the desk does it', ({ name, event }) => {
    const offered = shipmentStates.filter((state) => isPossible(name, state))
    const done = shipmentStates.filter((state) => transition(state, event).kind !== 'refused')
    expect(offered).toEqual(done)
    expect(offered.length).toBeGreaterThan(0)
  })

  it('has a key of its own, whatever it is', () => {
    expect(new Set(Object.values(actionKeys)).size).toBe(actionNames.length)
  })
})

describe('the actions that stand as buttons', () => {
  it.each(shipmentStates)('are at most three, and possible, while a shipment is %s', (state) => {
    const likely = likelyActions([state])
    expect(likely.length).toBeLessThanOrEqual(3)
    expect(likely.filter((action) => !isPossible(action, state))).toEqual([])
  })

  it('begin with the next step of the journey', () => {
    const next: Partial<Record<ShipmentState, string>> = {
      unallocated: 'allocate',
      allocation_failed: 'allocate',
      collection_booking_pending: 'confirmBooking',
      collection_booked: 'printLabel',
      allocated: 'printLabel',
      ready_to_ship: 'manifest',
      manifested: 'track',
      in_transit: 'track',
      cancelled: 'delete',
    }
    for (const state of shipmentStates.filter((one) => next[one] !== undefined))
      expect([state, likelyActions([state])[0]]).toEqual([state, next[state]])
  })

  it('are those of most shipments where the states differ, and none that is for one shipment only', () => {
    expect(likelyActions(['unallocated', 'allocated', 'allocated'])).toEqual([
      'printLabel',
      'papers',
      'ready',
    ])
    expect(likelyActions(['unallocated', 'unallocated']).some(isOfOneOnly)).toBe(false)
    expect(likelyActions([])).toEqual([])
  })
})

describe('the states that a carrier can tell of', () => {
  it('are those on the way and those that end it, never what only the desk decides', () => {
    const offered = trackChoices(['manifested']).map(({ state }) => state)
    const selection = shipmentStates.filter(
      (state) => ['carrier', 'closed'].includes(stateTable[state].phase) && state !== 'cancelled',
    )
    expect(offered.toSorted()).toEqual(selection.toSorted())
  })

  it('count for how many of the selected they are possible, and are none where none can be tracked', () => {
    const [first] = trackChoices(['manifested', 'unallocated', 'in_transit'])
    expect(first?.possible).toBe(2)
    expect(trackChoices(['unallocated', 'cancelled'])).toEqual([])
  })
})
