import type { Code128 } from './code128.ts'
import type { FindFace } from './faces.ts'
import { createCanvas, type Canvas } from './canvas.ts'

/** A4 in points, 1/72 inch. */
const A4 = { width: 595.28, height: 841.89 } as const

export type PdfOptions = {
  readonly title: string
  readonly created: Date
  /** Whether its pages lie on their long side. */
  readonly isLandscape?: boolean
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

type Parts = { readonly findFace: FindFace; readonly code128: Code128 }

const readParts = async (): Promise<Parts> => {
  const [{ createFaces }, { openCode128 }] = await Promise.all([import('./faces.ts'), import('./code128.ts')])
  return { findFace: createFaces(), code128: await openCode128() }
}

/** Opens documents. What is needed to draw is read when the first is opened, as no start of the program needs it. */
export const createPdfs = () => {
  let parts: Promise<Parts> | undefined
  return async ({ title, created, isLandscape = false }: PdfOptions): Promise<Pdf> => {
    parts ??= readParts()
    const { default: PdfDocument } = await import('pdfkit')
    const document = new PdfDocument({
      size: [A4.width, A4.height],
      layout: isLandscape ? 'landscape' : 'portrait',
      margin: 0,
      autoFirstPage: false,
      // None of its own, which it would look for in its package; every text is set in one of ours.
      font: '',
      // It would keep how every word was set, a long list over, several kilobytes each.
      fontLayoutCache: false,
      displayTitle: true,
      lang: 'en',
      info: { Title: title, Creator: 'Shipdesk', CreationDate: created },
    })
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    const take = (): Uint8Array => Buffer.concat(chunks.splice(0))
    const ended = new Promise<Uint8Array>((resolve, reject) => {
      document.on('end', () => resolve(take()))
      document.on('error', reject)
    })
    ended.catch(() => undefined)
    return {
      addPage: () => void document.addPage(),
      canvas: createCanvas(document, await parts),
      take,
      end: () => {
        document.end()
        return ended
      },
    }
  }
}
export type OpenPdf = ReturnType<typeof createPdfs>
