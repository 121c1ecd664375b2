import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '#electron/platform/iso-time.ts'

const MOST = 8.64e15

describe('a time as text', () => {
  it('is what a Date writes, at every moment that a Date can tell', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MOST, max: MOST }), (milliseconds) => {
        expect(isoOf(milliseconds)).toBe(new Date(milliseconds).toISOString())
      }),
    )
  })

  it('is right at the ends of days and years', () => {
    for (const text of [
      '1970-01-01T00:00:00.000Z',
      '1969-12-31T23:59:59.999Z',
      '2024-02-29T09:05:07.001Z',
      '2026-12-31T23:59:59.999Z',
    ])
      expect(isoOf(Date.parse(text))).toBe(text)
  })
})
