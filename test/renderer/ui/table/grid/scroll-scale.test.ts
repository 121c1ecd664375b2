import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollScaleOf } from '#ui/table/grid/scroll-scale.ts'

const ROW = 52
const SIGHT = 520
const million = 1_000_000 * ROW

describe('how far a list is scrolled', () => {
  it('is how far the page is, as long as a page may be as high as the list', () => {
    const { height, offsetOf, topOf } = scrollScaleOf(10_000 * ROW, SIGHT)
    expect(height).toBe(10_000 * ROW)
    expect([offsetOf(0), offsetOf(777), topOf(777), topOf(height)]).toEqual([0, 777, 777, height - SIGHT])
  })

  it('reaches the last of a million rows on a page that can be drawn', () => {
    const { height, offsetOf, topOf } = scrollScaleOf(million, SIGHT)
    expect(height).toBeLessThan(33_554_432)
    expect(offsetOf(height - SIGHT)).toBe(million - SIGHT)
    expect(topOf(million - SIGHT)).toBe(height - SIGHT)
    expect(offsetOf((height - SIGHT) / 2)).toBe((million - SIGHT) / 2)
  })

  it('is moved pixel by pixel at both ends of any list', () => {
    const { height, offsetOf } = scrollScaleOf(million, SIGHT)
    for (const top of [0, 1000, 40_000]) {
      expect(offsetOf(top)).toBe(top)
      expect(offsetOf(height - SIGHT - top)).toBe(million - SIGHT - top)
    }
  })

  it('is where the scroll bar says, and the scroll bar where the list is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (rows, share) => {
          const length = rows * ROW
          const { height, offsetOf, topOf } = scrollScaleOf(length, SIGHT)
          const offset = Math.round(share * Math.max(0, length - SIGHT))
          const top = topOf(offset)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(top).toBeLessThanOrEqual(Math.max(0, height - SIGHT))
          // A pixel of the scroll bar is at most so many of a list that long.
          expect(Math.abs(offsetOf(top) - offset)).toBeLessThanOrEqual(Math.ceil(length / height) * 2)
        },
      ),
    )
  })
})
