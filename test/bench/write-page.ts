import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawGrowth } from './draw-growth.ts'
import type { Line } from './line.ts'
import { allResults, type Results } from './results.ts'

const docs = join(import.meta.dirname, '../../docs')

const introduction = `# Performance

What people and programs wait for, each held against the least that the same result can cost, as \`npm run bench\` measured it last. Times
mean little by themselves: they are of one machine at one time, named above each table. What counts is the ratio, as both sides were
measured in turn in the same run.

![Median times over the number of shipments](performance.svg)

## How to read it

- **ours** is the whole way of a user's act inside the program: input and answer cloned as between window and main process, validation,
  rules, the transaction and its wait for the disk. It is the median of many turns; **p99** is what 99 of 100 stay under.
- **yard-stick** is the least that the same result can cost. _Its statements_: what the program asked of SQLite, noted with the values
  that were bound, and run bare on a second copy of the same desk, in the same transactions with the same durability. _Bare inserts_: the same
  JSON into a table of one column. For imports, the CPU time of both counts, as an import works in two threads.
- **ratio** is ours divided by the yard-stick. Rates (\`/s\`) are better when they are higher.
- A stall is a time for which the process did nothing else, as somebody who presses a key then would notice it. On a machine that
  does other things as well, stalls, p99 and whatever is a wall time of one run are theirs, too: a goal that is missed by them alone says little.
- **–** stands where there is no goal, or where something was not measured, and why.

## How to repeat it

\`\`\`
npm run bench                          with 100,000 shipments
npm run bench -- --rows 1000000        with a million; also 10000
npm run bench -- --only create,search  single rows
npm run bench -- --docs                measures, and writes this page and its picture from what was measured last with each number
npm ci --prefix test/bench/peers       what others made (LokiJS, NeDB, PouchDB, exceljs), to be measured beside it; without it their rows are left out
\`\`\`

The desks are made once by \`desk seed\` and kept in \`.cache/bench/\`, as are the figures as JSON; each run works on copies. With a million shipments
that takes 30 GB of room for the time of the run. Peers lie in a folder of their own with packages of their own, so that nobody who builds the
program has to fetch them.
`

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

const sectionOf = ({ rows, at, machine, lines }: Results): string =>
  `## ${rows.toLocaleString('en')} shipments

Measured on ${at.slice(0, 10)}: ${machine}.

${tableOf(lines.map(cellsOf))}
`

/** Writes the page of the docs and its picture, from what was measured last with each number of shipments. */
export const writePage = (): void => {
  writeFileSync(join(docs, 'performance.md'), [introduction, ...allResults().map(sectionOf)].join('\n'))
  writeFileSync(join(docs, 'performance.svg'), drawGrowth())
}
