import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { makeDisk, whyNoDisks } from './disks.ts'
import { judgeDesk, type Judgement } from './judge.ts'
import { createLoad, prepareDesk } from './load.ts'
import { copyOf, createMemory, type Memory, waitForMore } from './memory.ts'
import { type Program, startProgram } from './program.ts'
import { type Fault, type Outcome, type Row, type Run, skippedRow } from './row.ts'

/** Room for the desk, its documents and exports, and a log that is moved in quiet moments only, of which there are few here. */
const BYTES = 160 * 1024 * 1024
/** So many cuts on one disk, then another one is made. */
const CUTS_OF_A_DISK = 25
/** Between two cuts, and some moment after. */
const MOST_CHANGES = 40
const LONGEST_MS = 30

/** So many ask at once: of lines several, which wait for the disk together. */
const LANES = { lines: 8, window: 2 } as const

type Working = {
  readonly disk: ReturnType<typeof makeDisk>
  readonly programs: readonly Program[]
  readonly memory: Memory
  readonly cutExports: Set<string>
}
type Cut = Judgement & { readonly acknowledged: number }

/** A window and a command line work at a desk on a disk of its own, of which the power is cut again and again. */
const cutsOnOneDisk = async (
  { dice, scratch, breakage }: Run,
  cuts: number,
  onCut: (cut: Cut) => void,
): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  let programs: readonly Program[] = []
  const disk = makeDisk(join(scratch, 'disk'), join(scratch, 'mounted'), BYTES)
  try {
    const folder = join(disk.place, 'desk')
    const files = join(disk.place, 'files')
    mkdirSync(files)
    const memory = createMemory()
    const kinds = ['lines', 'window'] as const
    const preparing = startProgram({ folder, breakage })
    await prepareDesk(preparing)
    await preparing.end()
    programs = kinds.map((kind) => startProgram({ folder, kind, breakage }))
    await Promise.all(programs.map((program) => program.ask('shipments.counts')))
    /** Exports that were not answered when the power was cut. */
    const cutExports = new Set<string>()
    const onRefusal = (procedure: string, answer: unknown): void => {
      // Whoever is made to stand still in the midst of a change keeps the other waiting, for too long on a busy computer.
      // And the copy of the desk takes away what it holds for its own unfinished file: that of an export which goes on.
      const title = goneExport.safeParse(answer).data?.result.title
      if (!inUse.safeParse(answer).success && !(title !== undefined && cutExports.has(title)))
        faults.push({ kind: 'crash', what: `${procedure} was refused: ${JSON.stringify(answer)}` })
    }
    const loads = programs.map((program, index) =>
      createLoad({ program, memory, dice, files, prefix: kinds[index] ?? '', onRefusal }).run(
        LANES[kinds[index] ?? 'window'],
      ),
    )
    for (let cut = 0; cut < cuts; cut += 1) {
      await waitForMore(memory, dice.whole(1, MOST_CHANGES))
      await wait(dice.whole(0, LONGEST_MS))
      onCut(await cutAndJudge({ disk, programs, memory, cutExports }))
    }
    for (const program of programs) await program.kill()
    await Promise.all(loads)
    return faults
  } finally {
    for (const program of programs) program.signal('SIGKILL')
    disk.unmount()
    rmSync(join(scratch, 'disk'))
  }

  async function cutAndJudge(given: Working): Promise<Cut> {
    const { disk: whole, programs: working, memory, cutExports } = given
    for (const program of working) program.signal('SIGSTOP')
    // What is answered from here on may be on the copy or not.
    const remembered = copyOf(memory)
    for (const [path, shipments] of memory.exports)
      if (shipments === undefined) cutExports.add(basename(path))
    const place = join(scratch, 'after')
    const after = whole.cutPower(join(scratch, 'copy'), place)
    try {
      moveExports(remembered, whole.place, place)
      const judged = await judgeDesk(join(place, 'desk'), remembered)
      return { ...judged, acknowledged: memory.acknowledged() }
    } finally {
      after.unmount()
      rmSync(join(scratch, 'copy'))
      for (const program of working) program.signal('SIGCONT')
    }
  }
}

/** Files of exports lie below another place now. */
const moveExports = ({ exports }: Memory, from: string, to: string): void => {
  const moved = [...exports].map(([path, shipments]) => [path.replace(from, to), shipments] as const)
  exports.clear()
  for (const [path, shipments] of moved) exports.set(path, shipments)
}

const inUse = z.object({
  error: z.object({ details: z.array(z.object({ code: z.literal('records_in_use') })) }),
})

/** An export whose unfinished file is gone. */
const goneExport = z.object({
  result: z.object({
    title: z.string(),
    result: z.object({ sentences: z.tuple([z.object({ key: z.literal('folder_gone') })]) }),
  }),
})

const cutPower = async (run: Run): Promise<Outcome> => {
  const why = whyNoDisks()
  if (why !== undefined) return skippedRow(why)
  const faults: Fault[] = []
  const figures = { cuts: 0, acknowledged: 0, 'records held': 0, 'documents held': 0 }
  while (figures.cuts < run.rounds) {
    let acknowledged = 0
    const others = await cutsOnOneDisk(run, Math.min(CUTS_OF_A_DISK, run.rounds - figures.cuts), (cut) => {
      figures.cuts += 1
      acknowledged = cut.acknowledged
      figures['records held'] += cut.records
      figures['documents held'] += cut.documents
      faults.push(...cut.faults)
      run.progress(`${figures.cuts} of ${run.rounds} cuts`)
    })
    faults.push(...others)
    figures.acknowledged += acknowledged
  }
  return { figures, faults }
}

/** The same with commits that are not waited for: what is not lost then would not have been found above either. */
const cutPowerBlindly = async (run: Run): Promise<Outcome> => {
  const outcome = await cutPower({ ...run, breakage: 'commit_without_disk' })
  if (outcome.skipped !== undefined) return outcome
  const lost = outcome.faults.filter(({ kind }) => kind === 'lost').length
  const figures = { ...outcome.figures, 'lost, as they have to be': lost }
  const isBlind = lost === 0
  return {
    figures,
    faults: isBlind ? [{ kind: 'lost', what: 'Nothing was lost: the harness is blind.' }] : [],
  }
}

export const powerRow: Row = {
  name: 'power',
  title: 'power cut on a loop-mounted ext4, window and command line at work',
  rounds: { brief: 2, short: 10, long: 300 },
  run: cutPower,
}

export const blindPowerRow: Row = {
  name: 'power-normal',
  title: 'the same with synchronous=NORMAL: must show loss',
  rounds: { brief: 2, short: 10, long: 60 },
  run: cutPowerBlindly,
}
