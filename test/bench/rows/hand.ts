import { join } from 'node:path'
import { openDesk } from '#electron/desk.ts'
import type { Row } from '../bench.ts'
import type { DeskFigures } from '../figures.ts'
import { reportBug } from '../kept-desk.ts'
import { measureLabels } from '../labels.ts'
import { type Line, lineOfAmount } from '../line.ts'
import { measurePacking } from '../packing.ts'
import { measureWindow } from '../window.ts'

const lineOf = ({ operation, met, ...figures }: DeskFigures): Line => ({
  operation,
  unit: 'ms',
  ours: figures['median ms'],
  p99: figures['p99 ms'],
  goal: `≤ ${figures['goal ms']} ms`,
  met,
})

/** Labels, each made for the first time. */
export const labelsRow: Row = async ({ rows, deskOf }) => {
  const figures = await measureLabels(await deskOf(rows))
  const stall = Math.max(...figures.map((one) => one['stall ms'] ?? 0))
  return [
    ...figures.map(lineOf),
    lineOfAmount('longest stall while labels are made', { unit: 'ms', ours: stall }, { atMost: 50 }),
  ]
}

/** What a packer waits for, in the desk and in the window of the built program. */
export const packingRow: Row = async ({ rows, folder, copyOf }) => {
  const data = await copyOf(rows, 'packing')
  const measure = async () => {
    using desk = openDesk({ folder: data, reportBug, mayNameFiles: true })
    return await measurePacking(desk, join(folder, 'printed'))
  }
  const { figures, waiting } = await measure()
  return [...figures, ...(await measureWindow(data, waiting))].map(lineOf)
}
