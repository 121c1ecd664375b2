import { hasItsPixels } from './given-file.ts'
import { A4, type OpenPdf } from './pdf/open-pdf.ts'

/** What printers leave white. */
const MARGIN = 36

type PictureOnPage = {
  readonly format: 'png' | 'jpg'
  readonly title: string
  readonly created: Date
  readonly locale: string
}

/** Draws a page of a picture as large as fits; nothing of a PNG that has not the pixels that it says. */
export const createPictureDrawer =
  (openPdf: OpenPdf) =>
  async (picture: Uint8Array, { format, ...options }: PictureOnPage): Promise<Uint8Array | undefined> => {
    if (format === 'png' && !(await hasItsPixels(picture))) return undefined
    const pdf = await openPdf(options)
    pdf.addPage()
    const box = { x: MARGIN, y: MARGIN, width: A4.width - 2 * MARGIN, height: A4.height - 2 * MARGIN }
    pdf.canvas.drawPicture(picture, box)
    return pdf.end()
  }
export type DrawPicturePage = ReturnType<typeof createPictureDrawer>
