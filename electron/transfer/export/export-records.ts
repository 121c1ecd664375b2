import type { ExportSource } from './export-source.ts'
import type { WrittenShipment } from '../../shipments/store/written-shipment-of-row.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import { printList } from './print-list.ts'
import type { Piece } from './pieces.ts'
import { recordPieces } from './record-pieces.ts'
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

/** As many characters are handed over at once; a record that is longer comes in several pieces. */
const AT_ONCE = 64 * 1024

function* writeJson(source: ExportSource, request: ExportRequest, marks: Marks): Generator<Piece> {
  let rows = 0
  let text = marks.head
  for (const page of source.pages(request)) {
    for (const shipment of page) {
      text += `${rows === 0 ? '' : marks.between}${marks.before}`
      for (const piece of piecesOfShipment(source, request, shipment)) {
        text += piece
        if (text.length < AT_ONCE) continue
        yield { chunk: text, rows }
        text = ''
      }
      rows += 1
      text += marks.after
    }
    yield { chunk: text, rows }
    text = ''
  }
  yield { chunk: text + marks.foot, rows }
}

/** The whole record of a shipment; its documents and labels with their bytes where they are wanted. */
const piecesOfShipment = (
  source: ExportSource,
  request: ExportRequest,
  { reference, record, beside }: WrittenShipment,
): Iterable<string> => {
  const lists = {
    ...(request.documents && beside.paperless_documents
      ? { paperless_documents: source.documents(reference) }
      : {}),
    ...(request.documents && beside.allocation ? source.labels(reference) : {}),
  }
  return recordPieces(
    { ...beside, ...lists, ...(request.history ? { history: source.history(reference) } : {}) },
    { record, lists },
  )
}
