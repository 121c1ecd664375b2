import fc from 'fast-check'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { createFaces } from '#electron/printing/text/faces.ts'
import { createOutlines } from '#electron/printing/zpl/outlines.ts'

const face = createFaces()('?')
if (!face) throw new Error('There is no typeface.')
const { widthOf, canSet } = createOutlines()
const western = Array.from({ length: 0x100 }, (_none, code) => String.fromCodePoint(code)).filter((sign) =>
  /^[\x20-\x7e\u{a1}-\u{ac}\u{ae}-\u{ff}]$/u.test(sign),
)

describe('widths of texts', () => {
  it.each(['regular', 'strong'] as const)('are those of the typeface as it sets them (%s)', (weight) => {
    const font = create(Buffer.from(face.fileIn(weight)))
    if (!('layout' in font)) throw new Error('It is no single typeface.')
    const asSet = (text: string): number => font.layout(text).advanceWidth / font.unitsPerEm
    const text = fc.string({ unit: fc.constantFrom(...western), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(text, (one) => {
        expect(canSet(one, face)).toBe(true)
        expect(widthOf(one, { face, size: 1, weight })).toBe(asSet(one))
      }),
    )
  })
})
