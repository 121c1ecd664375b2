import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { createFaces } from '#electron/printing/text/faces.ts'
import { openTypeface } from '#electron/printing/text/open-typeface.ts'
import { textRunsOf } from '#electron/printing/text/text-runs.ts'

const findFace = createFaces()

describe('a typeface', () => {
  it.each([
    'Żółć Ærø',
    'Ελλάδα',
    'Привет',
    '東京都',
    '上海市',
    '서울',
    'עברית',
    'محمد',
    'ประเทศ',
    'दिल्ली',
    'xq\u0303y',
  ])('sets a text as wide as by all of its rules: %s', (line) => {
    for (const { text, face } of textRunsOf(line, findFace)) {
      if (!face) throw new Error('There is no typeface.')
      const font = create(Buffer.from(face.fileIn('regular')))
      if (!('layout' in font)) throw new Error('It is no single typeface.')
      expect(openTypeface(face, 'regular').advanceOf(text)).toBe(font.layout(text).advanceWidth)
    }
  })

  it('sets letters one by one where nothing joins them, and only there', () => {
    const standsAlone = (line: string): boolean =>
      textRunsOf(line, findFace).every(
        ({ text, face }) => face && openTypeface(face, 'regular').standsAlone(text),
      )
    for (const line of ['Müller', '東京', 'Привет']) expect(standsAlone(line)).toBe(true)
    for (const line of ['محمد', 'עברית', 'ไทย', 'xq\u0303']) expect(standsAlone(line)).toBe(false)
  })
})
