import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { judgeInside } from './judge.ts'
import { prepareDesk } from './load.ts'
import { createMemory, type Memory } from './memory.ts'
import { type Answered, Ended, isStackTrace, startProgram } from './program.ts'
import { type Fault, type Outcome, type Row, type Run, skippedRow } from './row.ts'
import { followScript } from './script.ts'
import {
  inject,
  type Injection,
  noteCalls,
  readNotes,
  whyNoTrace,
  writingCalls,
  type WritingCall,
} from './trace.ts'

/** A folder that a desk was made in, always at the same place, so that its files have the same paths. */
const freshDesk = async ({ scratch }: Run, name: string): Promise<string> => {
  const template = join(scratch, 'template')
  const folder = join(scratch, name)
  if (mkdirSync(template, { recursive: true }) !== undefined) {
    const program = startProgram({ folder: template })
    await prepareDesk(program)
    await program.end()
  }
  rmSync(folder, { recursive: true, force: true })
  cpSync(template, folder, { recursive: true })
  return folder
}

type Part = {
  readonly folder: string
  readonly memory: Memory
  readonly refused: readonly Answered[]
  readonly err: string
  readonly steps: number
}

/** Follows the script in a program that is watched from its first step on. */
const followWatched = async (
  run: Run,
  name: string,
  watch: (pid: number) => Promise<() => Promise<void>>,
): Promise<Part> => {
  const folder = await freshDesk(run, name)
  const memory = createMemory()
  const refused: Answered[] = []
  const program = startProgram({ folder, breakage: run.breakage })
  await program.ask('shipments.counts')
  const detach = await watch(program.pid)
  let steps = 0
  try {
    steps = await followScript({ program, memory, onRefusal: (answer) => void refused.push(answer) })
  } catch (error) {
    if (!(error instanceof Ended)) throw error
  }
  const { err } = await program.end()
  await detach()
  return { folder, memory, refused, err, steps }
}

/** How often the script makes each of the calls, and to which files. */
const countCalls = async (run: Run, name: string) => {
  const notes = join(run.scratch, `${name}.notes`)
  const { folder, refused, steps } = await followWatched(run, name, (pid) => noteCalls(pid, notes))
  if (refused.length > 0) throw new Error(`The script was refused: ${JSON.stringify(refused[0])}`)
  const noted = readNotes(notes, folder)
  const counts = new Map<WritingCall, number>(
    writingCalls.map((call) => [call, noted.filter((one) => one.call === call).length]),
  )
  return { steps, counts, paths: [...new Set(noted.map(({ path }) => path))] }
}

/** Every `stride`-th of the calls. */
const momentsOf = (
  counts: ReadonlyMap<WritingCall, number>,
  stride: number,
): readonly Pick<Injection, 'call' | 'first'>[] =>
  [...counts]
    .flatMap(([call, count]) => Array.from({ length: count }, (_, index) => ({ call, first: index + 1 })))
    .filter((_, index) => index % stride === 0)

const killAtCalls = async (run: Run): Promise<Outcome> => {
  const why = await whyNoTrace()
  if (why !== undefined) return skippedRow(why)
  const { counts, paths, steps } = await countCalls(run, 'desk')
  const faults: Fault[] = []
  const figures = {
    steps,
    calls: [...counts.values()].reduce((sum, one) => sum + one),
    kills: 0,
    acknowledged: 0,
    'records held': 0,
  }
  const moments = momentsOf(counts, run.rounds)
  for (const moment of moments) {
    const kill = (pid: number) => inject(pid, { ...moment, what: 'signal=SIGKILL', paths })
    const { folder, memory, err } = await followWatched(run, 'desk', kill)
    if (isStackTrace(err)) faults.push({ kind: 'crash', what: err })
    figures.kills += 1
    figures.acknowledged += memory.acknowledged()
    const judged = await judgeInside(folder, memory)
    figures['records held'] += judged.records
    faults.push(
      ...judged.faults.map((one) => ({ ...one, what: `${moment.call} ${moment.first}: ${one.what}` })),
    )
    run.progress(`${figures.kills} of ${moments.length} kills`)
  }
  return { figures, faults }
}

export const killAtCallsRow: Row = {
  name: 'kill-at-calls',
  title: 'kill at the k-th write, sync, rename, unlink of a fixed script',
  // Here every so many calls.
  rounds: { brief: 2500, short: 10, long: 1 },
  run: killAtCalls,
}

/** So many errors in one run of the script: between two of them it goes on. */
const ERRORS_OF_A_RUN = 12
const errors = ['error=EIO', 'error=ENOSPC'] as const

/** Runs of the script that together put an error into every call, of which each `stride`-th is done. */
const errorRuns = (
  counts: ReadonlyMap<WritingCall, number>,
  stride: number,
): readonly Omit<Injection, 'paths'>[] =>
  [...counts]
    .filter(([, count]) => count > 0)
    .flatMap(([call, count]) => {
      const step = Math.ceil(count / ERRORS_OF_A_RUN)
      const firsts = Array.from({ length: step }, (_, index) => index + 1)
      return firsts.flatMap((first) => errors.map((what) => ({ call, first, step, what })))
    })
    .filter((_, index) => index % stride === 0)

const wordless = z.object({
  error: z.object({ details: z.array(z.object({ code: z.literal('internal_server_error') })).min(1) }),
})

/** What is wrong with a run in which calls failed: a bug that was answered, or a program that fell over. */
const faultsOf = ({ refused, err }: Part): readonly Fault[] => [
  ...refused
    .filter((answer) => wordless.safeParse(answer).success)
    .map((answer): Fault => ({ kind: 'crash', what: `A bug was answered: ${JSON.stringify(answer)}` })),
  ...(isStackTrace(err) ? [{ kind: 'crash', what: err } as const] : []),
]

const failCalls = async (run: Run): Promise<Outcome> => {
  const why = await whyNoTrace()
  if (why !== undefined) return skippedRow(why)
  const { counts, paths, steps } = await countCalls(run, 'failing')
  const faults: Fault[] = []
  const figures = {
    steps,
    runs: 0,
    'calls that failed, at most': 0,
    refusals: 0,
    acknowledged: 0,
    'records held': 0,
  }
  const runs = errorRuns(counts, run.rounds)
  for (const one of runs) {
    const part = await followWatched(run, 'failing', (pid) => inject(pid, { ...one, paths }))
    figures.runs += 1
    figures['calls that failed, at most'] += ERRORS_OF_A_RUN
    figures.refusals += part.refused.length
    figures.acknowledged += part.memory.acknowledged()
    const judged = await judgeInside(part.folder, part.memory)
    figures['records held'] += judged.records
    const found = [...faultsOf(part), ...judged.faults]
    faults.push(
      ...found.map((fault) => ({
        ...fault,
        what: `${one.call} ${one.first}+${one.step} ${one.what}: ${fault.what}`,
      })),
    )
    run.progress(`${figures.runs} of ${runs.length} runs`)
  }
  return { figures, faults }
}

export const failCallsRow: Row = {
  name: 'fail-calls',
  title: 'I/O error and no space at each such call',
  // Here every so many runs: an odd number, so that both errors have their turn.
  rounds: { brief: 251, short: 9, long: 1 },
  run: failCalls,
}
