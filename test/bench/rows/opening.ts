import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openDesk } from '#electron/desk.ts'
import { type Bench, callerOf, type Row } from '../bench.ts'
import { dropFromMemory, reportBug } from '../kept-desk.ts'
import { lineOfPair } from '../line.ts'
import { measurePair } from '../measure.ts'

const root = join(import.meta.dirname, '../../..')
const SMALL = 1000
const FEW = { turns: 9, warmUp: 2 } as const

/** Opens a desk, asks for what its first page shows, and closes it. */
const openOnce = async (folder: string): Promise<void> => {
  using desk = openDesk({ folder, reportBug })
  const call = callerOf(desk)
  await Promise.all([call('shipments.counts'), call('shipments.list', {})])
}

const coldly = (folder: string) => async (): Promise<void> => {
  dropFromMemory(join(folder, 'shipdesk.db'))
  await openOnce(folder)
}

/** Opening a desk, until its first page can be shown. Files are taken from memory within the time, in both alike. */
export const openingRow: Row = async (bench) => {
  const [large, small] = [await bench.copyOf(bench.rows, 'opening'), await bench.copyOf(SMALL, 'opening')]
  const warm = await measurePair(
    () => openOnce(large),
    () => openOnce(small),
    FEW,
  )
  const cold = await measurePair(coldly(large), coldly(small), { turns: 5, warmUp: 1 })
  return [
    lineOfPair('open a desk, against 1,000 shipments', warm, { atMost: 1.25 }),
    lineOfPair('the same, nothing of it in memory', cold, { atMost: 1.6 }),
  ]
}

const runNode = (...given: readonly string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, given, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${given.join(' ')} failed: ${stderr}`)
}

/** One call of the command line, as a whole process. */
export const callRow: Row = async (bench: Bench) => {
  const folder = await bench.copyOf(SMALL, 'call')
  const desk = ['test/start/ready.mjs', 'electron/cli.ts', 'call', 'shipments.counts', '--data', folder]
  const figures = await measurePair(
    () => runNode(...desk),
    () => runNode('-e', '0'),
    { turns: 15, warmUp: 3 },
  )
  return [lineOfPair('desk call, against node -e 0', figures, { atMost: 5 })]
}
