import type { Box } from '#electron/printing/pdf/canvas.ts'
import { readDrawingTools } from '#electron/printing/drawing-tools.ts'
import { createPdfs, type OpenPdf } from '#electron/printing/pdf/open-pdf.ts'

/** A text, and where it was written. */
export type Written = { readonly text: string; readonly box: Box }

const openPdf = createPdfs(readDrawingTools)

/** Opens documents of which every text is noted, page by page. */
export const noting = () => {
  const pages: Written[][] = []
  const openNoted: OpenPdf = async (options) => {
    const pdf = await openPdf(options)
    const write: typeof pdf.canvas.write = (text, box, style) => {
      pages.at(-1)?.push({ text, box })
      pdf.canvas.write(text, box, style)
    }
    const addPage = (): void => {
      pages.push([])
      pdf.addPage()
    }
    return { ...pdf, addPage, canvas: { ...pdf.canvas, write } }
  }
  return { pages, openNoted }
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** Texts of a page that lie over others. */
export const overlapping = (written: readonly Written[]): readonly string[] =>
  written.flatMap(({ text, box }, index) =>
    written.slice(index + 1).flatMap((other) => (meet(box, other.box) ? [`${text} / ${other.text}`] : [])),
  )

type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Texts of a page that do not lie within its margins. */
export const beyond = (
  written: readonly Written[],
  { left, top, right, bottom }: Bounds,
): readonly string[] =>
  written.flatMap(({ text, box: { x, y, width, height } }) =>
    x >= left && x + width <= right && y >= top && y + height <= bottom ? [] : [text],
  )
