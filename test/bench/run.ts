/* Measures what a person at the desk waits for against the least that the same result can cost. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Desk, openDesk } from '#electron/desk.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { measureLabels } from './labels.ts'
import { measurePacking } from './packing.ts'
import { measurePair } from './measure.ts'
import { transferOperationsOf } from './transfer-operations.ts'
import { operationsOf } from './operations.ts'
import { measureWindow } from './window.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    /** The packing bench alone, in the desk and in the window of the built program. */
    packing: { type: 'boolean', default: false },
  },
})
const rows = Number(values.rows)
const outer = mkdtempSync(join(tmpdir(), 'shipdesk-bench-'))
const folder = join(outer, 'desk')
/** What is written beside the desk, which lets nothing be written into its own folder. */
const beside = join(outer, 'beside')
mkdirSync(beside)

const microseconds = (milliseconds: number): number => Math.round(milliseconds * 1000)

const measureOperations = async (desk: Desk) => {
  const table = []
  const operations = [
    ...(await transferOperationsOf(desk, beside)),
    ...operationsOf(desk, join(beside, 'scratch.db')),
  ]
  for (const { name, goal, ours, yardstick, ...turns } of operations) {
    const figures = await measurePair(ours, yardstick, turns)
    const ratio = figures.ours.median / figures.yardstick.median
    table.push({
      operation: name,
      'ours µs': microseconds(figures.ours.median),
      'p99 µs': microseconds(figures.ours.p99),
      'yardstick µs': microseconds(figures.yardstick.median),
      ratio: Number(ratio.toFixed(2)),
      goal,
      met: ratio <= goal ? 'yes' : 'no',
    })
  }
  return table
}

const measureDesk = async () => {
  using desk = openDesk({ folder, reportBug: (_id, error) => console.error(error), mayNameFiles: true })
  seedDesk(desk, { rows, seed: 1 })
  const table = values.packing ? [] : await measureOperations(desk)
  const labels = await measureLabels(desk)
  const { figures, waiting } = await measurePacking(desk, join(outer, 'printed'))
  return { table, labels: [...labels, ...figures], waiting }
}

try {
  const { table, labels, waiting } = await measureDesk()
  const inTheHand = [...labels, ...(await measureWindow(folder, waiting))]
  console.log(`${rows} shipments`)
  if (table.length > 0) console.table(table)
  console.table(inTheHand)
  console.log(JSON.stringify({ rows, table, labels: inTheHand }))
} finally {
  rmSync(outer, { recursive: true, force: true })
}
