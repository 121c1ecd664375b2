import type { PDFPageProxy } from 'pdfjs-dist'
import { bytesOf } from './bytes-of.ts'
import { openPdf } from './open-pdf.ts'

/** A sheet in points, and how many dots of the printer an inch of it has. */
export type SheetOfPaper = { readonly width: number; readonly height: number; readonly dpi: number }

type Size = Pick<SheetOfPaper, 'width' | 'height'>

const INCH = 72
/** What a page may be larger than its sheet without being made smaller: the width of a hair. */
const HAIR = 0.5

/** Pages of a document that are laid out one after the other. */
export type PagesToPrint = {
  readonly pages: number
  /**
   * Puts a page on a sheet at its own size, or smaller where it is larger than the sheet; a wide one is turned. A dot of the
   * picture is a dot of the printer, so that bars stay sharp.
   */
  readonly layOut: (number: number, paper: SheetOfPaper) => Promise<void>
}

/** @throws when it cannot be read, or needs a password */
export const openPagesToPrint = async (bytes: Uint8Array): Promise<PagesToPrint> => {
  const pdf = await openPdf(bytes)
  return {
    pages: pdf.numPages,
    layOut: async (number, paper) => document.body.append(await sheetOf(await pdf.getPage(number), paper)),
  }
}

const sheetOf = async (page: PDFPageProxy, { width, height, dpi }: SheetOfPaper): Promise<HTMLElement> => {
  const own = page.getViewport({ scale: 1 })
  const isLargerThanSheet = (one: Size): boolean => one.width > width + HAIR || one.height > height + HAIR
  const isTurned = own.width > own.height !== width > height && isLargerThanSheet(own)
  const rotation = (page.rotate + (isTurned ? 90 : 0)) % 360
  const upright = page.getViewport({ scale: 1, rotation })
  const scale = isLargerThanSheet(upright) ? Math.min(width / upright.width, height / upright.height) : 1
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((upright.width * scale * dpi) / INCH)
  canvas.height = Math.round((upright.height * scale * dpi) / INCH)
  const viewport = page.getViewport({ scale: (scale * dpi) / INCH, rotation })
  // As for printing: it waits for no frame of a window that nobody sees.
  await page.render({ canvas, viewport, intent: 'print' }).promise
  page.cleanup()
  const picture = await pictureOf(canvas)
  picture.style.width = `${upright.width * scale}pt`
  picture.style.height = `${upright.height * scale}pt`
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  // A sheet that is a thousandth of a dot too long would take another one along.
  sheet.style.height = `${height - HAIR}pt`
  sheet.append(picture)
  return sheet
}

/**
 * A picture is a fraction of the canvas that it was drawn on, of which a long document would fill the memory. It is made at once:
 * `toBlob` waits, up to a second, until a window has nothing else to do.
 */
const pictureOf = async (canvas: HTMLCanvasElement): Promise<HTMLImageElement> => {
  const [, base64 = ''] = canvas.toDataURL().split(',')
  canvas.width = 0
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'image/png' }))
  // To be loaded is enough: it is decoded when it is printed.
  await new Promise((resolve, reject) => {
    picture.addEventListener('load', resolve)
    picture.addEventListener('error', reject)
  })
  return picture
}
