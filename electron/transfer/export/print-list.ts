import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { localTime } from '#shared/transfer/cells.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import { localMoment } from '../../platform/local-moment.ts'
import type { ExportSource } from './export-source.ts'
import type { Piece } from './pieces.ts'
import { drawList } from '../../printing/draw-list.ts'
import { filterWords } from '../../printing/filter-words.ts'

/** The list of what the request asks for, for paper. */
export const printList = (source: ExportSource, request: ExportRequest): AsyncGenerator<Piece> => {
  const { desk, offsetAt, openPdf } = source
  const say = (at: string): string => localTime(at, offsetAt)
  const heading = {
    desk: desk.name,
    what: request.shipments ? 'Selected shipments' : filterWords(request.filter, say),
    printed: localMoment(desk.now, source),
    shipments: countOf(source.summaryPages(request)),
  }
  const shipments = eachOf(source.summaryPages(request))
  return drawList(openPdf, { heading, created: desk.now, shipments, say })
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
