import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { judgeDesk } from './judge.ts'
import { createLoad, prepareDesk } from './load.ts'
import { createMemory } from './memory.ts'
import { isStackTrace, startProgram, type Program } from './program.ts'
import type { Fault, Outcome, Row, Run } from './row.ts'

const SAMPLES = 120
const SHORTEST_MS = 250
/** Between two changes, so that it is a long day and no race. */
const PAUSE_MS = 40
const PROBES = 9
/** Fewer seconds say nothing of what grows slowly. */
const ENOUGH_SECONDS = 100

const measures = ['memory MB', 'file handles', 'log kB', 'notes kB', 'latency ms'] as const
type Sample = Readonly<Record<(typeof measures)[number], number>>

/** What each may be in the last third of the time more than in the first: so many times as much, and so much. */
const mayGrow: Sample extends Readonly<Record<infer Name extends string, number>>
  ? Readonly<Record<Name, readonly [times: number, more: number]>>
  : never = {
  'memory MB': [1.25, 30],
  'file handles': [1, 6],
  'log kB': [1.5, 9000],
  'notes kB': [1, 4],
  'latency ms': [3, 10],
}

const sizeOf = (path: string): number => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1024

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Of both programs together; where the system does not tell, nothing. */
const takeSample = async (folder: string, programs: readonly Program[]): Promise<Sample> => {
  const isTold = process.platform === 'linux'
  const sum = (of: (pid: number) => number): number =>
    isTold ? programs.reduce((total, { pid }) => total + of(pid), 0) : 0
  const times: number[] = []
  for (let probe = 0; probe < PROBES; probe += 1) {
    const since = performance.now()
    await programs[probe % programs.length]?.ask('shipments.list', { take: 20 })
    times.push(performance.now() - since)
  }
  const logs = join(folder, 'logs')
  return {
    'memory MB': sum(residentMegabytes),
    'file handles': sum((pid) => readdirSync(`/proc/${pid}/fd`).length),
    'log kB': sizeOf(join(folder, 'shipdesk.db-wal')),
    'notes kB': readdirSync(logs).reduce((total, name) => total + sizeOf(join(logs, name)), 0),
    'latency ms': medianOf(times),
  }
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** What has grown between the first third and the last; the very beginning is warming up. */
const growthOf = (samples: readonly Sample[]) => {
  const third = Math.floor(samples.length / 3)
  return measures.map((name) => {
    const first = medianOf(samples.slice(Math.floor(third / 3), third).map((one) => one[name]))
    const last = medianOf(samples.slice(-third).map((one) => one[name]))
    const [times, more] = mayGrow[name]
    return { name, first, last, isFlat: last <= first * times + more }
  })
}

const soak = async ({ rounds: seconds, scratch, dice, breakage, progress }: Run): Promise<Outcome> => {
  const folder = join(scratch, 'desk')
  const files = join(scratch, 'files')
  mkdirSync(files)
  const faults: Fault[] = []
  const preparing = startProgram({ folder, breakage })
  await prepareDesk(preparing)
  await preparing.end()
  const kinds = ['window', 'lines'] as const
  const programs = kinds.map((kind) => startProgram({ folder, kind, breakage }))
  const memory = createMemory()
  const end = performance.now() + seconds * 1000
  const isOver = (): boolean => performance.now() > end
  const onRefusal = (procedure: string, error: unknown): void =>
    void faults.push({ kind: 'crash', what: `${procedure} was refused: ${JSON.stringify(error)}` })
  const loads = programs.map(async (program, index) => {
    const load = createLoad({ program, memory, dice, files, prefix: kinds[index] ?? '', onRefusal })
    while (!isOver()) {
      await load.one()
      await wait(PAUSE_MS)
    }
  })
  const samples: Sample[] = []
  const pause = Math.max(SHORTEST_MS, (seconds * 1000) / SAMPLES)
  while (!isOver()) {
    await wait(pause)
    samples.push(await takeSample(folder, programs))
    progress(`${memory.acknowledged()} changes`)
  }
  await Promise.all(loads)
  for (const program of programs) {
    const { code, err } = await program.end()
    if (code !== 0 || isStackTrace(err)) faults.push({ kind: 'crash', what: `ended with ${code}: ${err}` })
  }
  const judged = await judgeDesk(folder, memory)
  const growth = growthOf(samples)
  const figures = Object.fromEntries(
    growth.flatMap(({ name, first, last }) => [
      [`${name} first`, Math.round(first * 10) / 10],
      [`${name} last`, Math.round(last * 10) / 10],
    ]),
  )
  const grown = seconds < ENOUGH_SECONDS ? [] : growth.filter(({ isFlat }) => !isFlat)
  faults.push(
    ...judged.faults,
    ...grown.map(({ name, first, last }): Fault => ({
      kind: 'crash',
      what: `${name} grew from ${first} to ${last}.`,
    })),
  )
  return {
    figures: { seconds, acknowledged: memory.acknowledged(), 'records held': judged.records, ...figures },
    faults,
  }
}

export const soakRow: Row = {
  name: 'soak',
  title: 'mixed load: memory, latency, file handles, log size flat',
  // Here seconds; within `npm test` too few to tell whether anything grows.
  rounds: { brief: 3, short: 120, long: 3600 },
  isBeside: true,
  run: soak,
}
