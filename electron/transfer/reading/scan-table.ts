import type { ReadColumn } from '../../../shared/transfer/reading/columns-to-read.ts'
import type { ReadingOptions } from './candidate.ts'
import { numbered, type Table } from './table.ts'

export type KeyScan = {
  /** Whether rows of one order number are one shipment. */
  readonly isGrouped: boolean
  /** The last row of each order number that has several. */
  readonly lastRows: ReadonlyMap<string, number>
  /** The first texts of each column. */
  readonly samples: readonly (readonly string[])[]
  readonly decimalMark: 'point' | 'comma'
}

const SAMPLES = 3

/** Goes through a table once: what its columns hold, and where the rows of each order number end. */
export const scanTable = async (
  table: Pick<Table, 'rows'>,
  columns: readonly ReadColumn[],
  { fixes, map }: Pick<ReadingOptions, 'fixes' | 'map'>,
): Promise<KeyScan> => {
  const key = columns.find(({ text }) => text === 'custom_reference')
  const hasContents =
    columns.some(({ ofContents }) => ofContents) ||
    (map?.values.some(({ path }) => path.includes('[]')) ?? false)
  const isGrouped = key !== undefined && hasContents
  const fixed = new Map(
    fixes.filter(({ path }) => path === 'custom_reference').map((fix) => [fix.row, fix.value]),
  )
  const numbers = columns.filter(({ kind }) => kind === 'number')
  const samples: string[][] = []
  const lastRows = new Map<string, number>()
  const marks = { point: 0, comma: 0 }
  for await (const { row, cells } of numbered(table)) {
    if (isGrouped) {
      const text = fixed.get(row) ?? cells[key.index ?? -1] ?? ''
      lastRows.set(text, row)
      if (text !== text.trim()) lastRows.set(text.trim(), row)
    }
    takeSamples(samples, cells)
    for (const { index } of numbers) countMarks(marks, cells[index ?? -1] ?? '')
  }
  return { isGrouped, lastRows, samples, decimalMark: marks.comma > marks.point ? 'comma' : 'point' }
}

const takeSamples = (samples: string[][], cells: readonly string[]): void => {
  for (const [index, cell] of cells.entries()) {
    const some = (samples[index] ??= [])
    if (some.length < SAMPLES && cell.trim() !== '') some.push(cell.slice(0, 100))
  }
}

/** A mark that one or two digits follow is that of decimals; three may be thousands. */
const countMarks = (marks: { point: number; comma: number }, text: string): void => {
  if (/,\d{1,2}(?:\D|$)/u.test(text) || /\.\d{3},/u.test(text)) marks.comma += 1
  else if (/\.\d{1,2}(?:\D|$)/u.test(text) || /,\d{3}\./u.test(text)) marks.point += 1
}
