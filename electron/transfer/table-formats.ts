import type { Shipment } from '../../shared/shipments/shipment.ts'
import { createRowReader } from '../../shared/transfer/cells.ts'
import { builtInMaps, type Column } from '../../shared/transfer/columns.ts'
import { type Cell, createCsvWriter, decimalMarks, delimiters } from '../../shared/transfer/csv.ts'
import type { ExportPreview, ExportRequest } from '../../shared/transfer/export.ts'
import { readPath } from '../../shared/transfer/path.ts'
import { kindOfProperty } from '../../shared/transfer/properties.ts'
import type { ExportSource, Format } from './export-records.ts'
import { createWorkbook } from './xlsx/create-workbook.ts'

type Table = {
  readonly columns: readonly Column[]
  readonly headers: readonly string[]
  readonly rowsOf: (shipment: Shipment) => readonly (readonly Cell[])[]
}

const tableOf = ({ offsetAt }: Pick<ExportSource, 'offsetAt'>, request: ExportRequest): Table => {
  const { columns = builtInMaps.usual.columns, rows = 'shipments', readable } = request
  const cellsOf = createRowReader(columns, { readable, offsetAt })
  return {
    columns,
    headers: columns.map(({ path, header }) => header ?? path),
    rowsOf: (shipment) =>
      rows === 'shipments'
        ? [cellsOf(shipment)]
        : shipment.contents.map((_, place) => cellsOf(shipment, place)),
  }
}

export const csvFormat = (source: ExportSource, request: ExportRequest): Format => {
  const { headers, rowsOf } = tableOf(source, request)
  const line = createCsvWriter({
    delimiter: delimiters[request.delimiter],
    decimalMark: decimalMarks[request.decimal_mark],
  })
  return {
    head: () => (request.byte_order_mark ? '\uFEFF' : '') + line(headers),
    page: (shipments) => {
      let text = ''
      for (const shipment of shipments) for (const row of rowsOf(shipment)) text += line(row)
      return text
    },
    foot: () => '',
  }
}

export const xlsxFormat = (source: ExportSource, request: ExportRequest): Format => {
  // A moment is one in the sheet, whatever words are wanted.
  const { columns, headers, rowsOf } = tableOf(source, { ...request, readable: false })
  const words = tableOf(source, request)
  const isMoment = columns.map(({ path }) => kindOfProperty(readPath(path) ?? []) === 'date')
  const workbook = createWorkbook({ headers, isMoment, offsetAt: source.offsetAt })
  const add = (shipment: Shipment): void => {
    const readable = words.rowsOf(shipment)
    for (const [index, cells] of rowsOf(shipment).entries())
      workbook.add(cells.map((cell, column) => (isMoment[column] ? cell : readable[index]?.[column])))
  }
  return {
    head: () => '',
    page: (shipments) => {
      for (const shipment of shipments) add(shipment)
      return workbook.take()
    },
    foot: workbook.end,
  }
}

const PREVIEWED = 10

/** The first rows, as they would be written in a CSV file. */
export const previewRows = (source: ExportSource, request: ExportRequest): ExportPreview => {
  const { headers, rowsOf } = tableOf(source, request)
  const rows: (readonly Cell[])[] = []
  for (const page of source.pages(request)) {
    for (const shipment of page) rows.push(...rowsOf(shipment))
    if (rows.length >= PREVIEWED) break
  }
  const textOf = (cell: Cell): string =>
    typeof cell === 'number'
      ? String(cell).replace('.', decimalMarks[request.decimal_mark])
      : String(cell ?? '')
  return { headers, rows: rows.slice(0, PREVIEWED).map((row) => row.map(textOf)) }
}
