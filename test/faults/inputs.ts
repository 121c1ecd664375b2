import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { listProcedures } from '#electron/cli/procedures.ts'
import { openDesk, type Desk } from '#electron/desk.ts'
import { openSnapshot } from '#electron/platform/database-beside.ts'
import { troubleOf } from '#electron/platform/trouble.ts'
import { previewImport } from '#electron/transfer/thread/import-task.ts'
import type { Dice } from '#electron/seed/dice.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest, withValueAt } from '#helpers/a-request.ts'
import { anything, arbitraryPlace, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { aLocation } from '#helpers/locations.ts'
import { Refusal } from '#shared/api-error.ts'
import { importRequest } from '#shared/transfer/import.ts'
import { judgeDatabase } from './judge.ts'
import type { Fault, Outcome, Row, Run } from './row.ts'
import { createWatchdog } from './watchdog.ts'

/** So many inputs of one desk, then another one is begun, so that none grows without end. */
const INPUTS_OF_A_DESK = 20_000
const AT_A_TIME = 500
/** One in so many is a file for the importer. */
const FILE_EACH = 40
/** Whoever waits longer than that takes it for hanging, on a busy computer as well. */
const LONGEST_MS = 5000
const HANGS_SECONDS = 60

type Ask = (path: string, input: unknown) => Promise<unknown>
type Tested = { readonly desk: Desk; readonly ask: Ask; readonly references: readonly string[] }

const names =
  `reference shipment shipments updated state reason ready text take skip cursor filters service service_group quote
  query job events location package_size carrier catalogue mode name request address id key value document_reference file_name
  file_format document_type usage expiration file_content paperless_documents tracking_references contents custom_reference
  tracking_reference language operator codes printer printed way is_open before __proto__ constructor toString length`.split(
    /\s+/u,
  )
const texts = [
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '"; DROP TABLE shipment; --',
  '$.x',
  '*',
  '9'.repeat(3000),
  ' '.repeat(3000),
  '=1+1',
  'allocated',
  '',
]

/** What is sent to procedures: near to what they take, so that their depths are reached as well, and anything at all. */
const inputsFor = (references: readonly string[]): fc.Arbitrary<unknown> => {
  const telling = fc.oneof(
    fc.constantFrom(...references),
    fc.constantFrom<unknown>(...texts, true, false, 0, 1, -1, 1e308),
  )
  const inner = fc.oneof(
    { weight: 3, arbitrary: telling },
    anything,
    fc.array(telling, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), telling, { maxKeys: 3 }),
  )
  const full = aFullRequest()
  return fc.oneof(
    { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...names), inner, { maxKeys: 5 }) },
    { weight: 1, arbitrary: arbitraryRequest },
    {
      weight: 1,
      arbitrary: fc
        .tuple(arbitraryPlace(full), inner)
        .map(([place, value]) => withValueAt(full, place, value)),
    },
    anything,
    telling,
  )
}

const orderFiles = join(import.meta.dirname, '../helpers/order-files')
const samples = readdirSync(orderFiles, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile() && /\.(?:csv|json|jsonl|txt|tsv|xlsx)$/u.test(one.name))
  .map((one) => readFileSync(join(one.parentPath, one.name)))

