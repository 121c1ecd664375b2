import type { HistoryEntry, Shipment, ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { OffsetAt } from '#shared/transfer/cells.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import type { OpenPdf } from '../../printing/pdf/open-pdf.ts'
import type { Parts } from '../../shipments/store/partial-shipment-of-row.ts'
import type { SummaryRow } from '../../shipments/store/shipment-row.ts'
import { printList } from './print-list.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { writeCsv, writeXlsx } from './table-formats.ts'

/** What an export reads, in the order of the export, page by page. */
export type ExportSource = {
  readonly pages: (request: ExportRequest) => Iterable<readonly Shipment[]>
  /** The same for tables, with those parts only that are asked for. */
  readonly partialPages: (request: ExportRequest, parts: Parts) => Iterable<readonly object[]>
  /** What a list shows of them. */
  readonly summaryPages: (request: ExportRequest) => Iterable<readonly ShipmentSummary[]>
  /** The columns alone, of a filter. */
  readonly rowPages: (request: Pick<ExportRequest, 'filter'>) => Iterable<readonly SummaryRow[]>
  /** How many shipments the desk has. */
  readonly total: () => number
  readonly history: (reference: string) => readonly HistoryEntry[]
  /** The documents of a shipment with their bytes as base64. */
  readonly documents: (reference: string) => readonly object[]
  readonly offsetAt: OffsetAt
  readonly desk: { readonly name: string; readonly now: Date }
  readonly openPdf: OpenPdf
}

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

/** The whole record of a shipment; its documents with their bytes where they are wanted. */
const recordOf = (source: ExportSource, request: ExportRequest, shipment: Shipment): object => ({
  ...shipment,
  ...(request.documents && shipment.paperless_documents
    ? { paperless_documents: source.documents(shipment.reference) }
    : {}),
  ...(request.history ? { history: source.history(shipment.reference) } : {}),
})
