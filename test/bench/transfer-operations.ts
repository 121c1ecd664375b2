import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { type Desk, openDesk } from '#electron/desk.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { chunksOf } from '#shared/chunks.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { builtInMaps } from '#shared/transfer/columns.ts'
import { type ExportRequest, exportRequest } from '#shared/transfer/export.ts'
import { importRequest } from '#shared/transfer/import.ts'
import { exportSql } from './export-sql.ts'
import type { Operation } from './operations.ts'

const MOST_IMPORTED = 5_000
const ROWS_AT_A_TIME = 1_000
/** Each takes seconds, so that a few have to do. */
const few = { turns: 3, warmUp: 1 } as const

const reportBug = (_id: string, error: unknown): void => console.error(error)

const exportTo = async (desk: Desk, request: Partial<ExportRequest>, path: string): Promise<void> => {
  const asked = exportRequest.parse({ ...request, path })
  const { job } = await desk.transfer.export(asked, { actor: 'Bench', mayNameFiles: true })
  const { state, result } = await desk.jobs.ended(job?.job ?? 0)
  if (state !== 'done') throw new Error(`The export ended as ${state}: ${result?.failure}`)
}

/** Imports into a desk that has the places of the seed and nothing else. */
const importInto = async (parent: string, file: string): Promise<void> => {
  const folder = mkdtempSync(join(parent, 'empty-'))
  try {
    using desk = openDesk({ folder, reportBug })
    seedDesk(desk, { rows: 1, seed: 1 })
    const asked = importRequest.parse({ file, duplicates: 'take' })
    const { job } = await desk.transfer.import(asked, { actor: 'Bench', mayNameFiles: true })
    const { state } = await desk.jobs.ended(job?.job ?? 0)
    if (state !== 'done') throw new Error(`The import ended as ${state}.`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The least that keeping so many records can cost: a thousand in a transaction, found by their reference alone. */
const insertRaw = (parent: string, texts: readonly string[]): void => {
  const folder = mkdtempSync(join(parent, 'raw-'))
  const raw = new SqliteDatabase(join(folder, 'raw.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.exec('CREATE TABLE x (id INTEGER PRIMARY KEY, reference TEXT UNIQUE, doc TEXT)')
  const insert = raw.prepare('INSERT INTO x (reference, doc) VALUES (?, ?)')
  const insertSome = raw.transaction((some: readonly string[]) => {
    for (const text of some) insert.run(crypto.randomUUID(), text)
  })
  for (const some of chunksOf(texts, ROWS_AT_A_TIME)) insertSome(some)
  raw.close()
  rmSync(folder, { recursive: true })
}

/** Records out, and in again. */
export const transferOperationsOf = async (desk: Desk, folder: string): Promise<readonly Operation[]> => {
  const references = desk.database.reader
    .prepare<[number], { readonly reference: string }>(
      'SELECT reference FROM shipment ORDER BY id DESC LIMIT ?',
    )
    .all(MOST_IMPORTED)
    .map(({ reference }) => reference)
  const texts = references.map((reference) =>
    JSON.stringify(requestOfShipment(desk.shipments.service.get(reference))),
  )
  const linesFile = join(folder, 'in.jsonl')
  for (const text of texts) appendFileSync(linesFile, `${text}\n`)
  const tableFile = join(folder, 'in.csv')
  await exportTo(desk, { format: 'csv', shipments: references, ...builtInMaps.importable }, tableFile)
  const out = join(folder, 'out')
  const writeCsv = (): Promise<void> => exportTo(desk, { format: 'csv', readable: true }, out)
  const script = `.mode csv\n.output ${join(folder, 'yardstick.csv')}\n${exportSql};\n`
  const byShell = (): void => {
    const { status, error } = spawnSync('sqlite3', ['-readonly', desk.folder.database], { input: script })
    if (status !== 0) throw new Error('The sqlite3 shell is not there, or it failed.', { cause: error })
  }
  return [
    { name: 'export all as CSV', ...few, goal: 0.9, ours: writeCsv, yardstick: byShell },
    {
      name: 'export all as JSON Lines, against CSV',
      ...few,
      goal: 3,
      ours: () => exportTo(desk, { format: 'jsonl' }, out),
      yardstick: writeCsv,
    },
    {
      name: 'export all as XLSX, against CSV',
      ...few,
      goal: 2,
      ours: () => exportTo(desk, { format: 'xlsx', readable: true }, out),
      yardstick: writeCsv,
    },
    {
      name: `import ${references.length} from JSON Lines`,
      ...few,
      goal: 4,
      ours: () => importInto(folder, linesFile),
      yardstick: () => insertRaw(folder, texts),
    },
    {
      name: `import ${references.length} from CSV`,
      ...few,
      goal: 4,
      ours: () => importInto(folder, tableFile),
      yardstick: () => insertRaw(folder, texts),
    },
  ]
}
