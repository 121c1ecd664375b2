import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { judgeDesk } from './judge.ts'
import { createLoad, prepareDesk } from './load.ts'
import { createMemory, type Memory, waitForMore } from './memory.ts'
import { isStackTrace, startProgram } from './program.ts'
import type { Fault, Outcome, Row, Run } from './row.ts'

/** So many kills of the same desk, then another one is begun. */
const KILLS_OF_A_DESK = 60
/** So many kills until all is held against what was acknowledged. */
const KILLS_UNTIL_JUDGED = 4
/** Before a kill, and some moment after. */
const MOST_CHANGES = 50
const LONGEST_MS = 30
/** While a program starts. */
const STARTING_MS = 350

type Desk = { readonly folder: string; readonly files: string; readonly memory: Memory; part: number }

const openDesk = async (scratch: string, number: number): Promise<Desk> => {
  const folder = join(scratch, `desk-${number}`)
  const files = join(scratch, `files-${number}`)
  mkdirSync(files)
  const program = startProgram({ folder })
  await prepareDesk(program)
  await program.end()
  return { folder, files, memory: createMemory(), part: 0 }
}

/** A window and a command line work at one desk; one of them or both are killed. @returns how many were */
const workAndKill = async ({ dice, breakage }: Run, desk: Desk, faults: Fault[]): Promise<number> => {
  desk.part += 1
  const kinds = ['window', 'lines'] as const
  const programs = kinds.map((kind) => startProgram({ folder: desk.folder, kind, breakage }))
  const loads = programs.map((program, index) => {
    const onRefusal = (procedure: string, error: unknown): void =>
      void faults.push({ kind: 'crash', what: `${procedure} was refused: ${JSON.stringify(error)}` })
    const prefix = `${kinds[index] === 'window' ? 'w' : 'c'}${desk.part}-`
    // Lines several at once, so that they wait for the disk together.
    return createLoad({ ...desk, program, dice, prefix, onRefusal }).run(kinds[index] === 'lines' ? 8 : 2)
  })
  // Now and then while they open the desk, as a rule while they work.
  const delay = dice.whole(20, STARTING_MS)
  if (dice.chance(0.15)) await wait(delay)
  else {
    await Promise.all(programs.map((program) => program.ask('shipments.counts')))
    await waitForMore(desk.memory, dice.whole(0, MOST_CHANGES))
    await wait(dice.whole(0, LONGEST_MS))
  }
  const order = dice.chance(0.5) ? programs : programs.toReversed()
  for (const program of order) {
    const err = await program.kill()
    if (isStackTrace(err)) faults.push({ kind: 'crash', what: err })
    if (dice.chance(0.5)) await wait(dice.whole(0, 200))
  }
  await Promise.all(loads)
  return programs.length
}

const run = async (given: Run): Promise<Outcome> => {
  const faults: Fault[] = []
  const figures = { kills: 0, acknowledged: 0, 'records held': 0, 'documents held': 0 }
  let desk = await openDesk(given.scratch, 0)
  const judge = async (): Promise<void> => {
    const judged = await judgeDesk(desk.folder, desk.memory)
    faults.push(...judged.faults)
    figures['records held'] += judged.records
    figures['documents held'] += judged.documents
  }
  for (let since = 0; figures.kills < given.rounds && faults.length < 10;) {
    const kills = await workAndKill(given, desk, faults)
    figures.kills += kills
    since += kills
    if (since >= KILLS_UNTIL_JUDGED || figures.kills >= given.rounds) {
      await judge()
      since = 0
    }
    if (Math.floor(figures.kills / KILLS_OF_A_DESK) > Math.floor((figures.kills - kills) / KILLS_OF_A_DESK)) {
      figures.acknowledged += desk.memory.acknowledged()
      rmSync(desk.folder, { recursive: true })
      desk = await openDesk(given.scratch, figures.kills)
      since = 0
    }
    given.progress(`${figures.kills} of ${given.rounds} kills`)
  }
  figures.acknowledged += desk.memory.acknowledged()
  return { figures, faults }
}

export const killRow: Row = {
  name: 'kill',
  title: 'kill -9 at random moments under mixed load, window and command line together',
  rounds: { brief: 4, short: 50, long: 1000 },
  run,
}
