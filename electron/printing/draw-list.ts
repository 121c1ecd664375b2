import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { drawFoot } from './look.ts'
import type { OpenPdf, Pdf } from './pdf/open-pdf.ts'
import { planPages } from './plan-pages.ts'
import {
  drawFirstHead,
  drawOtherHead,
  drawRow,
  drawTableHead,
  drawTotals,
  footSpan,
  type Heading,
  heights,
  ROW,
  textsOf,
  weightOf,
} from './list-table.ts'

type Content = {
  readonly heading: Heading
  readonly created: Date
  /** As many as the heading says. */
  readonly shipments: Iterator<ShipmentSummary>
  readonly say: (at: string) => string
}

/**
 * Draws a list of shipments page by page, so that no more than a page is in memory. Each piece comes with the number
 * of shipments until then.
 */
export async function* drawList(
  openPdf: OpenPdf,
  { heading, created, shipments, say }: Content,
): AsyncGenerator<{ readonly chunk: Uint8Array; readonly rows: number }> {
  const pdf = await openPdf({ title: `Shipments, ${heading.desk}`, created, isLandscape: true })
  const pages = planPages(heading.shipments, heights)
  let pieces = 0
  let weight = 0
  for (const page of pages) {
    const rows = takeFrom(shipments, page.to - page.from)
    for (const one of rows) {
      pieces += one.pieces
      weight += weightOf(one)
    }
    const y = drawPage(pdf, { heading, rows, say, isFirst: page.number === 1 })
    if (page.hasTotals) drawTotals(pdf.canvas, y, { pieces, weight })
    drawFoot(pdf.canvas, { ...footSpan, page: page.number, pages: pages.length })
    yield { chunk: pdf.take(), rows: page.to }
  }
  yield { chunk: await pdf.end(), rows: heading.shipments }
}

const takeFrom = <Item>(items: Iterator<Item>, many: number): readonly Item[] => {
  const taken: Item[] = []
  for (let next = many > 0 ? items.next() : undefined; next && !next.done;) {
    taken.push(next.value)
    next = taken.length < many ? items.next() : undefined
  }
  return taken
}

type Drawn = {
  readonly heading: Heading
  readonly rows: readonly ShipmentSummary[]
  readonly say: (at: string) => string
  readonly isFirst: boolean
}

/** Answers where what follows the rows begins. */
const drawPage = ({ addPage, canvas }: Pdf, { heading, rows, say, isFirst }: Drawn): number => {
  addPage()
  let y = isFirst ? drawFirstHead(canvas, heading) : drawOtherHead(canvas, heading)
  if (rows.length > 0) y = drawTableHead(canvas, y)
  for (const row of rows) {
    drawRow(canvas, y, textsOf(row, say))
    y += ROW
  }
  return y
}
