import { joinPages } from './pdf/join-pages.ts'
import { type PdfPage, readPages, UnreadablePdf } from './pdf/read-pages.ts'
import { readPicture } from './picture/read-picture.ts'

/** Each page of a PDF as a file of its own; nothing where not every program would read it. One page stays the very file. */
export const pagesAlone = async (pdf: Uint8Array): Promise<readonly Uint8Array[] | undefined> => {
  try {
    const pages = readPages(pdf)
    return pages.length === 1 ? [pdf] : await Promise.all(pages.map(alone))
  } catch (error) {
    if (error instanceof UnreadablePdf) return undefined
    throw error
  }
}

const alone = (page: PdfPage): Promise<Uint8Array> =>
  joinPages([page], { ...page, place: page, places: [{ x: 0, y: 0 }] })

/** Whether a PNG has the pixels that it says. */
export const hasItsPixels = async (png: Uint8Array): Promise<boolean> =>
  (await readPicture(png)) !== undefined
