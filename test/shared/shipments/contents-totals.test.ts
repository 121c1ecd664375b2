import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'

describe('the totals of contents', () => {
  it('count every piece of a line', () => {
    const totals = contentsTotals([
      { quantity: 3, weight: { value: 1.605, unit: 'lbs' }, value: { amount: 64.5, currency: 'USD' } },
      { weight: { value: 0.331, unit: 'lbs' }, value: { amount: 12.25, currency: 'USD' } },
    ])
    expect(totals).toEqual({
      pieces: 4,
      weights: [{ value: 5.146, unit: 'lbs' }],
      values: [{ amount: 205.75, currency: 'USD' }],
    })
  })

  it('never add what cannot be added: currencies stay apart', () => {
    const totals = contentsTotals([
      { value: { amount: 20, currency: 'GBP' } },
      { value: { amount: 30, currency: 'EUR' } },
      { value: { amount: 1, currency: 'GBP' } },
    ])
    expect(totals.values).toEqual([
      { amount: 21, currency: 'GBP' },
      { amount: 30, currency: 'EUR' },
    ])
  })

  it('say nothing of a weight where none was given', () => {
    expect(contentsTotals([{ quantity: 2 }])).toEqual({ pieces: 2, weights: [], values: [] })
  })

  it('are exact to the cent, whatever is added', () => {
    const line = record({
      cents: integer({ min: 1, max: 10_000_000 }),
      quantity: integer({ min: 1, max: 500 }),
    })
    assert(
      property(array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const cents = lines.reduce((sum, { cents: each, quantity }) => sum + each * quantity, 0)
        const { values } = contentsTotals(
          lines.map(({ cents: each, quantity }) => ({
            quantity,
            value: { amount: each / 100, currency: 'EUR' },
          })),
        )
        expect(values[0]?.amount).toBe(cents / 100)
      }),
    )
  })
})
