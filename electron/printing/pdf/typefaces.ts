import type { Face } from '../text/faces.ts'
import type { FontWeight } from '../text/font-weight.ts'
import { openTypeface } from '../text/open-typeface.ts'
import { type EmbeddedTypeface, embedTypeface } from './embed-typeface.ts'

type Place = Parameters<EmbeddedTypeface['operatorsOf']>[1]

/** The typefaces of a document: opened when they are met, and in it once something is written in them. */
export const createPdfTypefaces = (document: PDFKit.PDFDocument) => {
  const opened = { regular: new Map<Face, PdfTypeface>(), strong: new Map<Face, PdfTypeface>() }
  const embedded: EmbeddedTypeface[] = []
  let page: PDFKit.PDFPage | undefined
  let onPage = new Set<EmbeddedTypeface>()
  /** Each page names what it is written in. */
  const nameOnPage = (typeface: EmbeddedTypeface): void => {
    if (page !== document.page) onPage = new Set()
    page = document.page
    if (onPage.has(typeface)) return
    onPage.add(typeface)
    const fonts: unknown = page.fonts
    if (typeof fonts === 'object' && fonts) Object.assign(fonts, { [typeface.name]: typeface.reference })
  }

  const open = (face: Face, weight: FontWeight) => {
    const typeface = openTypeface(face, weight)
    let inDocument: EmbeddedTypeface | undefined
    const embed = (): EmbeddedTypeface => {
      const one = embedTypeface(document, typeface, embedded.length + 1)
      embedded.push(one)
      return one
    }
    return {
      /** How wide a text is in a size of 1; nothing where it cannot be set. */
      widthOf: (text: string): number | undefined => {
        const advance = typeface.advanceOf(text)
        return advance === undefined ? undefined : advance / typeface.unitsPerEm
      },
      write: (text: string, place: Place): void => {
        inDocument ??= embed()
        nameOnPage(inDocument)
        document.addContent(inDocument.operatorsOf(text, place))
      },
    }
  }
  type PdfTypeface = ReturnType<typeof open>

  return {
    in: (face: Face, weight: FontWeight): PdfTypeface => {
      const known = opened[weight].get(face)
      if (known) return known
      const one = open(face, weight)
      opened[weight].set(face, one)
      return one
    },
    /** Writes them into the document, once nothing more is written in them. */
    end: (): void => {
      for (const one of embedded) one.end()
    },
  }
}
export type PdfTypefaces = ReturnType<typeof createPdfTypefaces>
