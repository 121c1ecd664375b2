import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { createFaces } from '#electron/printing/text/faces.ts'
import { textRunsOf } from '#electron/printing/text/text-runs.ts'

const findFace = createFaces()

/** The signs of a line as they are set, from left to right. */
const setOf = (line: string): string =>
  textRunsOf(line, findFace)
    .flatMap(({ text, face }) => {
      const font = create(Buffer.from(face?.fileIn('regular') ?? []))
      return 'layout' in font ? font.layout(text).glyphs : []
    })
    .map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

describe('a line', () => {
  it.each([
    ['١٢٣', '١٢٣'],
    ['۱۲۳', '۱۲۳'],
    ['فهد ١٢٣', '١٢٣ دهف'],
    ['طلب-٧٧١٢٠', '٧٧١٢٠-بلط'],
    ['فهد ۴۵', '۴۵ دهف'],
    ['فهد 45', '45 دهف'],
    ['Haus ١٢', 'Haus ١٢'],
  ])('has its numbers to be read from the left, whatever is read from the right: %s', (line, set) => {
    expect(setOf(line)).toBe(set)
  })
})
