import { type Fix, MOST_WARNINGS, type ReadingWarning, type RowProblem } from '#shared/transfer/import.ts'
import { columnsToRead, REFERENCE } from '#shared/transfer/reading/columns-to-read.ts'
import {
  type CellProblem,
  createAssembly,
  createTextReader,
  replacementKey,
  type TableRow,
} from '#shared/transfer/reading/assemble.ts'
import { toProblem } from '#shared/api-error.ts'
import { isReference } from '#shared/reference.ts'
import type { ImportCandidate, ImportFile, ReadingOptions } from './candidate.ts'
import { ENCODING_SAMPLES } from './detect-encoding.ts'
import { findHeaders } from './find-headers.ts'
import { createLeftOut } from './left-out.ts'
import { mapOfTable } from './map-of-table.ts'
import { warningOf } from './notices.ts'
import { createOrderKeys } from './order-keys.ts'
import { scanTable } from './scan-table.ts'
import { sourceInTable } from './source-of.ts'
import { previewColumns } from './preview-columns.ts'
import { withShownNumbers } from './sheet-numbers.ts'
import { type ImportedTable, rowsBelow } from './table.ts'

/** Many more than a shipment has packages. */
const MOST_ROWS_OF_ONE = 10_000

/** Reads a table: once through to know its columns and which rows belong together, and once more for the shipments. */
export const openTableFile = async (table: ImportedTable, options: ReadingOptions): Promise<ImportFile> => {
  const { headers, line: headerLine, above } = await findHeaders(table, options)
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
  const orderKeys = () => createOrderKeys({ columns, referenceOf: readReference, orderOf, isGrouped })
  const leftOut = createLeftOut(headers, columns)
  const scan = await scanTable(table, { headerLine, columns, keyOf: orderKeys(), leftOut })
  const decimalMark = options.decimal_mark ?? (table.hasPoints ? 'point' : scan.decimalMark)
  const assemble = createAssembly({
    ...reading,
    values: map.values,
    usualCurrency: options.usualCurrency,
    decimalMark: options.decimal_mark,
    writings: scan.writings,
    isOwn,
    offsetAt: options.offsetMinutesAt,
  })
  let seen = 0
  const noticed = [...table.facts.warnings, ...scan.warnings]
  /** Grows while the table is read. */
  const warnings: ReadingWarning[] = [...noticed]

  const candidateOf = (rows: readonly TableRow[], isPart: boolean): ImportCandidate => {
    const assembled = assemble(rows)
    for (const { path: _path, sentence, ...place } of assembled.warnings)
      if (warnings.length < MOST_WARNINGS) warnings.push(warningOf(sentence, place))
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
        ...(isPart ? [problemOfMany(first?.row ?? 0)] : []),
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
    const endless = new Set<string>()
    const keyOf = orderKeys()
    const count = { seen: 0, given: 0 }
    seen = 0
    warnings.splice(0, warnings.length, ...noticed)
    for await (const below of rowsBelow(table, headerLine)) {
      const row = withShownNumbers(below, columns)
      seen += 1
      if (leftOut(row)) continue
      count.seen += 1
      const key = keyOf(row)
      const together = held.get(key) ?? []
      together.push(row)
      const goesOn = key !== '' && (scan.lastRows.get(key) ?? 0) > row.row
      if (goesOn) held.set(key, together)
      else held.delete(key)
      // So many are refused in parts: no shipment is that large, and no memory.
      if (goesOn && together.length >= MOST_ROWS_OF_ONE) {
        endless.add(key)
        held.delete(key)
      } else if (goesOn) continue
      count.given += together.length
      yield candidateOf(together, endless.has(key))
    }
    // Whatever stands in a file, each of its rows is in a shipment, refused or left out.
    if (count.seen !== count.given || held.size > 0)
      throw new Error(`Of ${count.seen} rows of a table ${count.given} were read.`)
  }

  return {
    facts: {
      ...withSamples(table.facts, headers),
      ...(decimalMark === undefined ? {} : { decimal_mark: decimalMark }),
      ...recognised,
      columns: previewColumns(headers, map, scan.samples),
      values: map.values,
      ...(map.replacements && { replacements: map.replacements }),
      header_row: headerLine,
      ...(above.length > 0 && { above_headers: above }),
      left_out_rows: scan.left_out_rows,
      left_out: scan.left_out,
      warnings,
      has_records: false,
    },
    headers,
    hash: table.hash,
    bytesRead: table.bytesRead,
    rows: () => seen,
    candidates,
  }
}

/** Names show best how a file is encoded, and its headers least. */
const withSamples = (
  { encoding_samples: samples = [], ...facts }: ImportedTable['facts'],
  headers: readonly string[],
) => {
  const known = new Set(headers.map((header) => header.trim()))
  const shown = samples.filter((text) => !known.has(text)).slice(0, ENCODING_SAMPLES)
  return {
    ...facts,
    ...(samples.length > 0 && {
      encoding_samples: shown.length > 0 ? shown : samples.slice(0, ENCODING_SAMPLES),
    }),
  }
}

const byRow = (fixes: readonly Fix[]): ReadonlyMap<number, readonly Fix[]> =>
  Map.groupBy(fixes, ({ row }) => row)

const problemOfMany = (row: number): RowProblem => ({
  row,
  path: 'custom_reference',
  ...toProblem({
    code: 'too_many_elements',
    sentence: { key: 'too_many_rows', values: { limit: MOST_ROWS_OF_ONE } },
  }),
})

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

const problemOf = ({ code, sentence, ...placed }: CellProblem): RowProblem => {
  const { property: _path, ...problem } = toProblem({
    property: placed.path,
    code,
    ...(sentence && { sentence }),
  })
  return { ...placed, ...problem }
}
