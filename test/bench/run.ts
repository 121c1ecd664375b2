/* Measures what a person at the desk waits for against the least that the same result can cost. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDesk } from '#electron/desk.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { measureLabels } from './labels.ts'
import { measurePacking } from './packing.ts'
import { measurePair } from './measure.ts'
import { transferOperationsOf } from './transfer-operations.ts'
import { operationsOf } from './operations.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
const rows = Number(values.rows)
const outer = mkdtempSync(join(tmpdir(), 'shipdesk-bench-'))
const folder = join(outer, 'desk')
/** What is written beside the desk, which lets nothing be written into its own folder. */
const beside = join(outer, 'beside')
mkdirSync(beside)

const microseconds = (milliseconds: number): number => Math.round(milliseconds * 1000)

try {
  using desk = openDesk({ folder, reportBug: (_id, error) => console.error(error), mayNameFiles: true })
  seedDesk(desk, { rows, seed: 1 })
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
  const labels = [...(await measureLabels(desk)), ...(await measurePacking(desk, join(outer, 'printed')))]
  console.log(`${rows} shipments`)
  console.table(table)
  console.table(labels)
  console.log(JSON.stringify({ rows, table, labels }))
} finally {
  rmSync(outer, { recursive: true, force: true })
}
