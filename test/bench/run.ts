/* Measures what a person at the desk waits for against the least that the same result can cost. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBench, type Row } from './bench.ts'
import { type Line, lineOfNothing } from './line.ts'
import { watchMachine } from './machine.ts'
import { type Run, writeRun } from './results.ts'
import { writePage } from './write-page.ts'
import { backupRow, stallsRow, verifyRow } from './rows/backup.ts'
import { changeRow } from './rows/change.ts'
import { createRow } from './rows/create.ts'
import { diskRow } from './rows/disk.ts'
import { idleRow } from './rows/idle.ts'
import { labelsRow, packingRow } from './rows/hand.ts'
import { importRow } from './rows/import.ts'
import { linesRow } from './rows/lines.ts'
import { linkRow } from './rows/link.ts'
import { manifestRow } from './rows/manifest.ts'
import { callRow, openingRow } from './rows/opening.ts'
import { pageRow } from './rows/page.ts'
import { paperRow } from './rows/paper.ts'
import { peersRow } from './rows/peers.ts'
import { filterRow, getRow, growthRow, listRow } from './rows/read.ts'
import { searchRow } from './rows/search.ts'
import { exportRow } from './rows/transfer.ts'

/** Those that write into the desk that they share come last. */
const rowsByName: Readonly<Record<string, Row>> = {
  link: linkRow,
  disk: diskRow,
  get: getRow,
  list: listRow,
  filter: filterRow,
  search: searchRow,
  export: exportRow,
  paper: paperRow,
  growth: growthRow,
  create: createRow,
  change: changeRow,
  opening: openingRow,
  call: callRow,
  lines: linesRow,
  import: importRow,
  backup: backupRow,
  stalls: stallsRow,
  verify: verifyRow,
  idle: idleRow,
  labels: labelsRow,
  packing: packingRow,
  manifest: manifestRow,
  page: pageRow,
  peers: peersRow,
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    /** Only these, by their names: `--only create,search`. */
    only: { type: 'string' },
    /** Writes the page of the docs from what was measured last with each number of shipments. */
    docs: { type: 'boolean', default: false },
  },
})
const rows = Number(values.rows)
const wanted = values.only?.split(',') ?? Object.keys(rowsByName)
const unknown = wanted.filter((name) => !Object.hasOwn(rowsByName, name))
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join()}. There is: ${Object.keys(rowsByName).join()}`)

const cache = join(import.meta.dirname, '../../.cache/bench')
mkdirSync(cache, { recursive: true })

/** What fails says so in its place, and the others go on. */
const measure = async (name: string, bench: Parameters<Row>[0]): Promise<readonly Line[]> => {
  console.error(`${name} …`)
  try {
    return (await rowsByName[name]?.(bench)) ?? []
  } catch (error) {
    console.error(error)
    return [lineOfNothing(name, 'it failed')]
  }
}

const measureAll = async (): Promise<void> => {
  const folder = mkdtempSync(join(cache, 'run-'))
  const describeMachine = watchMachine()
  const lines: Line[] = []
  const at = new Date().toISOString()
  const run = (): Run => ({ at, machine: describeMachine(), lines })
  try {
    using bench = openBench(rows, folder)
    for (const name of wanted) {
      lines.push(...(await measure(name, bench)))
      bench.dropCopies()
      // With a million shipments a run takes so long that somebody may end it.
      writeRun(rows, run())
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const measured = run()
  console.log(`${rows} shipments; ${measured.machine}`)
  console.table(lines)
  console.log(JSON.stringify({ rows, ...measured }))
}

await measureAll()
if (values.docs) writePage()
