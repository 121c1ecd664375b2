import { describe, expect, it } from 'vitest'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateMeanings } from '#shared/shipments/state-meanings.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import {
  canCancel,
  canDelete,
  canEdit,
  checkManualChange,
  endsDelivery,
  possibleStates,
  transition,
} from '#shared/shipments/transition.ts'
import { contractTable, rowOf } from '#helpers/state-table.ts'

const isReserved = (state: ShipmentState): boolean => rowOf(state).phase === 'system' || state === 'cancelled'

/** What the contract answers to a move by hand, straight from its table. */
const expected = (from: ShipmentState, to: ShipmentState) => {
  if (isReserved(to)) return { kind: 'refused', code: 'system_shipment_state' }
  if (from === to) return { kind: 'unchanged' }
  return rowOf(from).manual.includes(to)
    ? { kind: 'moved', to }
    : { kind: 'refused', code: 'invalid_state_for_operation' }
}

const inOneOrder = <Row extends { readonly manual: readonly string[] }>(row: Row) => ({
  ...row,
  manual: row.manual.toSorted(),
})

describe('the state table', () => {
  it('is the contract’s: 43 states in its order, with phase, severity, meaning and moves', () => {
    expect(shipmentStates).toHaveLength(43)
    const ours = shipmentStates.map((state) => ({
      state,
      ...stateTable[state],
      meaning: stateMeanings[state],
    }))
    expect(ours.map(inOneOrder)).toEqual(contractTable.map(inOneOrder))
  })

  it('locks a shipment while it is allocated, manifested or cancelled, and never else', () => {
    expect(shipmentStates.filter((state) => stateTable[state].phase === 'system')).toEqual([
      'allocating',
      'manifesting',
      'cancelling',
    ])
  })
})

describe('a move by hand', () => {
  it.each(shipmentStates)('from %s to each of the 43 states ends as the table says', (from) => {
    for (const to of shipmentStates) {
      expect({ to, ...transition(from, { kind: 'manual', to }) }).toEqual({ to, ...expected(from, to) })
    }
  })

  it('is refused with the same code before it is tried', () => {
    for (const from of shipmentStates) {
      for (const to of shipmentStates) {
        const answer = expected(from, to)
        expect(checkManualChange(from, to)).toBe('code' in answer ? answer.code : undefined)
      }
    }
  })

  it('never allocates: unallocated to allocated only ever comes from an allocation', () => {
    expect(checkManualChange('unallocated', 'allocated')).toBe('invalid_state_for_operation')
  })

  it('is offered exactly where it may be made', () => {
    for (const from of shipmentStates) {
      const allowed = shipmentStates.filter((to) => expected(from, to).kind === 'moved')
      expect(new Set(possibleStates(from))).toEqual(new Set(allowed))
    }
  })
})

const inPhases = (...wanted: readonly string[]): readonly ShipmentState[] =>
  contractTable.filter(({ phase }) => wanted.includes(phase)).map(({ state }) => state)

describe('what a state allows', () => {
  it('is to cancel in the phases draft and booked, that is until manifested', () => {
    const cancellable = inPhases('draft', 'booked')
    expect(shipmentStates.filter(canCancel)).toEqual(cancellable)
    for (const state of shipmentStates) {
      expect(transition(state, { kind: 'cancel' })).toEqual(
        cancellable.includes(state)
          ? { kind: 'moved', to: 'cancelled' }
          : { kind: 'refused', code: 'invalid_state_for_operation' },
      )
    }
  })

  it('is to delete only once cancelled', () => {
    expect(shipmentStates.filter(canDelete)).toEqual(['cancelled'])
    for (const state of shipmentStates) {
      expect(transition(state, { kind: 'delete' })).toEqual(
        state === 'cancelled'
          ? { kind: 'removed' }
          : { kind: 'refused', code: 'invalid_state_for_operation' },
      )
    }
  })

  it('is to edit only in the phase draft', () => {
    expect(shipmentStates.filter(canEdit)).toEqual(['unallocated', 'allocation_failed'])
    expect(shipmentStates.filter(canEdit)).toEqual(inPhases('draft'))
  })

  it('is to keep the day of delivery where the goods reached the customer', () => {
    expect(shipmentStates.filter(endsDelivery)).toEqual([
      'delivered',
      'delivered_damaged',
      'customer_collected',
    ])
  })

  it('is nothing any more once cancelled but to delete', () => {
    for (const to of shipmentStates.filter((state) => state !== 'cancelled')) {
      expect(transition('cancelled', { kind: 'manual', to }).kind).toBe('refused')
    }
    expect(transition('cancelled', { kind: 'cancel' }).kind).toBe('refused')
  })
})

describe('the repair after a program that died half-way', () => {
  it.each([
    ['allocating', 'allocation_failed'],
    ['manifesting', 'manifest_failed'],
  ] as const)('takes %s to %s', (from, to) => {
    expect(transition(from, { kind: 'repair', before: undefined })).toEqual({ kind: 'moved', to })
    expect(transition(from, { kind: 'repair', before: 'ready_to_ship' })).toEqual({ kind: 'moved', to })
  })

  it('takes cancelling back to where it was', () => {
    for (const before of inPhases('draft', 'booked')) {
      expect(transition('cancelling', { kind: 'repair', before })).toEqual({ kind: 'moved', to: before })
    }
  })

  it('knows every state of the phase system and leaves all others alone', () => {
    for (const state of shipmentStates) {
      const { kind } = transition(state, { kind: 'repair', before: 'allocated' })
      expect({ state, kind }).toEqual({
        state,
        kind: rowOf(state).phase === 'system' ? 'moved' : 'unchanged',
      })
    }
  })
})
