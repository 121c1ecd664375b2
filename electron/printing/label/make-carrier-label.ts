import type { CarrierLabelFormat } from '#shared/labels/carrier-label.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import { bitmapOf, sizeOnPaper } from '../picture/picture-on-paper.ts'
import { type Picture, readPicture } from '../picture/read-picture.ts'
import { graphicData } from '../zpl/graphic-data.ts'
import { sizesInPoints } from './label-sizes.ts'
import type { LabelMaking } from './make-label.ts'

/** A file that a carrier gave to be printed, which was looked at when it was given. */
export type GivenLabel = {
  readonly file: Uint8Array
  readonly format: CarrierLabelFormat
  readonly name: string
  /** ISO 8601. */
  readonly created: string
}

/** Makes what a printer takes of a file that a carrier gave: itself, but for a picture, which is put on a page or goes as dots. */
export const createCarrierLabelMaker =
  (openPdf: OpenPdf) =>
  async (given: GivenLabel, making: LabelMaking): Promise<Uint8Array> => {
    if (given.format === making.format) return given.file
    const picture = given.format === 'png' ? await readPicture(given.file) : undefined
    if (!picture) throw new Error(`A label of ${given.format} cannot be made into ${making.format}.`)
    const paper = sizesInPoints[making.size]
    const size = sizeOnPaper(picture, paper)
    if (making.format === 'zpl') return zplOf(picture, size, making.dpi)
    const { name: title, created, file } = given
    const pdf = await openPdf({ title, created: new Date(created), locale: making.texts.locale, size })
    pdf.addPage()
    pdf.canvas.drawPicture(file, { x: 0, y: 0, ...size })
    return pdf.end()
  }
export type MakeCarrierLabel = ReturnType<typeof createCarrierLabelMaker>

type Size = { readonly width: number; readonly height: number }

const zplOf = (picture: Picture, { width, height }: Size, dpi: number): Uint8Array => {
  const dots = (points: number): number => Math.max(1, Math.round((points * dpi) / 72))
  const bitmap = bitmapOf(picture, { width: dots(width), height: dots(height) })
  const page = `^XA^PW${bitmap.rowBytes * 8}^LL${bitmap.height}^LH0,0`
  return Buffer.from(`${page}\n^FO0,0${graphicData(bitmap)}^FS\n^XZ\n`)
}
