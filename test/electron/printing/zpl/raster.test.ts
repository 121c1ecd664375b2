import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphicData } from '#electron/printing/zpl/graphic-data.ts'
import { fillPolygons, type Point, type Polygon } from '#electron/printing/zpl/raster.ts'

const size = { width: 21, height: 9 } as const
const place = fc.double({ min: -6, max: 26, noNaN: true })
const polygons = fc.array(fc.array(fc.tuple(place, place), { maxLength: 7 }), { maxLength: 4 })

/** How often the outlines go round the middle of a dot. */
const turnsRound = (outlines: readonly Polygon[], x: number, y: number): number =>
  outlines
    .flatMap((outline) => outline.map((to, index) => [outline.at(index - 1) ?? to, to] as const))
    .reduce((sum, [from, to]) => sum + crossing(from, to, [x, y]), 0)

const crossing = ([fromX, fromY]: Point, [toX, toY]: Point, [x, y]: Point): number => {
  if (fromY <= y === toY <= y) return 0
  const [topX, top, bottomX, bottom] = fromY < toY ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY]
  const at = topX + ((y - top) / (bottom - top)) * (bottomX - topX)
  if (at > x) return 0
  return fromY < toY ? 1 : -1
}

describe('outlines in dots', () => {
  it('blacken what they go round, and nothing else', () => {
    fc.assert(
      fc.property(polygons, (outlines) => {
        const { bytes, rowBytes } = fillPolygons(outlines, size)
        for (let row = 0; row < size.height; row += 1)
          for (let dot = 0; dot < size.width; dot += 1) {
            const isBlack = ((bytes[row * rowBytes + (dot >> 3)] ?? 0) & (0x80 >> (dot & 7))) !== 0
            expect(isBlack).toBe(turnsRound(outlines, dot + 0.5, row + 0.5) !== 0)
          }
      }),
    )
  })

  it('go to the printer shortened: a comma for white to the end, a colon for the same again', () => {
    const bytes = Uint8Array.of(0xff, 0, 0xff, 0, 0, 0, 0, 0, 0x0a, 0xbc)
    expect(graphicData({ bytes, rowBytes: 2, height: 5 })).toBe('^GFA,10,10,2,FF,:,:0ABC')
  })
})
