import { create, type Font, type Glyph } from 'fontkit'
import type { Face } from '../text/faces.ts'
import type { FontWeight } from '../text/font-weight.ts'
import { WESTERN } from '../text/western.ts'
import type { Point, Polygon } from './raster.ts'

/** A piece of text as it is set: how far it goes on, and the outlines of its letters from its beginning, y downwards. */
type SetText = { readonly width: number; readonly polygons: readonly Polygon[] }

/** Into how many straight pieces a curve goes: letters are at most some fifty dots high. */
const PIECES = 6
/** Texts of which it is remembered how wide they are, before all are forgotten. */
const MOST_KNOWN = 2000

/** Sets texts in our typefaces where no PDF library does it. Typefaces are opened when they are met, and kept. */
export const createOutlines = () => {
  const fonts = { regular: opening(inWeight('regular')), strong: opening(inWeight('strong')) }
  return {
    /** Whether a typeface that has all signs of a text can set it: a few rare signs lack what joining them takes. */
    canSet: (text: string, face: Face): boolean => fonts.regular(face).advanceOf(text) !== undefined,
    /** How wide a text is. */
    widthOf: (text: string, { face, size, weight }: Setting): number => {
      const { font, unitsPerEm, advanceOf } = fonts[weight](face)
      return ((advanceOf(text) ?? font.layout(text).advanceWidth) / unitsPerEm) * size
    },
    set: (text: string, { face, size, weight }: Setting): SetText => {
      const { font, unitsPerEm, polygonsOf } = fonts[weight](face)
      const scale = size / unitsPerEm
      const { glyphs, positions } = font.layout(text)
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
  const font = create(Buffer.from(face.fileIn(weight)))
  if (!('layout' in font)) throw new Error(`${face.name} is no single typeface.`)
  const known = new Map<number, readonly Polygon[]>()
  // Where a typeface joins and kerns nothing, letters that stand each for themselves are as wide as they are together.
  const isUnshaped = font.availableFeatures.length === 0
  const letters = new Map<string, number>()
  const advanceOfLetter = (letter: string): number => {
    const advance = letters.get(letter) ?? font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth
    letters.set(letter, advance)
    return advance
  }
  const advances = new Map<string, number | undefined>()
  const advanceOfSet = (text: string): number | undefined => {
    if (advances.has(text)) return advances.get(text)
    if (advances.size >= MOST_KNOWN) advances.clear()
    const advance = setAdvance(font, text)
    advances.set(text, advance)
    return advance
  }
  return {
    font,
    unitsPerEm: font.unitsPerEm,
    /** How far a text goes on, in the units of the typeface; nothing where it cannot be set. */
    advanceOf: (text: string): number | undefined => {
      if (!isUnshaped || !WESTERN.test(text) || text === '') return advanceOfSet(text)
      let sum = 0
      for (const letter of text) sum += advanceOfLetter(letter)
      return sum
    },
    polygonsOf: (glyph: Glyph): readonly Polygon[] => {
      const polygons = known.get(glyph.id) ?? outlinesOf(glyph)
      known.set(glyph.id, polygons)
      return polygons
    },
  }
}

const setAdvance = (font: Font, text: string): number | undefined => {
  try {
    const { glyphs, advanceWidth } = font.layout(text)
    return glyphs.length > 0 ? advanceWidth : undefined
  } catch {
    return undefined
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
