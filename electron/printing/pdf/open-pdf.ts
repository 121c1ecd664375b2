import type { ReadDrawingTools } from '../drawing-tools.ts'
import { createCanvas, type Canvas } from './canvas.ts'

/** A4 in points, 1/72 inch. */
export const A4 = { width: 595.28, height: 841.89 } as const

export type PdfOptions = {
  readonly title: string
  readonly created: Date
  /** In which language it is written. */
  readonly locale: string
  /** Whether its pages lie on their long side. */
  readonly isLandscape?: boolean
  /** Of its pages; A4 without it. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** A document that is being drawn. Lengths are points, from the upper left corner of the page. */
export type Pdf = {
  /** Begins a page; what is drawn stands on the page that was begun last. */
  readonly addPage: () => void
  readonly canvas: Canvas
  /** What is written of the file since it was last taken, for who does not want all of it in memory. */
  readonly take: () => Uint8Array
  /** The whole file, or what was not taken of it. Nothing can be drawn after. */
  readonly end: () => Promise<Uint8Array>
}

/** Opens documents. */
export const createPdfs =
  (readTools: ReadDrawingTools) =>
  async ({ title, created, locale, isLandscape = false, size = A4 }: PdfOptions): Promise<Pdf> => {
    // Whoever draws nothing starts without the libraries of it.
    const [{ default: PdfDocument }, { createPdfTypefaces }] = await Promise.all([
      import('pdfkit'),
      import('./typefaces.ts'),
    ])
    const document = new PdfDocument({
      size: [size.width, size.height],
      layout: isLandscape ? 'landscape' : 'portrait',
      margin: 0,
      autoFirstPage: false,
      // None of its own, which it would look for in its package; every text is set in one of ours.
      font: '',
      displayTitle: true,
      lang: locale,
      info: { Title: title, Creator: 'Shipdesk', CreationDate: created },
    })
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    const take = (): Uint8Array => {
      // By itself a stream hands on what it holds in a later turn, which whoever draws page after page never comes to.
      for (let left: unknown = document.read(); left !== null;) left = document.read()
      return Buffer.concat(chunks.splice(0))
    }
    const ended = new Promise<Uint8Array>((resolve, reject) => {
      document.on('end', () => resolve(take()))
      document.on('error', reject)
    })
    ended.catch(() => undefined)
    const typefaces = createPdfTypefaces(document)
    return {
      addPage: () => void document.addPage(),
      canvas: createCanvas(document, { ...(await readTools()), typefaces }),
      take,
      end: () => {
        typefaces.end()
        document.end()
        return ended
      },
    }
  }
export type OpenPdf = ReturnType<typeof createPdfs>
