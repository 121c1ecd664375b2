import { create, type Font, type GlyphRun } from 'fontkit'
import type { Face } from './faces.ts'
import type { FontWeight } from './font-weight.ts'
import { STANDING_ALONE } from './text-runs.ts'

/** Texts of which it is remembered how they are set, before all are forgotten. */
const MOST_KNOWN = 500

type Glyphs = Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>

/** Opens a typeface in a weight, to set texts in it. Lengths are its own units. */
export const openTypeface = (face: Face, weight: FontWeight) => {
  const { buffer, byteOffset, byteLength } = face.fileIn(weight)
  const font = create(Buffer.from(buffer, byteOffset, byteLength))
  if (!('layout' in font)) throw new Error(`${face.name} is no single typeface.`)
  const { unitsPerEm } = font
  const isUnshaped = !face.isShaped && font.availableFeatures.length === 0
  const standsAlone = (text: string): boolean => isUnshaped && STANDING_ALONE.test(text)
  const letters = new Map<string, number>()
  const advanceOfLetter = (letter: string): number => {
    const advance = letters.get(letter) ?? font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth
    letters.set(letter, advance)
    return advance
  }
  const known = new Map<string, Glyphs | undefined>()
  const set = (text: string): Glyphs | undefined => {
    if (known.has(text)) return known.get(text)
    if (known.size >= MOST_KNOWN) known.clear()
    const glyphs = glyphsOf(font, text)
    known.set(text, glyphs)
    return glyphs
  }
  return {
    font,
    unitsPerEm,
    /**
     * Whether each of its letters is set by itself, one behind the other, as the typeface joins and kerns nothing: what nearly all
     * texts are, and many times faster than by the rules of a script.
     */
    standsAlone,
    /** How far a text goes on; nothing where it cannot be set, as a few rare signs lack what joining them takes. */
    advanceOf: (text: string): number | undefined => {
      if (text === '' || !standsAlone(text)) return set(text)?.advanceWidth
      let sum = 0
      for (const letter of text) sum += advanceOfLetter(letter)
      return sum
    },
    /** A text by all rules of its script; nothing where it cannot be set. */
    set,
  }
}
export type Typeface = ReturnType<typeof openTypeface>

const glyphsOf = (font: Font, text: string): Glyphs | undefined => {
  try {
    const { glyphs, positions, advanceWidth } = font.layout(text)
    return glyphs.length > 0 ? { glyphs, positions, advanceWidth } : undefined
  } catch {
    return undefined
  }
}
