/* Does to desks what computers, disks and people do to them, and fails on one lost acknowledgement. */
import { mkdtempSync, rmSync, existsSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDice } from '#electron/seed/dice.ts'
import type { Depth, Row } from './row.ts'
import { allRows } from './rows.ts'
import { type Done, figuresOf, tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    /** As often as docs/reliability.md says; some hours of computing. */
    long: { type: 'boolean', default: false },
    /** A little of everything, as within `npm test`. */
    brief: { type: 'boolean', default: false },
    /** These rows alone, by their names with commas between. */
    only: { type: 'string' },
    /** What all chance comes from, to do the same again. */
    seed: { type: 'string' },
    /** Breaks the program on purpose (see breakage.ts): then what was done has to fail. */
    broken: { type: 'string' },
    /** Prints what was done as JSON. */
    json: { type: 'boolean', default: false },
  },
})
const depth: Depth = values.long ? 'long' : values.brief ? 'brief' : 'short'
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
if (!Number.isSafeInteger(seed)) throw new Error('A seed is a whole number.')
const only = values.only?.split(',')
const unknown = only?.filter((name) => !allRows.some((row) => row.name === name)) ?? []
if (unknown.length > 0)
  throw new Error(`No row is called ${unknown.join(', ')}: ${allRows.map((row) => row.name).join(', ')}.`)

const AT_A_TIME = Math.max(2, availableParallelism())
const SAY_EVERY_MS = depth === 'long' ? 60_000 : 15_000
/** Whoever ends it in its midst leaves nothing lying about; what was mounted is taken away by whoever mounted it. */
const scratches = new Set<string>()
process.on('exit', () => {
  for (const one of scratches) rmSync(one, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const MOST_SAID = 5
const say = (text: string): void => void process.stderr.write(`${text}\n`)

// In memory where that can be: most of these have nothing to do with the disk, and those that have bring their own.
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** At once, for whoever ends it before all of it is done. */
const sayOutcome = (finished: Done): void => {
  const { row, faults, skipped, seconds } = finished
  const end = skipped === undefined ? `${faults.length === 0 ? 'held' : 'FAILED'}, ` : ''
  say(`  ${row.name}: ${end}${figuresOf(finished)}, ${seconds} s`)
  for (const { kind, what } of faults.slice(0, MOST_SAID)) say(`${row.name}: ${kind}: ${what}`)
}

const doRow = async (row: Row): Promise<Done> => {
  const scratch = mkdtempSync(join(place, `faults-${row.name}-`))
  scratches.add(scratch)
  const since = performance.now()
  let saidAt = since
  const secondsSince = (): number => Math.round((performance.now() - since) / 1000)
  const progress = (text: string): void => {
    if (performance.now() - saidAt < SAY_EVERY_MS) return
    saidAt = performance.now()
    say(`  ${row.name}: ${text}, ${secondsSince()} s`)
  }
  // Each row has its own chance, so that it does the same alone as beside the others.
  const dice = createDice(seed + allRows.indexOf(row))
  try {
    const outcome = await row.run({
      depth,
      rounds: row.rounds[depth],
      dice,
      scratch,
      breakage: values.broken,
      progress,
    })
    const finished = { ...outcome, row, seconds: secondsSince() }
    sayOutcome(finished)
    return finished
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const failed: Done = { row, figures: {}, faults: [{ kind: 'crash', what }], seconds: secondsSince() }
    sayOutcome(failed)
    return failed
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const doRows = async (rows: readonly Row[]): Promise<readonly Done[]> => {
  const waiting = rows.filter((row) => row.isBeside !== true)
  const lane = async (): Promise<readonly Done[]> => {
    const done: Done[] = []
    for (let row = waiting.shift(); row; row = waiting.shift()) done.push(await doRow(row))
    return done
  }
  const lanes = Array.from({ length: AT_A_TIME }, lane)
  const beside = rows.filter((row) => row.isBeside === true).map(doRow)
  const done = [...(await Promise.all(beside)), ...(await Promise.all(lanes)).flat()]
  return done.toSorted((one, other) => allRows.indexOf(one.row) - allRows.indexOf(other.row))
}

say(`Seed ${seed}, ${depth}. The same again: npm run faults -- --seed ${seed}`)
const done = await doRows(allRows.filter((row) => only?.includes(row.name) ?? true))
if (values.json) {
  const table = done.map(({ row, ...rest }) => ({ name: row.name, title: row.title, ...rest }))
  process.stdout.write(`${JSON.stringify({ seed, depth, rows: table }, null, 2)}\n`)
} else process.stdout.write(tableOf(done))
process.exitCode = done.some(({ faults }) => faults.length > 0) ? 1 : 0
