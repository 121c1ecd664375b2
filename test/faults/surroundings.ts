import { mkdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createClock } from '#helpers/settable-clock.ts'
import { mountMemory, whyNoDisks } from './disks.ts'
import { openInside } from './inside.ts'
import { judgeDesk, judgeInside } from './judge.ts'
import { createLoad, prepareDesk } from './load.ts'
import { createMemory, type Memory, waitForMore } from './memory.ts'
import { isStackTrace, runCommand, startProgram, type Program } from './program.ts'
import { type Fault, type Outcome, type Row, type Run, skippedRow } from './row.ts'

const DISK = 24 * 1024 * 1024
const troubled = z.object({
  error: z.object({ details: z.array(z.object({ code: z.string(), message: z.string() })).min(1) }),
})

/** Whether it was refused for what the computer is to blame for, in words; a bug is none. */
const isTold = (answer: unknown, ...codes: readonly string[]): boolean => {
  const { data } = troubled.safeParse(answer)
  return data?.error.details.every(({ code, message }) => codes.includes(code) && message !== '') ?? false
}

type Surrounding = (run: Run, faults: Fault[], turn: number) => Promise<number>

const onlyTold =
  (faults: Fault[], refusals: unknown[], ...codes: readonly string[]) =>
  (procedure: string, answer: unknown): void => {
    refusals.push(answer)
    if (!isTold(answer, ...codes) && !procedure.startsWith('transfer.'))
      faults.push({ kind: 'crash', what: `${procedure}: ${JSON.stringify(answer)}` })
  }

/** Fills a disk but for so many bytes. @returns what makes room again */
const fillUp = (place: string, left: number): (() => void) => {
  const ballast = join(place, 'ballast')
  const { bavail, bsize } = statfsSync(place)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left), 1))
  return () => truncateSync(ballast, 0)
}

const fillDisk: Surrounding = async (run, faults, turn) => {
  const { scratch, dice, breakage } = run
  const disk = mountMemory(join(scratch, `full-${turn}`), DISK)
  try {
    const folder = join(disk.place, 'desk')
    const files = join(scratch, `full-files-${turn}`)
    mkdirSync(files)
    const memory = createMemory()
    const refusals: unknown[] = []
    const program = startProgram({ folder, breakage })
    await prepareDesk(program)
    const onRefusal = onlyTold(faults, refusals, 'disk_full', 'disk_failed')
    const load = createLoad({ program, memory, dice, prefix: 'f', files, imports: false, onRefusal })
    while (memory.acknowledged() < 10) await load.one()
    const makeRoom = fillUp(disk.place, dice.whole(0, 300_000))
    for (let tries = 0; refusals.length < 8 && tries < 400; tries += 1) await load.one()
    if (refusals.length === 0) faults.push({ kind: 'crash', what: 'The disk was never full.' })
    makeRoom()
    const before = memory.acknowledged()
    for (let tries = 0; memory.acknowledged() < before + 10 && tries < 200; tries += 1) await load.one()
    if (memory.acknowledged() < before + 10)
      faults.push({ kind: 'crash', what: 'The desk does not go on when there is room again.' })
    await endOf(program, faults)
    await judged(folder, memory, faults)
    return memory.acknowledged()
  } finally {
    disk.unmount()
  }
}

const readOnlyFolder: Surrounding = async ({ scratch, dice, breakage }, faults, turn) => {
  const disk = mountMemory(join(scratch, `read-only-${turn}`), DISK)
  try {
    const folder = join(disk.place, 'desk')
    const memory = createMemory()
    const program = startProgram({ folder, breakage })
    await prepareDesk(program)
    const load = createLoad({
      program,
      memory,
      dice,
      prefix: 'r',
      files: scratch,
      imports: false,
      onRefusal: onlyTold(faults, []),
    })
    while (memory.acknowledged() < dice.whole(5, 20)) await load.one()
    await endOf(program, faults)
    disk.makeReadOnly(true)
    for (const args of [['lines'], ['verify'], ['call', 'shipments.counts']]) {
      const { code, err, out } = await runCommand({ folder, breakage }, args)
      if (isStackTrace(err) || code === null)
        faults.push({ kind: 'crash', what: `${args.join(' ')}: ${err}` })
      if (code !== 0 && err === '' && out === '')
        faults.push({ kind: 'crash', what: `${args.join(' ')} said nothing.` })
    }
    disk.makeReadOnly(false)
    await judged(folder, memory, faults)
    return memory.acknowledged()
  } finally {
    disk.unmount()
  }
}

