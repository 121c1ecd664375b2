import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { callerOf, type Row } from '../bench.ts'
import { lineOfAmount, lineOfRatio } from '../line.ts'
import { timeOf } from '../measure.ts'
import { createRequests } from '../requests.ts'
import { watchProcess } from '../watch-process.ts'
import { startLines } from './lines.ts'
import { exportTo } from './transfer.ts'
import { openAsWindow } from '../kept-desk.ts'

/** A backup while somebody makes shipments, against the shell's. */
export const backupRow: Row = async ({ rows, folder, deskOf }) => {
  const desk = await deskOf(rows)
  const call = callerOf(desk)
  const next = createRequests(7)
  const create = (): Promise<unknown> => call('shipments.create', next())
  const watched = await watchProcess(() => call('backups.create'), create)
  const copy = join(folder, 'shell.db')
  const shell = (database: string, command: string) => async (): Promise<void> =>
    void (await once(spawn('sqlite3', [database, command], { stdio: 'ignore' }), 'exit'))
  const byShell = await timeOf(shell(desk.folder.database, `.backup ${copy}`))
  // A backup counts only once it was read back.
  const checked = byShell + (await timeOf(shell(copy, 'PRAGMA integrity_check')))
  return [
    lineOfRatio(
      'backup while working, against sqlite3 .backup',
      { unit: 'ms', ours: watched.milliseconds, yardstick: byShell },
      { atMost: 1.2 },
    ),
    lineOfRatio(
      'the same, against .backup and a check of the copy',
      { unit: 'ms', ours: watched.milliseconds, yardstick: checked },
      {},
    ),
    lineOfAmount('stall while a backup is made, p99', { unit: 'ms', ours: watched.stallTail }, { atMost: 5 }),
    lineOfAmount('longest stall while a backup is made', { unit: 'ms', ours: watched.stall }, { atMost: 50 }),
  ]
}

/** Stalls of the main process while another process writes. */
export const stallsRow: Row = async ({ rows, folder, copyOf }) => {
  const data = await copyOf(rows, 'stalls')
  using desk = openAsWindow(data)
  const call = callerOf(desk)
  const next = createRequests(8)
  const work = async (): Promise<void> => {
    await call('shipments.create', next())
    await call('shipments.list', { states: ['delivered'] })
    await call('shipments.search', { text: 'mar' })
  }
  const lines = startLines(data)
  await lines.create(20)
  const beside = await watchProcess(() => lines.create(400), work)
  await lines.end()
  const exporting = await watchProcess(
    () => exportTo(desk, { format: 'csv', readable: true }, join(folder, 'stalls.csv')),
    work,
  )
  return [
    lineOfAmount(
      'longest stall while another process writes',
      { unit: 'ms', ours: beside.stall },
      { atMost: 20 },
    ),
    lineOfAmount('create, list and search meanwhile, p99', { unit: 'ms', ours: beside.keyTail }, {}),
    lineOfAmount(
      'longest stall while CSV is exported',
      { unit: 'ms', ours: exporting.stall },
      { atMost: 50 },
    ),
  ]
}

/** Looking whether all is as the trail says, which takes longest of all. */
export const verifyRow: Row = async ({ rows, deskOf }) => {
  const call = callerOf(await deskOf(rows))
  const checking = await watchProcess(
    () => call('audit.verify'),
    () => call('shipments.counts'),
  )
  return [
    lineOfAmount('everything is verified', { unit: 's', ours: checking.milliseconds / 1000 }, {}),
    lineOfAmount(
      'longest stall while everything is verified',
      { unit: 'ms', ours: checking.stall },
      { atMost: 50 },
    ),
    lineOfAmount(
      'more memory while everything is verified',
      { unit: 'MB', ours: checking.megabytes },
      { atMost: 100 },
    ),
  ]
}
