import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import type { Progress } from '#shared/progress.ts'
import { drawFoot } from './look.ts'
import type { OpenPdf, Pdf } from './pdf/open-pdf.ts'
import { type Page, planPages } from './plan-pages.ts'
import {
  drawFirstHead,
  drawOtherHead,
  drawRow,
  drawSignature,
  drawTableHead,
  drawTotals,
  footSpan,
  type Heading,
  heightsFor,
  type ManifestLine,
  ROW,
} from './manifest-table.ts'

export type Content = {
  readonly heading: Heading
  readonly created: Date
  readonly lines: readonly ManifestLine[]
  readonly services: readonly ServiceTotal[]
}

type Following = {
  readonly signal: AbortSignal | undefined
  readonly report: (progress: Progress) => void
}

/**
 * Draws the list that the driver signs, page by page; others get their turn in between.
 * @throws what the signal was aborted with
 */
export const drawManifest = async (
  openPdf: OpenPdf,
  content: Content,
  { signal, report }: Following,
): Promise<Uint8Array> => {
  const pdf = await openPdf({ title: `Manifest ${content.heading.reference}`, created: content.created })
  const pages = planPages(content.lines.length, heightsFor(content.services))
  for (const page of pages) {
    signal?.throwIfAborted()
    report({ done: page.number - 1, total: pages.length })
    drawPage(pdf, content, { ...page, pages: pages.length })
    await letOthersRun()
  }
  report({ done: pages.length, total: pages.length })
  return pdf.end()
}

const drawPage = (
  { addPage, canvas }: Pdf,
  content: Content,
  page: Page & { readonly pages: number },
): void => {
  const { heading, lines, services } = content
  addPage()
  const top = page.number === 1 ? drawFirstHead(canvas, heading) : drawOtherHead(canvas, heading)
  let y = page.from < page.to ? drawTableHead(canvas, top) : top
  for (const [index, line] of lines.slice(page.from, page.to).entries()) {
    drawRow(canvas, y, { ...line, number: page.from + index + 1 })
    y += ROW
  }
  if (page.hasTotals) drawSignature(canvas, drawTotals(canvas, y, services))
  drawFoot(canvas, { ...footSpan, page: page.number, pages: page.pages })
}
