import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sizeOf } from '#electron/platform/stray-log.ts'
import { openBare, type Row } from '../bench.ts'
import { type Both, measureAgainstFloor, openBoth } from '../both.ts'
import { createRequests } from '../requests.ts'
import { lineOfAmount, lineOfPair, lineOfTail } from '../line.ts'
import { figuresOf, measurePair, timeOf } from '../measure.ts'

const TURNS = 400
const PACED = 150
const PACE = 40
const KILOBYTE = 1000
/** More than are measured. */
const MANY = 2000

/** Making one shipment. */
export const createRow: Row = async (bench) => {
  const next = createRequests(2, MANY)
  const both = await openBoth(bench, 'create')
  const { call } = both
  try {
    const floor = await measureAgainstFloor(both, () => call('shipments.create', next()))
    both.stopRecording()
    const bare = openBare(join(bench.folder, 'bare.db'))
    bare.exec('CREATE TABLE x (id INTEGER PRIMARY KEY, d TEXT)')
    const insert = bare.prepare('INSERT INTO x (d) VALUES (?)')
    const text = JSON.stringify(next())
    const againstBare = await measurePair(
      () => call('shipments.create', next()),
      () => insert.run(text),
      { turns: TURNS },
    )
    bare.close()
    const paced: number[] = []
    for (let turn = 0; turn < PACED; turn += 1) {
      paced.push(await timeOf(() => call('shipments.create', next())))
      await wait(PACE)
    }
    return [
      lineOfPair('create one, against its statements', floor, { atMost: 1.5 }),
      lineOfPair('create one, against a bare insert', againstBare, { atMost: 2 }),
      lineOfTail('create one each 40 ms', figuresOf(paced), 10),
      lineOfAmount(
        'log that a create writes',
        { unit: 'kB', ours: await logOf(both, next) },
        { atMost: 110 },
      ),
    ]
  } finally {
    both[Symbol.dispose]()
  }
}

/** Kilobytes of log of a create: how much the log grew, where it did not begin anew meanwhile. */
const logOf = async ({ call, folder }: Both, next: () => unknown): Promise<number> => {
  const log = join(folder, 'shipdesk.db-wal')
  const salt = (): string => readFileSync(log).subarray(16, 24).toString('hex')
  const grown: number[] = []
  for (let turn = 0; turn < PACED; turn += 1) {
    const [before, frames] = [salt(), framesIn(log)]
    await call('shipments.create', next())
    if (salt() === before && framesIn(log) > frames) grown.push(framesIn(log) - frames)
  }
  return (figuresOf(grown).median * sizeOfFrame) / KILOBYTE
}

const HEAD = 32
const sizeOfFrame = 24 + 8192
/** The file of a log keeps its length when it begins anew: its frames are those with its own salt. */
const framesIn = (log: string): number => {
  const bytes = readFileSync(log)
  const salt = bytes.subarray(16, 24)
  let frames = 0
  for (let at = HEAD; at + sizeOfFrame <= bytes.length; at += sizeOfFrame) {
    if (!bytes.subarray(at + 8, at + 16).equals(salt)) break
    frames += 1
  }
  return sizeOf(log) > 0 ? frames : 0
}