/** Several programs without a window at once, each with shipments of its own, all at the same lock. */
const severalInstances: Surrounding = async ({ scratch, dice, breakage }, faults, turn) => {
  const folder = join(scratch, `instances-${turn}`)
  const memory = createMemory()
  // All make one desk at the same moment.
  const programs = Array.from({ length: 3 }, () => startProgram({ folder, breakage }))
  const [first] = programs
  if (first) await prepareDesk(first)
  const onRefusal = onlyTold(faults, [])
  let isEnough = false
  const loads = programs.map((program, index) =>
    createLoad({
      program,
      memory,
      dice,
      prefix: `i${index}-`,
      files: scratch,
      imports: false,
      onRefusal,
    }).run(1, () => isEnough),
  )
  await waitForMore(memory, 60)
  isEnough = true
  await Promise.all(loads)
  for (const program of programs) await endOf(program, faults)
  await judged(folder, memory, faults)
  rmSync(folder, { recursive: true })
  return memory.acknowledged()
}

const jumps = [-30 * 24, -24, -2, -0.02, 0, 0.5, 24, 400 * 24]
const HOUR_MS = 3_600_000

const jumpingClock: Surrounding = async ({ scratch, dice }, faults, turn) => {
  const folder = join(scratch, `clock-${turn}`)
  const clock = createClock()
  const desk = openInside(folder, clock)
  const memory = createMemory()
  await prepareDesk(desk)
  const load = createLoad({
    program: desk,
    memory,
    dice,
    prefix: 'j',
    files: scratch,
    onRefusal: onlyTold(faults, []),
  })
  for (let jump = 0; jump < 6; jump += 1) {
    clock.advance(dice.pick(jumps) * HOUR_MS)
    clock.setOffset(dice.pick([-600, 0, 60, 120, 845]))
    for (let change = 0; change < 8; change += 1) await load.one()
  }
  const { err } = await desk.end()
  if (err !== '') faults.push({ kind: 'crash', what: err })
  faults.push(...(await judgeInside(folder, memory)).faults)
  rmSync(folder, { recursive: true })
  return memory.acknowledged()
}

const endOf = async (program: Program, faults: Fault[]): Promise<void> => {
  const { code, err } = await program.end()
  if (code !== 0 || isStackTrace(err)) faults.push({ kind: 'crash', what: `ended with ${code}: ${err}` })
}

const judged = async (folder: string, memory: Memory, faults: Fault[]): Promise<void> =>
  void faults.push(...(await judgeDesk(folder, memory)).faults)

const rowOf = (row: Pick<Row, 'name' | 'title'>, surround: Surrounding, needsDisks: boolean): Row => ({
  ...row,
  rounds: { brief: 1, short: 3, long: 50 },
  run: async (run): Promise<Outcome> => {
    const why = needsDisks ? whyNoDisks() : undefined
    if (why !== undefined) return skippedRow(why)
    const faults: Fault[] = []
    const figures = { turns: 0, acknowledged: 0 }
    for (; figures.turns < run.rounds; figures.turns += 1) {
      figures.acknowledged += await surround(run, faults, figures.turns)
      run.progress(`${figures.turns + 1} of ${run.rounds}`)
    }
    return { figures, faults }
  },
})

export const surroundingRows: readonly Row[] = [
  rowOf({ name: 'disk-full', title: 'disk full (tmpfs), then room again' }, fillDisk, true),
  rowOf({ name: 'read-only', title: 'a folder that cannot be written' }, readOnlyFolder, true),
  rowOf(
    { name: 'instances', title: 'three programs make one desk and work at it at once' },
    severalInstances,
    false,
  ),
  rowOf({ name: 'clock', title: 'clock and time zone back and ahead' }, jumpingClock, false),
]
