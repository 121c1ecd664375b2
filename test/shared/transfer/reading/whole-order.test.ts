import { describe, expect, it } from 'vitest'
import { forOnePiece, isForAllPieces, isSaidOfEach } from '#shared/transfer/reading/whole-order.ts'

describe('what is said once for a whole order', () => {
  it('counts where no row says the same of its own', () => {
    const stated = new Set(['contents[].weight.value', 'contents[].quantity'])
    expect(isSaidOfEach('contents[0].weight.value', stated)).toBe(true)
    expect(isSaidOfEach('contents[0].weight.unit', stated)).toBe(true)
    expect(isSaidOfEach('contents[0].value.amount', stated)).toBe(false)
    expect(isSaidOfEach('contents[].weight.value', stated)).toBe(false)
    expect(isSaidOfEach('contents[0].weight.value', new Set())).toBe(false)
  })

  it('is for all pieces of it, as is the amount of a line', () => {
    const weight = { text: 'contents[0].weight.value' }
    expect(isForAllPieces(weight, new Set(['contents[].quantity']))).toBe(true)
    expect(isForAllPieces(weight, new Set(['contents[0].quantity']))).toBe(false)
    expect(isForAllPieces({ text: 'contents[].value.amount', reading: 'line_total' }, new Set())).toBe(true)
    expect(isForAllPieces({ text: 'contents[].value.amount' }, new Set())).toBe(false)
  })

  it('is as much less for one piece', () => {
    expect(forOnePiece(24, 2)).toBe(12)
    expect(forOnePiece(10, 3)).toBe(3.33333)
    expect(forOnePiece(24, undefined)).toBe(24)
    expect(forOnePiece(24, 0)).toBe(24)
  })
})
