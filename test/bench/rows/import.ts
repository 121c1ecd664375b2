import { appendFileSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { type Desk, openDesk } from '#electron/desk.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { chunksOf } from '#shared/chunks.ts'
import { builtInMaps } from '#shared/transfer/columns.ts'
import { importRequest } from '#shared/transfer/import.ts'
import { type Bench, newestOf, type Row } from '../bench.ts'
import { openTwin, recordStatements } from '../floor.ts'
import { openAsWindow, reportBug } from '../kept-desk.ts'
import { type Line, lineOfAmount, lineOfRatio } from '../line.ts'
import { cpuOf } from '../measure.ts'
import { createRequests } from '../requests.ts'
import { watchProcess, type Watched } from '../watch-process.ts'
import { exportTo } from './transfer.ts'

/** How many come from a file: with a desk of a million, as many as the largest shops send at once. */
const MOST = { usual: 20_000, million: 100_000 } as const
const MILLION = 1_000_000
const TOGETHER = 1000

/** Answers the job. @throws when anything of the file was refused: what is refused costs nothing */
const importInto = async (desk: Desk, file: string, many: number): Promise<number> => {
  const asked = importRequest.parse({ file, duplicates: 'take' })
  const { job } = await desk.transfer.import(asked, { actor: 'Bench', mayNameFiles: true })
  const { state, result } = await desk.jobs.ended(job?.job ?? 0)
  if (state !== 'done' || result?.shipments !== many)
    throw new Error(`The import ended as ${state}: ${JSON.stringify(result)}`)
  return job?.job ?? 0
}

const undo = async (desk: Desk, job: number): Promise<void> => {
  const undone = desk.transfer.undo(job, 'Bench')
  const { state } = await desk.jobs.ended(undone.job?.job ?? 0)
  if (state !== 'done') throw new Error(`The import was not undone: ${state}`)
  // What is left for a quiet moment belongs to it.
  await desk.shipments.searchIndexer.finish()
}

/** The least that keeping so many records can cost: a thousand in a transaction, found by their reference alone. */
const insertBare = (folder: string, texts: readonly string[]): void => {
  const file = join(mkdtempSync(join(folder, 'bare-')), 'bare.db')
  const bare = new SqliteDatabase(file)
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE x (id INTEGER PRIMARY KEY, reference TEXT UNIQUE, doc TEXT)')
  const insert = bare.prepare('INSERT INTO x (reference, doc) VALUES (?, ?)')
  const insertSome = bare.transaction((some: readonly string[]) => {
    for (const text of some) insert.run(crypto.randomUUID(), text)
  })
  for (const some of chunksOf(texts, TOGETHER)) insertSome(some)
  bare.close()
}

/** A desk with the places of the seed and one shipment. */
const emptyDesk = (parent: string): string => {
  const folder = mkdtempSync(join(parent, 'empty-'))
  using desk = openDesk({ folder, reportBug })
  seedDesk(desk, { rows: 1, seed: 1 })
  return folder
}

/** CPU that the statements of an import take bare, in milliseconds. They are noted while one is done that is not measured. */
const replayOf = async (parent: string, file: string, many: number): Promise<number> => {
  const [folder, twinFolder] = [emptyDesk(parent), emptyDesk(parent)]
  using recorder = recordStatements(join(folder, 'shipdesk.db'))
  using desk = openDesk({ folder, reportBug, mayNameFiles: true })
  recorder.take()
  await importInto(desk, file, many)
  await desk.shipments.searchIndexer.finish()
  const executed = recorder.take()
  recorder[Symbol.dispose]()
  using twin = openTwin(join(twinFolder, 'shipdesk.db'))
  return cpuOf(() => twin.replayTogether(executed, TOGETHER, /^\s*INSERT INTO shipment_record\b/u))
}

type File = {
  readonly name: string
  readonly file: string
  readonly many: number
  readonly texts: readonly string[]
  readonly afterwards?: (desk: Desk) => Promise<void>
}

type Done = { readonly name: string; readonly job: number; readonly cpu: number }
const nothingElse = (): Promise<void> => Promise.resolve()

const measureUndo = async (desk: Desk, { name, job, cpu }: Done): Promise<readonly Line[]> => {
  let watched: Watched | undefined
  const undoCpu = await cpuOf(async () => {
    watched = await watchProcess(() => undo(desk, job), nothingElse)
  })
  return [
    lineOfRatio(
      `CPU to undo what came from ${name}, against its import`,
      { unit: 'ms', ours: undoCpu, yardstick: cpu },
      { atMost: 1 },
    ),
    lineOfAmount(
      `longest stall while what came from ${name} is undone`,
      { unit: 'ms', ours: watched?.stall ?? Number.NaN },
      { atMost: 50 },
    ),
  ]
}

const measureImport = async (
  { folder: parent }: Bench,
  { name, file, many, texts, afterwards }: File,
): Promise<readonly Line[]> => {
  const replay = await replayOf(parent, file, many)
  let watched: Watched | undefined
  let job = 0
  using desk = openAsWindow(emptyDesk(parent))
  const cpu = await cpuOf(async () => {
    watched = await watchProcess(async () => {
      job = await importInto(desk, file, many)
    }, nothingElse)
  })
  const bare = await cpuOf(() => insertBare(parent, texts))
  await afterwards?.(desk)
  return [
    lineOfRatio(
      `CPU to import ${many} from ${name}, against its statements`,
      { unit: 'ms', ours: cpu, yardstick: replay },
      { atMost: 3 },
    ),
    lineOfRatio(
      `the same from ${name}, against bare batches of 1,000`,
      { unit: 'ms', ours: cpu, yardstick: bare },
      { atMost: 10 },
    ),
    lineOfAmount(
      `shipments in a second from ${name}`,
      { unit: '/s', ours: (many * 1000) / (watched?.milliseconds ?? Number.NaN) },
      {},
    ),
    lineOfAmount(
      `longest stall while ${name} is imported`,
      { unit: 'ms', ours: watched?.stall ?? Number.NaN },
      { atMost: 50 },
    ),
    lineOfAmount(
      `more memory while ${name} is imported`,
      { unit: 'MB', ours: watched?.megabytes ?? Number.NaN },
      { atMost: 100 },
    ),
    ...(await measureUndo(desk, { name, job, cpu })),
  ]
}

/** Records into an empty desk, from both kinds of file. */
export const importRow: Row = async (bench) => {
  const many = Math.min(bench.rows < MILLION ? MOST.usual : MOST.million, bench.rows)
  const next = createRequests(4)
  const texts = Array.from({ length: many }, () => JSON.stringify(next()))
  const lines = join(bench.folder, 'in.jsonl')
  for (const some of chunksOf(texts, TOGETHER)) appendFileSync(lines, `${some.join('\n')}\n`)
  // The same as a table, from the desk that they came into: what the kept desk holds is of days that are over.
  const table = join(bench.folder, 'in.csv')
  const writeTable = (desk: Desk): Promise<void> =>
    exportTo(
      desk,
      { format: 'csv', shipments: [...newestOf(desk, many)], ...builtInMaps().importable },
      table,
    )
  return [
    ...(await measureImport(bench, { name: 'JSON Lines', file: lines, many, texts, afterwards: writeTable })),
    ...(await measureImport(bench, { name: 'CSV', file: table, many, texts })),
  ]
}
