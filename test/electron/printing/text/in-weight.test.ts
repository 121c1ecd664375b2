import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { createFaces } from '#electron/printing/text/faces.ts'
import type { FontWeight } from '#electron/printing/text/font-weight.ts'
import { inWeight } from '#electron/printing/text/in-weight.ts'
import { writeSfnt } from '#electron/printing/text/sfnt.ts'
import { tablesOfWoff2 } from '#electron/printing/text/woff2.ts'
import { createOutlines } from '#electron/printing/zpl/outlines.ts'
import { fillPolygons, type Point } from '#electron/printing/zpl/raster.ts'

const { resolve } = createRequire(import.meta.url)
const findFace = createFaces()
const outlines = createOutlines()
/** Rounded differently: each part of a glyph, and where it stands. */
const UNITS = 2

const open = (file: Uint8Array): Font => {
  const font = create(Buffer.from(file))
  if (!('layout' in font)) throw new Error('This is no single typeface.')
  return font
}

/** Where two fonts differ, by glyph: how far outlines, or widths, are from each other at most. */
const differences = (one: Font, other: Font): readonly string[] =>
  Array.from({ length: one.numGlyphs }, (_none, id) => {
    const [glyph, same] = [one.getGlyph(id), other.getGlyph(id)]
    const numbers = (of: typeof glyph) => of.path.commands.flatMap(({ args }) => args)
    const [places, expected] = [numbers(glyph), numbers(same)]
    const distances = places.map((place, index) => Math.abs(place - (expected[index] ?? Infinity)))
    const furthest = Math.max(0, ...distances, Math.abs(glyph.advanceWidth - same.advanceWidth))
    return furthest > UNITS || places.length !== expected.length ? [`${id}: ${furthest}`] : []
  }).flat()

describe('a font of all weights in one', () => {
  it.each([
    ['inter', 'inter-latin', 400],
    ['inter', 'inter-latin', 700],
    ['inter', 'inter-latin-ext', 250],
    ['noto-sans-arabic', 'noto-sans-arabic-arabic', 700],
    // Of these the font's own weight is the thinnest.
    ['noto-sans-hebrew', 'noto-sans-hebrew-hebrew', 400],
    ['noto-sans-sc', 'noto-sans-sc-114', 700],
  ])('has the outlines and the widths of %s, %s at %i', (family, name, weight) => {
    const tables = tablesOfWoff2(
      readFileSync(resolve(`@fontsource-variable/${family}/files/${name}-wght-normal.woff2`)),
    )
    const expected = open(writeSfnt(tables)).getVariation({ wght: weight })
    expect(differences(open(writeSfnt(inWeight(tables, weight))), expected)).toEqual([])
  })

  it.each(['A', 'é', 'م', 'ש', 'ก', 'अ', '王', '김'])('writes %s bolder where it is to be strong', (sign) => {
    const face = findFace(sign)
    if (!face) throw new Error('There is no typeface.')
    const ink = (weight: FontWeight): number => {
      const { polygons } = outlines.set(sign, { face, size: 200, weight })
      const down = polygons.map((polygon) => polygon.map(([x, y]): Point => [x, y + 300]))
      const { bytes } = fillPolygons(down, { width: 400, height: 400 })
      return bytes.filter((byte) => byte === 0xff).length
    }
    expect(ink('strong')).toBeGreaterThan(ink('regular') * 1.2)
  })
})
