import { createRowReader } from '#shared/transfer/cells.ts'
import { defaultColumns, type Column } from '#shared/transfer/columns.ts'
import { type CsvCell, createCsvWriter, decimalMarks, delimiters } from '#shared/transfer/csv.ts'
import type { ExportPreview, ExportRequest } from '#shared/transfer/export.ts'
import { readPath } from '#shared/transfer/path.ts'
import { kindOfProperty } from '#shared/transfer/properties.ts'
import type { Parts } from '../../shipments/store/partial-shipment-of-row.ts'
import type { ExportSource } from './export-source.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { createWorkbook } from './xlsx/create-workbook.ts'

type Table = {
  readonly columns: readonly Column[]
  readonly headers: readonly string[]
  /** What of the shipments the columns show. */
  readonly parts: Parts
  readonly rowsOf: (shipment: object) => readonly (readonly CsvCell[])[]
}

/** @param clock without it, dates stay the contract's */
const tableOf = (clock: Partial<Pick<ExportSource, 'offsetAt'>>, request: ExportRequest): Table => {
  const { columns = defaultColumns, rows = 'shipments', readable } = request
  const cellsOf = createRowReader(columns, {
    readable,
    ...(clock.offsetAt && { offsetAt: clock.offsetAt }),
  })
  const begins = new Set(columns.map(({ path }) => readPath(path)?.[0]))
  return {
    columns,
    headers: columns.map(({ path, header }) => header ?? path),
    parts: {
      contents: rows === 'contents' || begins.has('contents'),
      allocation: ['allocation', 'shipping_date', 'expected_delivery_date'].some((name) => begins.has(name)),
      documents: begins.has('paperless_documents'),
    },
    rowsOf: (shipment) =>
      rows === 'shipments'
        ? [cellsOf(shipment)]
        : contentsOf(shipment).map((_, place) => cellsOf(shipment, place)),
  }
}

const contentsOf = (shipment: object): readonly unknown[] =>
  'contents' in shipment && Array.isArray(shipment.contents) ? shipment.contents : []

export const writeCsv = (source: ExportSource, request: ExportRequest): Iterable<Piece> => {
  const { headers, parts, rowsOf } = tableOf(source, request)
  const line = createCsvWriter({
    delimiter: delimiters[request.delimiter],
    decimalMark: decimalMarks[request.decimal_mark],
  })
  return piecesOf(source.partialPages(request, parts), {
    head: () => (request.byte_order_mark ? '\uFEFF' : '') + line(headers),
    page: (shipments) => {
      let text = ''
      for (const shipment of shipments) for (const row of rowsOf(shipment)) text += line(row)
      return text
    },
    foot: () => '',
  })
}

export const writeXlsx = (source: ExportSource, request: ExportRequest): Iterable<Piece> => {
  // A moment is one in the sheet, whatever words are wanted.
  const { columns, headers, parts, rowsOf } = tableOf({}, request)
  const isMoment = columns.map(({ path }) => kindOfProperty(readPath(path) ?? []) === 'date')
  const workbook = createWorkbook({
    headers,
    isMoment,
    offsetAt: source.offsetAt,
    auditHead: source.auditHead,
  })
  return piecesOf(source.partialPages(request, parts), {
    head: () => '',
    page: (shipments) => {
      for (const shipment of shipments) for (const cells of rowsOf(shipment)) workbook.add(cells)
      return workbook.take()
    },
    foot: workbook.end,
  })
}

const PREVIEWED = 10

/** The first rows, as they would be written in a CSV file. */
export const previewRows = (source: ExportSource, request: ExportRequest): ExportPreview => {
  const { headers, parts, rowsOf } = tableOf(source, request)
  const rows: (readonly CsvCell[])[] = []
  for (const page of source.partialPages(request, parts)) {
    for (const shipment of page) rows.push(...rowsOf(shipment))
    if (rows.length >= PREVIEWED) break
  }
  const textOf = (cell: CsvCell): string =>
    typeof cell === 'number'
      ? String(cell).replace('.', decimalMarks[request.decimal_mark])
      : String(cell ?? '')
  return { headers, rows: rows.slice(0, PREVIEWED).map((row) => row.map(textOf)) }
}
