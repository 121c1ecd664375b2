import type { Glyph } from 'fontkit'
import type { Face } from '../text/faces.ts'
import type { FontWeight } from '../text/font-weight.ts'
import { openTypeface } from '../text/open-typeface.ts'
import type { Point, Polygon } from './raster.ts'

/** A piece of text as it is set: how far it goes on, and the outlines of its letters from its beginning, y downwards. */
type SetText = { readonly width: number; readonly polygons: readonly Polygon[] }

/** Into how many straight pieces a curve goes: letters are at most some fifty dots high. */
const PIECES = 6

/** Sets texts in our typefaces where no PDF library does it. Typefaces are opened when they are met, and kept. */
export const createOutlines = () => {
  const fonts = { regular: opening(inWeight('regular')), strong: opening(inWeight('strong')) }
  return {
    /** Whether a typeface that has all signs of a text can set it: a few rare signs lack what joining them takes. */
    canSet: (text: string, face: Face): boolean => fonts.regular(face).advanceOf(text) !== undefined,
    /** How wide a text is. */
    widthOf: (text: string, { face, size, weight }: Setting): number => {
      const { unitsPerEm, advanceOf } = fonts[weight](face)
      return ((advanceOf(text) ?? 0) / unitsPerEm) * size
    },
    set: (text: string, { face, size, weight }: Setting): SetText => {
      const { set, unitsPerEm, polygonsOf } = fonts[weight](face)
      const scale = size / unitsPerEm
      const { glyphs, positions } = set(text) ?? nothing
      let pen = 0
      const polygons = glyphs.flatMap((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index] ?? none
        const left = pen + xOffset
        pen += xAdvance
        return polygonsOf(glyph).map((polygon) =>
          polygon.map(([x, y]): Point => [(x + left) * scale, -(y + yOffset) * scale]),
        )
      })
      return { width: pen * scale, polygons }
    },
  }
}
export type Outlines = ReturnType<typeof createOutlines>

/** The size is that of a letter's square. */
type Setting = { readonly face: Face; readonly size: number; readonly weight: FontWeight }
const none = { xAdvance: 0, xOffset: 0, yOffset: 0 }
const nothing = { glyphs: [], positions: [] }

/** Remembers by the name of a typeface what was made of it. */
const opening = <Opened>(open: (face: Face) => Opened): ((face: Face) => Opened) => {
  const opened = new Map<string, Opened>()
  return (face) => {
    const one = opened.get(face.name) ?? open(face)
    opened.set(face.name, one)
    return one
  }
}

/** A typeface in a weight, and the outlines of the letters that were met, which take long to make. */
const inWeight = (weight: FontWeight) => (face: Face) => {
  const known = new Map<number, readonly Polygon[]>()
  return {
    ...openTypeface(face, weight),
    polygonsOf: (glyph: Glyph): readonly Polygon[] => {
      const polygons = known.get(glyph.id) ?? outlinesOf(glyph)
      known.set(glyph.id, polygons)
      return polygons
    },
  }
}

/** The outlines of a letter in the units of its typeface, curves as straight pieces. */
const outlinesOf = (glyph: Glyph): readonly Polygon[] => {
  const polygons: Point[][] = []
  let current: Point[] = []
  for (const { command, args } of glyph.path.commands) {
    const points = pairsOf(args)
    if (command === 'moveTo') {
      current = [...points]
      polygons.push(current)
    } else if (command !== 'closePath') {
      const from = current.at(-1) ?? [0, 0]
      current.push(...(points.length === 1 ? points : straightened([from, ...points])))
    }
  }
  return polygons
}

const pairsOf = (args: readonly number[]): readonly Point[] =>
  args.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, args[index + 1] ?? 0]] : []))

/** Points along a Bézier curve of any degree, without its first. */
const straightened = (controls: readonly Point[]): readonly Point[] =>
  Array.from({ length: PIECES }, (_, index) => pointAt(controls, (index + 1) / PIECES))

/** By de Casteljau: between neighbours, until one point is left. */
const pointAt = (controls: readonly Point[], share: number): Point => {
  const [first = [0, 0], ...rest] = controls
  if (rest.length === 0) return first
  const between = rest.map(([x, y], index): Point => {
    const [beforeX, beforeY] = controls[index] ?? first
    return [beforeX + (x - beforeX) * share, beforeY + (y - beforeY) * share]
  })
  return pointAt(between, share)
}
