import { pipeline } from 'node:stream'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import type { Encoding } from '#shared/transfer/import.ts'
import { restored } from '#shared/transfer/csv.ts'
import { type Meter, readHead, textOfFile } from './text-file.ts'
import { unreadable } from './unreadable.ts'

const fileDelimiters = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const
export type FileDelimiter = keyof typeof fileDelimiters

/** A row that is longer than this is one whose quotation mark was never closed. */
const MOST_CHARACTERS = 1_000_000
const LINES_LOOKED_AT = 20

/** The mark between the cells: the one that the first lines have most evenly, outside quotation marks. */
export const detectDelimiter = (path: string, encoding: Encoding): FileDelimiter => {
  const head = new TextDecoder(encoding).decode(readHead(path))
  const names: readonly FileDelimiter[] = ['comma', 'semicolon', 'tab', 'bar']
  const declared = names.find((name) => new RegExp(`^sep=[${fileDelimiters[name]}]\\s`, 'iu').test(head))
  if (declared) return declared
  const lines = head
    .replaceAll(/"(?:[^"]|"")*"/gu, '""')
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
  const scoreOf = (name: FileDelimiter): number => {
    const counts = lines.map((line) => line.split(fileDelimiters[name]).length - 1)
    const [inHead = 0] = counts
    return inHead === 0 ? 0 : counts.filter((count) => count === inHead).length * 1000 + inHead
  }
  return names.reduce((best, name) => (scoreOf(name) > scoreOf(best) ? name : best))
}

export type CsvOptions = {
  readonly path: string
  readonly encoding: Encoding
  readonly delimiter: FileDelimiter
  readonly meter: Meter
}

const cells = z.array(z.string())

/** The rows of a file of CSV, its headers first; cells that were kept from being formulas are as they were meant. */
export async function* csvRows({
  path,
  encoding,
  delimiter,
  meter,
}: CsvOptions): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter: fileDelimiters[delimiter],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
  })
  // What goes wrong comes out of the parser.
  const rows = pipeline(Readable.from(textOfFile(path, encoding, meter)), parser, () => undefined)
  try {
    let isFirst = true
    for await (const row of rows) {
      const read = cells.parse(row)
      // Some programs say in the first line which mark stands between the cells.
      if (!isFirst || !/^sep=/iu.test(read[0] ?? '')) yield read.map(restored)
      isFirst = false
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error
    throw unreadable(
      typeof lines === 'number'
        ? { key: 'quotation_not_closed_from', values: { line: lines } }
        : { key: 'quotation_not_closed' },
    )
  }
}
