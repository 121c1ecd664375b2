import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { migrations } from '#electron/platform/migrations/index.ts'
import { commands } from '#electron/cli/commands.ts'
import { openInside } from './inside.ts'
import { judgeInside } from './judge.ts'
import { createLoad, requestOf } from './load.ts'
import { copyOf, waitForMore } from './memory.ts'
import { isStackTrace, runCommand, startProgram } from './program.ts'
import { makeOlder } from './older-desk.ts'
import type { Fault, Outcome, Row, Run } from './row.ts'
import { copyStock, makeStock, type Stock } from './stock.ts'

/** The oldest tables that a desk of today can be brought back to. */
const OLDEST = 10
const CHANGES = 60
const IMPORTED = 150
/** The longest that one step of the tables takes, more or less. */
const LONGEST_STEP_US = 4000

type Tools = Run & { readonly stock: Stock; readonly place: string; readonly faults: Fault[] }
type Kill = (tools: Tools, turn: number) => Promise<void>

const olderVersions = migrations.map((_step, index) => index).filter((version) => version >= OLDEST)

/** What is wrong with a desk after a kill; a message on standard error is a sentence at most. */
const held = async ({ place, faults }: Tools, memory: Stock['memory'], what: string): Promise<void> => {
  const judged = await judgeInside(place, memory)
  faults.push(...judged.faults.map((fault) => ({ ...fault, what: `${what}: ${fault.what}` })))
}

const killInMigration: Kill = async (tools, turn) => {
  const version = olderVersions[turn % olderVersions.length] ?? OLDEST
  const { memory } = copyStock(tools.stock, tools.place)
  makeOlder(tools.place, version)
  const script = tools.dice.whole(1, migrations.length - version)
  const env = {
    FAULTS_ALSO: tools.breakage ?? '',
    FAULTS_DIE_AT: `${script}:${tools.dice.whole(0, LONGEST_STEP_US)}`,
  }
  const program = startProgram({ folder: tools.place, breakage: 'die_in_migration', env })
  const { err } = await program.end()
  if (isStackTrace(err)) tools.faults.push({ kind: 'crash', what: err })
  await held(tools, memory, `migration from ${version}, script ${script}`)
}

/** Runs a command once to its end, to know how long it takes, and then kills it at any moment of that. */
const killCommand = async ({ dice, place, faults }: Tools, args: readonly string[]): Promise<void> => {
  const measured = `${place}-measured`
  cpSync(place, measured, { recursive: true })
  const since = performance.now()
  const whole = await runCommand(
    { folder: measured },
    args.map((arg) => arg.replace(place, measured)),
  )
  const took = performance.now() - since
  rmSync(measured, { recursive: true, force: true })
  if (whole.code !== 0) faults.push({ kind: 'crash', what: `${args.join(' ')}: ${whole.out} ${whole.err}` })
  // What comes before is the start of Node.
  const delay = dice.between(took * 0.3, took)
  const { err } = await runCommand({ folder: place }, args, (child) => {
    setTimeout(() => child.kill('SIGKILL'), delay)
  })
  if (isStackTrace(err)) faults.push({ kind: 'crash', what: err })
}

const killInImport: Kill = async (tools, turn) => {
  const { memory } = copyStock(tools.stock, tools.place)
  const file = join(tools.scratch, 'import.jsonl')
  const keys = Array.from({ length: IMPORTED }, (_, index) => `k${turn}-${index}`)
  writeFileSync(file, keys.map((key) => JSON.stringify(requestOf(key, 0))).join('\n'))
  for (const key of keys) memory.begin(key, { revision: 0, state: 'unallocated', documents: [] })
  await killCommand(tools, ['import', file])
  await held(tools, memory, 'import')
  // What was left over comes in with the same file, and nothing twice.
  for (const key of keys)
    if (!memory.find(key)) memory.begin(key, { revision: 0, state: 'unallocated', documents: [] })
  await runCommand({ folder: tools.place }, ['import', file])
  for (const key of keys) memory.acknowledge(key)
  await held(tools, memory, 'import, once more')
}

const killInExport: Kill = async (tools) => {
  const { memory } = copyStock(tools.stock, tools.place)
  const out = `${tools.place}.jsonl`
  rmSync(out, { force: true })
  await killCommand(tools, ['export', '{"documents":true}', '--format', 'jsonl', '--out', out])
  const isHalf =
    existsSync(out) && readFileSync(out, 'utf8').trimEnd().split('\n').length !== memory.entries.size
  if (isHalf) tools.faults.push({ kind: 'corrupt', what: 'Half an export has its name.' })
  await held(tools, memory, 'export')
}

