import { join } from 'node:path'
import { callerOf, type Row } from '../bench.ts'
import { lineOfAmount } from '../line.ts'
import { watchProcess } from '../watch-process.ts'
import { exportTo } from './transfer.ts'

const MANY = 100_000

/** The list of everything on paper. */
export const paperRow: Row = async ({ rows, folder, deskOf }) => {
  const many = Math.min(rows, MANY)
  const desk = await deskOf(many)
  const call = callerOf(desk)
  const printing = (): Promise<void> =>
    exportTo(desk, { format: 'pdf', readable: true }, join(folder, 'list.pdf'))
  const watched = await watchProcess(printing, () => call('shipments.counts'))
  const goal = (40 * many) / MANY
  return [
    lineOfAmount(
      `a list of ${many} as PDF`,
      { unit: 's', ours: watched.milliseconds / 1000 },
      { atMost: goal },
    ),
    lineOfAmount(
      'more memory while the list is drawn',
      { unit: 'MB', ours: watched.megabytes },
      { atMost: 150 },
    ),
    lineOfAmount(
      'longest stall while the list is drawn',
      { unit: 'ms', ours: watched.stall },
      { atMost: 50 },
    ),
  ]
}