/** A file as somebody could have it: one that a shop writes, and something done to it. */
const fileOf = (dice: Dice, anyBytes: Uint8Array, anyInput: unknown): Uint8Array => {
  const sample = dice.pick(samples)
  const at = dice.whole(0, sample.length)
  const end = dice.whole(at, sample.length)
  switch (dice.whole(0, 5)) {
    case 0:
      return anyBytes
    case 1:
      return Buffer.from(
        JSON.stringify([anyInput], (_name, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        ),
      )
    case 2:
      return Buffer.concat([sample.subarray(0, at), anyBytes, sample.subarray(end)])
    case 3:
      return sample.subarray(0, at)
    case 4:
      return Buffer.concat([sample.subarray(0, end), sample.subarray(at)])
    default:
      return Buffer.concat([sample.subarray(0, at), Buffer.from(dice.pick(texts)), sample.subarray(at)])
  }
}

const paths = (await listProcedures()).filter(({ kind }) => kind !== 'subscription').map(({ path }) => path)

const openTested = async (folder: string, onBug: (error: unknown) => void): Promise<Tested> => {
  const desk = openDesk({ folder, reportBug: (_id, error) => onBug(error) })
  const ask: Ask = async (path, input) => {
    const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
    return 'result' in answer ? answer.result : undefined
  }
  await ask('locations.save', { location: aLocation('NG-01') })
  const references: string[] = []
  for (const request of [aRequest(), aFullRequest(), aRequest()]) {
    const made = await ask('shipments.create', request)
    if (typeof made === 'object' && made !== null && 'reference' in made)
      references.push(String(made.reference))
  }
  return { desk, ask, references }
}

const noTalk = {
  isStopped: () => false,
  throwIfStopped: () => undefined,
  report: () => undefined,
  tellFile: () => undefined,
  hand: () => Promise.resolve(),
  taken: () => Promise.resolve(),
}

/** Reads a file as an import would, in this thread. @throws whatever is no refusal */
const readFile = async (desk: Desk, path: string): Promise<boolean> => {
  const snapshot = openSnapshot(desk.folder.database)
  try {
    const { additions, get } = desk.settings
    const ofDesk = {
      database: desk.folder.database,
      documents: desk.folder.documents,
      now: Date.now(),
      name: get().desk_name,
    }
    const request = importRequest.parse({ file: path })
    const task = {
      path,
      name: 'orders.csv',
      request,
      saved: [],
      desk: { ...ofDesk, language: desk.language(), additions: additions() },
    }
    await previewImport({ kind: 'import_preview', ...task }, snapshot.reader, noTalk)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  } finally {
    snapshot.close()
  }
}

const run = async ({ scratch, dice, rounds, progress }: Run): Promise<Outcome> => {
  const faults: Fault[] = []
  const figures = {
    calls: 0,
    'answered with a result': 0,
    files: 0,
    'read as orders': 0,
    'slowest ms': 0,
    procedures: 0,
  }
  await using watchdog = createWatchdog(HANGS_SECONDS)
  let doing = ''
  const crash = (what: string): void =>
    void faults.push({ kind: 'crash', what: `${doing}: ${what}`.slice(0, 1500) })
  const timed = async (what: string, work: () => Promise<void>): Promise<void> => {
    doing = what
    watchdog.begin(what)
    const since = performance.now()
    await work()
    const took = performance.now() - since
    figures['slowest ms'] = Math.max(figures['slowest ms'], Math.round(took))
    if (took > LONGEST_MS) crash(`took ${took} ms`)
  }
  const onBug = (error: unknown): void => {
    if (troubleOf(error) === undefined && !(error instanceof Refusal))
      crash(error instanceof Error ? (error.stack ?? '') : String(error))
  }

  for (let number = 0; figures.calls + figures.files < rounds && faults.length < 10; number += 1) {
    const folder = join(scratch, `desk-${number}`)
    const tested = await openTested(folder, onBug)
    figures.procedures = paths.length
    const inputs = inputsFor(tested.references)
    const end = Math.min(rounds, figures.calls + figures.files + INPUTS_OF_A_DESK)
    while (figures.calls + figures.files < end && faults.length < 10) {
      const seed = dice.whole(0, 1e9)
      const given = fc.sample(inputs, { numRuns: Math.min(AT_A_TIME, rounds), seed })
      const bytes = fc.sample(fc.uint8Array({ maxLength: 300 }), {
        numRuns: Math.ceil(AT_A_TIME / FILE_EACH),
        seed,
      })
      for (const [index, input] of given.entries()) {
        if (index % FILE_EACH > 0) {
          const path = dice.pick(paths)
          await timed(`${path} ${textOf(input)}`, async () => {
            figures.calls += 1
            if ((await tested.ask(path, input)) !== undefined) figures['answered with a result'] += 1
          })
          continue
        }
        const path = join(scratch, 'orders')
        const content = fileOf(dice, bytes[index / FILE_EACH] ?? new Uint8Array(), input)
        writeFileSync(path, content)
        await timed(`file ${Buffer.from(content).toString('base64').slice(0, 1000)}`, async () => {
          figures.files += 1
          try {
            if (await readFile(tested.desk, path)) figures['read as orders'] += 1
          } catch (error) {
            onBug(error)
          }
        })
      }
      progress(`${figures.calls + figures.files} of ${rounds}`)
    }
    await tested.desk.jobs.settled()
    tested.desk.close()
    faults.push(...judgeDatabase(folder))
    rmSync(folder, { recursive: true, force: true })
  }
  return { figures, faults }
}

const textOf = (input: unknown): string => fc.stringify(input).slice(0, 1000)

export const inputsRow: Row = {
  name: 'inputs',
  title: 'router and importer inputs from fast-check: never a bug, never a hang',
  rounds: { brief: 500, short: 10_000, long: 1_000_000 },
  run,
}
