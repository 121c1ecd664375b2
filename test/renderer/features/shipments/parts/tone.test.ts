import { describe, expect, it } from 'vitest'
import { toneOf } from '#features/shipments/parts/tone.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'

describe('the colour of a state', () => {
  it.each(shipmentStates)('%s asks for action exactly when the contract says so', (state) => {
    const { severity } = stateTable[state]
    expect(toneOf(state) === 'red').toBe(severity === 'red')
    expect(toneOf(state) === 'amber').toBe(severity === 'amber')
  })

  it('is not green where nothing has gone well yet, or nothing will any more', () => {
    expect(
      ['unallocated', 'cancelled', 'allocating', 'cancelling'].map((state) => toneOf(nameOf(state))),
    ).toEqual(['grey', 'grey', 'grey', 'grey'])
    expect(toneOf('delivered')).toBe('green')
  })
})

const nameOf = (state: string) => {
  const name = shipmentStates.find((other) => other === state)
  if (name === undefined) throw new Error(`There is no state ${state}.`)
  return name
}
