import { describe, expect, it } from 'vitest'
import {
  matchingChoices,
  matchesWords,
  stateChoices,
} from '#features/shipments/actions/state/state-choice.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'

describe('the states offered for a change', () => {
  it.each(shipmentStates)('from %s are exactly those of the state table', (from) => {
    const offered = stateChoices([from]).map(({ state }) => state)
    expect(offered.toSorted()).toEqual(stateTable[from].manual.toSorted())
  })

  it('count how many of the selected can go where, and keep apart what only some can', () => {
    const choices = stateChoices(['allocated', 'allocated', 'manifested', 'unallocated'])
    const choice = (state: string) => choices.find((one) => one.state === state)
    expect(choice('dispatched')).toEqual({ state: 'dispatched', group: 'some', possible: 3 })
    expect(choice('ready_to_ship')).toEqual({ state: 'ready_to_ship', group: 'some', possible: 2 })
    expect(choice('lost')).toEqual({ state: 'lost', group: 'some', possible: 1 })
  })

  it('put what all can go to before what only some can', () => {
    const groups = stateChoices(['allocated', 'manifested']).map(({ group }) => group)
    expect(groups.indexOf('some')).toBe(groups.filter((group) => group !== 'some').length)
    expect(groups.at(-1)).toBe('some')
  })

  it('are none when nothing can be moved', () => {
    expect(stateChoices(['cancelled', 'unallocated'])).toEqual([])
    expect(stateChoices([])).toEqual([])
  })
})

describe('typing', () => {
  it.each([
    ['ready', 'Ready to ship Packed and labelled'],
    ['SHIP ready', 'Ready to ship Packed and labelled'],
    ['beschadigt', 'Beschädigt Unterwegs beschädigt'],
    ['', 'Anything at all'],
  ])('“%s” finds “%s”', (typed, words) => {
    expect(matchesWords(typed, words, 'de')).toBe(true)
  })

  it('finds nothing by a word that is not there', () => {
    expect(matchesWords('ready lost', 'Ready to ship', 'en')).toBe(false)
  })
})

describe('typing a state', () => {
  const label = ({ state }: { readonly state: string }) => state.replaceAll('_', ' ')
  const words = { label, all: (choice: { readonly state: string }) => `${label(choice)} not yet delivered` }
  const meant = (typed: string) =>
    matchingChoices(stateChoices(['manifested']), typed, { words, locale: 'en' }).map(({ state }) => state)

  it('means the states that are called so before those that only say the word', () => {
    expect(meant('delivered')).toEqual(['delivered'])
    expect(meant('Partially')).toEqual(['partially_delivered'])
    expect(meant('transit')).toEqual(['in_transit', 'in_transit_waiting'])
    expect(meant('yet')).toHaveLength(stateChoices(['manifested']).length)
    expect(meant('nowhere')).toEqual([])
  })
})
