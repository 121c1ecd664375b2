import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { createFaces } from '#electron/printing/text/faces.ts'
import { STANDING_ALONE, textRunsOf } from '#electron/printing/text/text-runs.ts'

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

describe('what is taken apart without looking for graphemes', () => {
  it('are signs that each are one, whatever stands beside them', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
    const all = Array.from({ length: 0x10000 }, (_none, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => STANDING_ALONE.test(sign))
    expect(all.length).toBeGreaterThan(30_000)
    const neighbours = ['a', '가', 'ア', 'م', '1', ' ']
    const split = all.filter((sign) => {
      const line = [sign, ...neighbours.flatMap((one) => [one, sign])]
      const found = Array.from(graphemes.segment(line.join('')), ({ segment }) => segment)
      return found.length !== line.length
    })
    expect(split).toEqual([])
  })
})
