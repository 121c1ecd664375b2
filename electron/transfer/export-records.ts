import type { HistoryEntry, Shipment } from '../../shared/shipments/shipment.ts'
import { createRowReader, defaultColumns } from '../../shared/transfer/columns.ts'
import { createCsvWriter, decimalMarks, delimiters } from '../../shared/transfer/csv.ts'
import type { ExportRequest } from '../../shared/transfer/export.ts'

/** What an export reads. */
export type ExportSource = {
  /** References in the order of the export, page by page. */
  readonly pages: (request: ExportRequest) => Iterable<readonly string[]>
  readonly find: (reference: string) => Shipment | undefined
  readonly history: (reference: string) => readonly HistoryEntry[]
  /** The documents of a shipment with their bytes as base64. */
  readonly documents: (reference: string) => readonly object[]
}

type Format = {
  readonly head: string
  readonly row: (shipment: Shipment, isFirst: boolean) => string
  readonly foot: string
}

/**
 * Shipments as the request asks for them, as text that is to be written one after the other, a page at a time; each
 * with the number of shipments until then.
 */
export function* exportRecords(
  source: ExportSource,
  request: ExportRequest,
): Generator<{ readonly text: string; readonly rows: number }> {
  const { head, row, foot } = formatFor(source, request)
  let rows = 0
  yield { text: head, rows }
  for (const page of source.pages(request)) {
    let text = ''
    for (const reference of page) {
      const shipment = source.find(reference)
      if (!shipment) continue
      text += row(shipment, rows === 0)
      rows += 1
    }
    yield { text, rows }
  }
  yield { text: foot, rows }
}

const formatFor = (source: ExportSource, request: ExportRequest): Format => {
  const record = (shipment: Shipment): string => JSON.stringify(recordOf(source, request, shipment))
  switch (request.format) {
    case 'csv':
      return csvFormat(request)
    case 'jsonl':
      return { head: '', row: (shipment) => `${record(shipment)}\n`, foot: '' }
    case 'json':
      return {
        head: '[',
        row: (shipment, isFirst) => `${isFirst ? '' : ','}\n${record(shipment)}`,
        foot: '\n]\n',
      }
  }
}

const csvFormat = ({ columns = defaultColumns, ...dialect }: ExportRequest): Format => {
  const cellsOf = createRowReader(columns)
  const line = createCsvWriter({
    delimiter: delimiters[dialect.delimiter],
    decimalMark: decimalMarks[dialect.decimal_mark],
  })
  return {
    head: (dialect.byte_order_mark ? '\uFEFF' : '') + line(columns.map(({ path, header }) => header ?? path)),
    row: (shipment) => line(cellsOf(shipment)),
    foot: '',
  }
}

/** The whole record of a shipment; its documents with their bytes where they are wanted. */
const recordOf = (source: ExportSource, request: ExportRequest, shipment: Shipment): object => ({
  ...shipment,
  ...(request.documents && shipment.paperless_documents
    ? { paperless_documents: source.documents(shipment.reference) }
    : {}),
  ...(request.history ? { history: source.history(shipment.reference) } : {}),
})
