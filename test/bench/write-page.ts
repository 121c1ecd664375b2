import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawGrowth } from './draw-growth.ts'
import type { Line } from './line.ts'
import { allResults, type Results, type Run } from './results.ts'

const docs = join(import.meta.dirname, '../../docs')

const page = join(docs, 'performance.md')
/** What stands above it is written by hand. */
const MARK = '<!-- From here on written by npm run bench -- --docs -->\n'

const headings = ['operation', 'unit', 'ours', 'p99', 'yard-stick', 'ratio', 'goal', 'met'] as const

const textOf = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en', { maximumSignificantDigits: 3 })

const cellsOf = (line: Line): readonly string[] => [
  line.operation,
  line.unit,
  textOf(line.ours),
  textOf(line.p99),
  textOf(line.yardstick),
  textOf(line.ratio),
  line.goal,
  line.met,
]

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [lineOf(headings), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n')
}

const measuredOf = ({ at, machine, lines }: Run): string =>
  `Measured on ${at.slice(0, 10)}: ${machine}.

${tableOf(lines.map(cellsOf))}
`

/** A run that measured some lines anew has a table of its own, as the machine may have been another at that time. */
const sectionOf = ({ rows, runs }: Results): string =>
  [`## ${rows.toLocaleString('en')} shipments\n`, ...runs.map(measuredOf)].join('\n')

/** Writes the tables of the page of the docs and its picture, from what was measured last with each number of shipments. */
export const writePage = (): void => {
  const [byHand] = readFileSync(page, 'utf8').split(MARK)
  writeFileSync(page, [`${byHand}${MARK}`, ...allResults().map(sectionOf)].join('\n'))
  writeFileSync(join(docs, 'performance.svg'), drawGrowth())
}
