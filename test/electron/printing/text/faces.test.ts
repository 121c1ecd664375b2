import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { createFaces } from '#electron/printing/text/faces.ts'
import { textRunsOf } from '#electron/printing/text/text-runs.ts'
import { tablesOfWoff2 } from '#electron/printing/text/woff2.ts'

const { resolve } = createRequire(import.meta.url)
const findFace = createFaces()
const written = (text: string): readonly string[] =>
  textRunsOf(text, findFace).map((run) => `${run.text} ${run.face?.name.replace(/-\d+$/u, '') ?? 'nothing'}`)

describe('the typefaces of the paper', () => {
  it.each([
    ['Jürgen Großmann', ['inter-latin']],
    ['Łukasz', ['inter-latin-ext', 'inter-latin']],
    ['Nguyễn', ['inter-latin', 'inter-vietnamese', 'inter-latin']],
    ['Παπαδόπουλος', ['inter-greek']],
    ['Щербаков', ['inter-cyrillic']],
    ['محمد', ['noto-sans-arabic-arabic']],
    ['דוד', ['noto-sans-hebrew-hebrew']],
    ['สมชาย', ['noto-sans-thai-thai']],
    ['श्रीकांत', ['noto-sans-devanagari-devanagari']],
  ])('write %s', (text, names) => {
    expect(textRunsOf(text, findFace).map((run) => run.face?.name)).toEqual(names)
  })

  it.each(['山田太郎', 'アリス', '王小明', '김민준', '龘'])('write %s', (text) => {
    expect(written(text).filter((run) => run.endsWith(' nothing'))).toEqual([])
  })

  it('say of what they cannot write that it is there', () => {
    expect(written('ab გი')).toEqual(['ab  inter-latin', 'გი nothing'])
  })

  it('join an accent with its letter, and leave out what shows nothing', () => {
    expect(written('e\u0301')).toEqual(['é inter-latin'])
    expect(written('a\u200fb')).toEqual(['ab inter-latin'])
  })
})

describe('a line', () => {
  it('that is read from the right has its words in that order, with numbers as they are', () => {
    expect(textRunsOf('محمد الأحمد', findFace).map((run) => run.text)).toEqual(['الأحمد', ' ', 'محمد'])
    expect(textRunsOf('محمد 12', findFace).map((run) => run.text)).toEqual(['12 ', 'محمد'])
    expect(textRunsOf('Ali محمد الأحمد Co', findFace).map((run) => run.text)).toEqual([
      'Ali ',
      'الأحمد',
      ' ',
      'محمد',
      ' Co',
    ])
  })
})

describe('a font for pages as one for paper', () => {
  it.each([
    ['inter', 'inter-latin'],
    ['noto-sans-arabic', 'noto-sans-arabic-arabic'],
    ['noto-sans-hebrew', 'noto-sans-hebrew-hebrew'],
  ])('has all outlines of %s, none of which leaves the box that the font names', (family, name) => {
    const tables = tablesOfWoff2(
      readFileSync(resolve(`@fontsource-variable/${family}/files/${name}-wght-normal.woff2`)),
    )
    const view = (tag: string): DataView => {
      const table = tables.get(tag) ?? new Uint8Array()
      return new DataView(table.buffer, table.byteOffset, table.byteLength)
    }
    const [glyf, loca, head, maxp] = [view('glyf'), view('loca'), view('head'), view('maxp')]
    const count = maxp.getUint16(4)
    expect(loca.byteLength).toBe((count + 1) * 4)
    expect(loca.getUint32(count * 4)).toBe(glyf.byteLength)
    const boxes = Array.from({ length: count }, (_none, index) => loca.getUint32(index * 4))
      .filter((at, index) => loca.getUint32((index + 1) * 4) > at)
      .map((at) => [2, 4, 6, 8].map((place) => glyf.getInt16(at + place)))
    const edge = (side: number, of: (...values: number[]) => number): number =>
      of(...boxes.map((box) => box[side] ?? 0))
    expect([edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)]).toEqual(
      [36, 38, 40, 42].map((place) => head.getInt16(place)),
    )
  })
})
