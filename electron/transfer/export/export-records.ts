import type { ExportSource } from './export-source.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import { printList } from './print-list.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { writeCsv, writeXlsx } from './table-formats.ts'

/** Shipments as the request asks for them, in pieces that are to be written one after the other, a page at a time. */
export const exportRecords = (
  source: ExportSource,
  request: ExportRequest,
): Iterable<Piece> | AsyncIterable<Piece> => {
  switch (request.format) {
    case 'csv':
      return writeCsv(source, request)
    case 'xlsx':
      return writeXlsx(source, request)
    case 'jsonl':
      return writeJson(source, request, { head: '', before: '', after: '\n', between: '', foot: '' })
    case 'json':
      return writeJson(source, request, { head: '[', before: '\n', after: '', between: ',', foot: '\n]\n' })
    case 'pdf':
      return printList(source, request)
  }
}

/** How many shipments there will be, at most. */
export const countRows = (source: ExportSource, { shipments, filter }: ExportRequest): number => {
  if (shipments) return shipments.length
  if (Object.keys(filter).length === 0) return source.total()
  let total = 0
  for (const page of source.rowPages({ filter })) total += page.length
  return total
}

type Marks = Readonly<Record<'head' | 'before' | 'after' | 'between' | 'foot', string>>

const writeJson = (source: ExportSource, request: ExportRequest, marks: Marks): Iterable<Piece> =>
  piecesOf(source.pages(request), {
    head: () => marks.head,
    page: (shipments, isFirst) =>
      shipments
        .map((shipment, index) => {
          const between = isFirst && index === 0 ? '' : marks.between
          return `${between}${marks.before}${JSON.stringify(recordOf(source, request, shipment))}${marks.after}`
        })
        .join(''),
    foot: () => marks.foot,
  })

/** The whole record of a shipment; its documents and labels with their bytes where they are wanted. */
const recordOf = (source: ExportSource, request: ExportRequest, shipment: Shipment): object => ({
  ...shipment,
  ...(request.documents && shipment.paperless_documents
    ? { paperless_documents: source.documents(shipment.reference) }
    : {}),
  ...(request.documents && shipment.allocation ? source.labels(shipment.reference) : {}),
  ...(request.history ? { history: source.history(shipment.reference) } : {}),
})
