import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import type { ExportSource } from './export-source.ts'
import type { Piece } from './pieces.ts'
import { drawList } from '../../printing/draw-list.ts'
import { filterWords } from '../../printing/filter-words.ts'
import { printTexts } from '../../printing/print-texts.ts'

/** The printed list of what the request asks for. */
export const printList = (source: ExportSource, request: ExportRequest): AsyncGenerator<Piece> => {
  const { desk, offsetAt, openPdf, auditHead } = source
  const texts = printTexts(readerOf(desk.language), offsetAt)
  const heading = {
    desk: desk.name,
    what: request.shipments ? texts.say('print_selected') : filterWords(request.filter, texts),
    printed: texts.longMoment(desk.now),
    shipments: countOf(source.summaryPages(request)),
  }
  const shipments = eachOf(source.summaryPages(request))
  return drawList(openPdf, { heading, created: desk.now, auditHead, shipments, texts })
}

/** Read once more for it: each page says how many pages there are, and of those that were selected some may be gone. */
const countOf = (pages: Iterable<readonly ShipmentSummary[]>): number => {
  let count = 0
  for (const page of pages) count += page.length
  return count
}

function* eachOf(pages: Iterable<readonly ShipmentSummary[]>): Generator<ShipmentSummary> {
  for (const page of pages) yield* page
}
