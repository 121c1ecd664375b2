import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planPages } from '#electron/printing/plan-pages.ts'

const heights = { first: 400, other: 600, row: 40, totals: 150 }

it('pages hold every shipment once, in order, and the totals once, behind the last, on the last page', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 50, max: 380 }), (shipments, totals) => {
      const pages = planPages(shipments, { ...heights, totals })
      expect(
        pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_none, i) => from + i)),
      ).toEqual(Array.from({ length: shipments }, (_none, index) => index))
      expect(pages.filter((page) => page.hasTotals)).toEqual([pages.at(-1)])
      expect(pages.map((page) => page.number)).toEqual(pages.map((_page, index) => index + 1))
      for (const page of pages) {
        const used = (page.to - page.from) * heights.row + (page.hasTotals ? totals : 0)
        expect(used).toBeLessThanOrEqual(page.number === 1 ? heights.first : heights.other)
      }
    }),
  )
})
