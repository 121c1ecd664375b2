import type { Fix, ReadingWarning, RowProblem } from '#shared/transfer/import.ts'
import { columnsToRead, REFERENCE } from '#shared/transfer/reading/columns-to-read.ts'
import {
  type CellProblem,
  type CellWarning,
  createAssembly,
  createTextReader,
  replacementKey,
  type TableRow,
} from '#shared/transfer/reading/assemble.ts'
import { toProblem } from '#shared/api-error.ts'
import { isReference } from '#shared/reference.ts'
import { englishReader, messageOf } from '#shared/texts/sentences.ts'
import type { ImportCandidate, ImportFile, ReadingOptions } from './candidate.ts'
import { mapOfTable } from './map-of-table.ts'
import { scanTable } from './scan-table.ts'
import { sourceInTable } from './source-of.ts'
import { previewColumns } from './preview-columns.ts'
import { numbered, type ImportedTable } from './table.ts'
import { unreadable } from './unreadable.ts'

/** As many as a spreadsheet can have. */
const MOST_COLUMNS = 16_384

/** Many more than a shipment has packages. */
const MOST_ROWS_OF_ONE = 10_000

/** More than a person looks at. */
const MOST_WARNINGS = 100

/** Reads a table: once through to know its columns and which rows belong together, and once more for the shipments. */
export const openTableFile = async (table: ImportedTable, options: ReadingOptions): Promise<ImportFile> => {
  const headers = await headersOf(table)
  const { map, ...recognised } = mapOfTable(headers, options)
  const columns = columnsToRead(headers, map)
  const isOwn = recognised.layout === 'shipdesk'
  const reading = {
    columns: columns.filter(({ text }) => text !== REFERENCE),
    fixes: byRow(options.fixes.filter(({ path }) => path !== REFERENCE)),
    trims: !isOwn,
    replacements: new Map(
      (map.replacements ?? []).map(({ path, text, value }) => [replacementKey(path, text), value] as const),
    ),
  }
  const isGrouped =
    columns.some(({ ofContents }) => ofContents) || map.values.some(({ path }) => /\[\]/u.test(path))
  const orderOf = createTextReader('custom_reference', reading)
  const readReference = createTextReader(REFERENCE, { columns, fixes: byRow(options.fixes), trims: true })
  /** Rows of one reference are one shipment; without references, those of one order. */
  const keyOf = (row: TableRow): string => {
    const reference = readReference(row)
    if (reference !== '') return `${REFERENCE} ${reference}`
    const order = isGrouped ? orderOf(row) : ''
    return order === '' ? '' : `order ${order}`
  }
  const scan = await scanTable(table, columns, keyOf)
  const decimalMark = options.decimal_mark ?? (table.hasPoints ? 'point' : scan.decimalMark)
  const assemble = createAssembly({
    ...reading,
    values: map.values,
    decimalMark: options.decimal_mark,
    writings: scan.writings,
    isOwn,
    offsetAt: options.offsetMinutesAt,
  })
  let seen = 0
  /** Grows while the table is read. */
  const warnings: ReadingWarning[] = []

  const candidateOf = (rows: readonly TableRow[]): ImportCandidate => {
    const assembled = assemble(rows)
    for (const warning of assembled.warnings)
      if (warnings.length < MOST_WARNINGS) warnings.push(warningOf(warning))
    const [first] = rows
    const reference = first ? readReference(first) : ''
    return {
      rows: rows.map(({ row }) => row),
      kind: 'request',
      ...(reference !== '' && { reference }),
      input: assembled.input,
      problems: [
        ...problemOfReference(reference, {
          row: first?.row ?? 0,
          column: headersByPath.get(REFERENCE) ?? REFERENCE,
        }),
        ...problemOfMany(rows),
        ...rows.flatMap((row) => problemOfLength(row, headers)),
        ...assembled.problems.map(problemOf),
      ],
      sourceOf: (property) =>
        sourceInTable(property, assembled, { firstRow: first?.row ?? 0, headers: headersByPath }),
      original: rows.map(({ cells }) => cells),
    }
  }
  const headersByPath = new Map(columns.map(({ text, header }) => [text, header]))

  async function* candidates(): AsyncGenerator<ImportCandidate> {
    const held = new Map<string, TableRow[]>()
    seen = 0
    warnings.length = 0
    for await (const row of numbered(table)) {
      seen = row.row
      const key = keyOf(row)
      const together = held.get(key) ?? []
      if (together.length <= MOST_ROWS_OF_ONE) together.push(row)
      if (key !== '' && (scan.lastRows.get(key) ?? 0) > row.row) {
        held.set(key, together)
        continue
      }
      held.delete(key)
      yield candidateOf(together)
    }
  }

  return {
    facts: {
      ...table.facts,
      ...(decimalMark === undefined ? {} : { decimal_mark: decimalMark }),
      ...recognised,
      columns: previewColumns(headers, map, scan.samples),
      values: map.values,
      left_out_rows: 0,
      left_out: [],
      warnings,
      has_records: false,
    },
    headers,
    bytesRead: table.bytesRead,
    rows: () => seen,
    candidates,
  }
}

const headersOf = async ({ rows }: ImportedTable): Promise<readonly string[]> => {
  for await (const row of rows()) {
    if (row.length <= MOST_COLUMNS) return row
    throw unreadable({ key: 'too_many_columns', values: { limit: MOST_COLUMNS } })
  }
  throw unreadable({ key: 'file_empty_to_import' })
}

const byRow = (fixes: readonly Fix[]): ReadonlyMap<number, readonly Fix[]> =>
  Map.groupBy(fixes, ({ row }) => row)

const problemOfMany = (rows: readonly TableRow[]): readonly RowProblem[] =>
  rows.length <= MOST_ROWS_OF_ONE
    ? []
    : [
        {
          row: rows[0]?.row ?? 0,
          path: 'custom_reference',
          ...toProblem({
            code: 'too_many_elements',
            sentence: { key: 'too_many_rows', values: { limit: MOST_ROWS_OF_ONE } },
          }),
        },
      ]

/** What stands where the program's own reference belongs and is none would tell shipments apart by chance. */
const problemOfReference = (
  reference: string,
  place: { readonly row: number; readonly column: string },
): readonly RowProblem[] =>
  reference === '' || isReference('shipment', reference)
    ? []
    : [
        {
          ...place,
          path: REFERENCE,
          value: reference,
          ...toProblem({
            code: 'invalid_reference_format',
            sentence: {
              key: 'no_reference_in_cell',
              values: { text: reference, property: 'custom_reference' },
            },
          }),
        },
      ]

/** A row with more cells than there are columns was cut at a mark that belongs to a text: nothing in it is where it seems. */
const problemOfLength = ({ row, cells }: TableRow, headers: readonly string[]): readonly RowProblem[] => {
  if (cells.slice(headers.length).every((cell) => cell.trim() === '')) return []
  const values = { cells: cells.length, columns: headers.length }
  return [{ row, ...toProblem({ code: 'invalid_format', sentence: { key: 'too_many_cells', values } }) }]
}

const warningOf = ({ path: _path, sentence, ...placed }: CellWarning): ReadingWarning => ({
  ...placed,
  sentence,
  message: messageOf(sentence, englishReader),
})

const problemOf = ({ code, sentence, ...placed }: CellProblem): RowProblem => {
  const { property: _path, ...problem } = toProblem({
    property: placed.path,
    code,
    ...(sentence && { sentence }),
  })
  return { ...placed, ...problem }
}
