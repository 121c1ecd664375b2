import { describe, expect, it } from 'vitest'
import arabicStates from '#shared/texts/ar/states.json' with { type: 'json' }
import germanStates from '#shared/texts/de/states.json' with { type: 'json' }
import englishStates from '#shared/texts/en/states.json' with { type: 'json' }
import { shipmentStates } from '#shared/shipments/shipment-state.ts'

describe.each([
  ['English', englishStates],
  ['German', germanStates],
  ['Arabic', arabicStates],
] as const)('the states in %s', (_language, states) => {
  it('have a word and a meaning each, and no two the same word', () => {
    const words = shipmentStates.map((state) => states[state].label)
    expect(new Set(words).size).toBe(shipmentStates.length)
    expect(shipmentStates.filter((state) => states[state].meaning.trim() === '')).toEqual([])
  })
})