const killInDocumentAdd: Kill = async (tools) => {
  const { memory } = copyStock(tools.stock, tools.place)
  const program = startProgram({ folder: tools.place, breakage: tools.breakage })
  const onRefusal = (procedure: string, error: unknown): void =>
    void tools.faults.push({ kind: 'crash', what: `${procedure}: ${JSON.stringify(error)}` })
  const load = createLoad({ ...tools, program, memory, prefix: 's', files: tools.scratch, onRefusal })
  const adding = load.addDocuments()
  await waitForMore(memory, tools.dice.whole(1, 10))
  await wait(tools.dice.whole(0, 8))
  await program.kill()
  await adding
  await held(tools, memory, 'document add')
}

const named = z.looseObject({ name: z.string() })

/** Copies the desk. @returns what the copy is called */
const backUp = async ({ place, faults }: Tools): Promise<string> => {
  const { code, out, err } = await runCommand({ folder: place }, ['backup'])
  if (code === 0) return named.parse(JSON.parse(out)).name
  faults.push({ kind: 'crash', what: `backup: ${err}` })
  return ''
}

const goBack = async ({ place, faults }: Tools, name: string): Promise<void> => {
  const { code, err } = await runCommand({ folder: place }, ['restore', name, '--yes'])
  if (code !== 0) faults.push({ kind: 'crash', what: `restore: ${err}` })
}

const killInBackup: Kill = async (tools) => {
  const { memory } = copyStock(tools.stock, tools.place)
  await killCommand(tools, ['backup'])
  await held(tools, memory, 'backup')
  // What was left half-way is in nobody's way.
  await goBack(tools, await backUp(tools))
  await held(tools, memory, 'backup, and back to it')
}

const MORE_CHANGES = 12

const killInRestore: Kill = async (tools) => {
  const { memory: before } = copyStock(tools.stock, tools.place)
  const name = await backUp(tools)
  const memory = copyOf(before)
  const desk = openInside(tools.place)
  const onRefusal = (procedure: string, error: unknown): void =>
    void tools.faults.push({ kind: 'crash', what: `${procedure}: ${JSON.stringify(error)}` })
  const wishes = { prefix: 'later', files: tools.scratch, imports: false, onRefusal }
  const load = createLoad({ ...tools, ...wishes, program: desk, memory })
  while (memory.acknowledged() < MORE_CHANGES) await load.one()
  await desk.end()
  memory.exports.clear()
  await killCommand(tools, ['restore', name, '--yes'])
  // All of the one, or all of the other.
  const restored = await judgeInside(tools.place, copyOf(before))
  if (restored.faults.length > 0) await held(tools, memory, 'restore')
}

const killInSalvage: Kill = async (tools) => {
  const { memory } = copyStock(tools.stock, tools.place)
  await killCommand(tools, ['salvage', '--yes'])
  await held(tools, memory, 'salvage')
}

/** What is done to a desk when it is killed; what this program does not know yet is left out. */
const kinds: readonly {
  readonly name: string
  readonly share: number
  readonly kill: Kill
  readonly command?: string
}[] = [
  { name: 'migration', share: olderVersions.length, kill: killInMigration },
  { name: 'import', share: 4, kill: killInImport },
  { name: 'export', share: 4, kill: killInExport },
  { name: 'document add', share: 6, kill: killInDocumentAdd },
  { name: 'backup', share: 4, kill: killInBackup, command: 'backup' },
  { name: 'restore', share: 4, kill: killInRestore, command: 'restore' },
  { name: 'salvage', share: 4, kill: killInSalvage, command: 'salvage' },
]

const run = async (given: Run): Promise<Outcome> => {
  const { scratch, dice, rounds } = given
  const stock = await makeStock(scratch, dice, CHANGES)
  const settled = await judgeInside(stock.folder, stock.memory)
  const faults: Fault[] = [...settled.faults]
  const figures: Record<string, number> = {}
  const known = kinds.filter(({ command }) => command === undefined || Object.hasOwn(commands, command))
  const shares = known.reduce((sum, { share }) => sum + share, 0)
  let done = 0
  for (const { name, share, kill } of known) {
    const times = Math.max(1, Math.round((rounds * share) / shares))
    figures[`in ${name}`] = times
    for (let turn = 0; turn < times; turn += 1) {
      const place = join(scratch, `${name.replace(' ', '-')}-${turn}`)
      const memory = copyOf(stock.memory)
      await kill({ ...given, stock: { ...stock, memory }, place, faults }, turn)
      rmSync(place, { recursive: true, force: true })
      done += 1
      given.progress(`${done} of ${rounds} kills`)
    }
  }
  return { figures, faults }
}

export const stepsRow: Row = {
  name: 'steps',
  title:
    'kill during each migration from each earlier schema, backup, restore, salvage, import, export, document add',
  rounds: { brief: 4, short: 40, long: 500 },
  run,
}
