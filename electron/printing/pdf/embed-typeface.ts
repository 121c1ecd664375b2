import type { Glyph } from 'fontkit'
import type { Typeface } from '../text/open-typeface.ts'

/** Letters that stand one behind the other, from the beginning of a text; lengths for a size of 1. */
type Piece = { readonly x: number; readonly y: number; readonly codes: string }

/** Where a text stands: its beginning, and how large its letters are. */
type Place = { readonly x: number; readonly y: number; readonly size: number }

/**
 * Puts a typeface into a document: of the file only the glyphs that are written, each by a number of its own. Texts are set here
 * and not by the library, which sets each of them three times over.
 * Source: ISO 32000-1, 9.7 "Composite fonts" and 9.10 "Extraction of text content".
 */
export const embedTypeface = (document: PDFKit.PDFDocument, typeface: Typeface, number: number) => {
  const { font, unitsPerEm, standsAlone } = typeface
  const name = `F${number}`
  const reference = document.ref({})
  const subset = font.createSubset()
  /** By the numbers of glyphs in the typeface, and how they are written in the document, in the order of their numbers there. */
  const codes = new Map([[0, codeOf(0)]])
  const widths = [font.getGlyph(0).advanceWidth]
  const signs: (readonly number[])[] = [[0]]
  const include = (glyph: Glyph): string => {
    const known = codes.get(glyph.id)
    if (known !== undefined) return known
    const code = codeOf(codes.size)
    subset.includeGlyph(glyph)
    codes.set(glyph.id, code)
    widths.push(glyph.advanceWidth)
    signs.push(glyph.codePoints)
    return code
  }
  const letters = new Map<string, string>()
  const codeOfLetter = (letter: string): string => {
    const code = letters.get(letter) ?? include(font.glyphForCodePoint(letter.codePointAt(0) ?? 0))
    letters.set(letter, code)
    return code
  }

  const piecesOf = (text: string): readonly Piece[] => {
    if (standsAlone(text)) {
      let written = ''
      for (const letter of text) written += codeOfLetter(letter)
      return [{ x: 0, y: 0, codes: written }]
    }
    const { glyphs, positions } = typeface.set(text) ?? { glyphs: [], positions: [] }
    const pieces: Piece[] = []
    let pen = 0
    let end: number | undefined
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const last = pieces.at(-1)
      const code = include(glyph)
      if (last && end === pen && xOffset === 0 && yOffset === 0)
        pieces[pieces.length - 1] = { ...last, codes: last.codes + code }
      else pieces.push({ x: (pen + xOffset) / unitsPerEm, y: yOffset / unitsPerEm, codes: code })
      // Only behind a glyph that stands on the line and is as wide as it says goes the next one by itself.
      end = xOffset === 0 && yOffset === 0 ? pen + glyph.advanceWidth : undefined
      pen += xAdvance
    }
    return pieces
  }

  return {
    name,
    reference,
    /** What writes a text onto a page whose y goes down. */
    operatorsOf: (text: string, { x, y, size }: Place): string => {
      const shown = piecesOf(text).map(
        (piece) =>
          `1 0 0 -1 ${inFile(x + piece.x * size)} ${inFile(y - piece.y * size)} Tm <${piece.codes}> Tj`,
      )
      return `BT /${name} ${inFile(size)} Tf ${shown.join(' ')} ET`
    },
    /** Writes it into the document, once nothing more is written in it. */
    end: (): void => {
      const scale = 1000 / unitsPerEm
      const scaled = (length: number): number => length * scale
      const file = document.ref({})
      file.end(subset.encode())
      const { minX, minY, maxX, maxY } = font.bbox
      const fontName = `${tagOf(number)}+${font.postscriptName}`
      const descriptor = document.ref({
        Type: 'FontDescriptor',
        FontName: fontName,
        Flags: SYMBOLIC,
        FontBBox: [minX, minY, maxX, maxY].map(scaled),
        ItalicAngle: font.italicAngle,
        Ascent: scaled(font.ascent),
        Descent: scaled(font.descent),
        CapHeight: scaled(font.capHeight || font.ascent),
        XHeight: scaled(font.xHeight || 0),
        StemV: 0,
        FontFile2: file,
      })
      descriptor.end('')
      const descendant = document.ref({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: fontName,
        // The library writes bytes as a string, and texts as names.
        CIDSystemInfo: { Registry: Buffer.from('Adobe'), Ordering: Buffer.from('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        W: [0, widths.map(scaled)],
        CIDToGIDMap: 'Identity',
      })
      descendant.end('')
      const toUnicode = document.ref({})
      toUnicode.end(characterMap(signs))
      Object.assign(reference.data, {
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: fontName,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: toUnicode,
      })
      reference.end('')
    },
  }
}
export type EmbeddedTypeface = ReturnType<typeof embedTypeface>

/** Of a font descriptor: its glyphs are not those of Latin alone. */
const SYMBOLIC = 4
const A = 65
/** As many signs as one range of a map may hold. */
const RANGE = 256

const codeOf = (number: number): string => number.toString(16).padStart(4, '0')
/** As exact as the library writes what it draws. */
const inFile = (length: number): number => Math.round(length * 1e6) / 1e6
/** Six letters before the name of a typeface say that not all of it is there. */
const tagOf = (number: number): string =>
  Array.from({ length: 6 }, (_none, place) =>
    String.fromCharCode(A + (Math.floor(number / 26 ** place) % 26)),
  ).join('')

const utf16 = (sign: number): string =>
  Array.from(String.fromCodePoint(sign), (one) => one)
    .flatMap((one) => Array.from({ length: one.length }, (_none, index) => codeOf(one.charCodeAt(index))))
    .join(' ')

/** What the glyphs stand for, for who searches and copies. */
const characterMap = (signs: readonly (readonly number[])[]): string => {
  const texts = signs.map((one) => `<${one.map(utf16).join(' ')}>`)
  const ranges = Array.from({ length: Math.ceil(texts.length / RANGE) }, (_none, part) => {
    const from = part * RANGE
    const some = texts.slice(from, from + RANGE)
    return `<${codeOf(from)}> <${codeOf(from + some.length - 1)}> [${some.join(' ')}]`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
