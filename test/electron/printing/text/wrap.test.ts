import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitText, LEADING, wrapText } from '#electron/printing/text/wrap.ts'

/** Every sign is half as wide as it is high. */
const measure = (text: string, size: number): number => Array.from(text).length * size * 0.5
const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '')

it('breaks between words, and inside one only where it is too long', () => {
  const fits = (part: string): boolean => part.length <= 10
  expect(wrapText('Maria von und zu Hohenzollern', fits)).toEqual(['Maria von', 'und zu Hoh', 'enzollern'])
  expect(wrapText('Anna', fits)).toEqual(['Anna'])
})

it('makes a text smaller before it cuts it, and shows where it did', () => {
  const room = { width: 40, height: 20, sizes: [8, 6, 5] }
  expect(fitText('Anna Berg', room, measure)).toEqual({ lines: ['Anna Berg'], size: 8 })
  expect(fitText('Anna Berg und Söhne', room, measure)).toEqual({
    lines: ['Anna Berg', 'und Söhne'],
    size: 8,
  })
  expect(fitText('x'.repeat(100), room, measure).lines.at(-1)).toBe(`${'x'.repeat(15)}…`)
})

it('stays in its room and loses no letter without an ellipsis, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const room = { width: 40, height: 30, sizes: [8, 7, 6] }
      const { lines, size } = fitText(text, room, measure)
      expect(lines.length * size * LEADING).toBeLessThanOrEqual(room.height + size)
      const kept = withoutSpace(lines.join(''))
      if (!kept.endsWith('…')) expect(kept).toBe(withoutSpace(text))
    }),
  )
})
