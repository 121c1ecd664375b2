import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Desk } from '#electron/desk.ts'
import { type ExportRequest, exportRequest } from '#shared/transfer/export.ts'
import { type Bench, callerOf, type Row } from '../bench.ts'
import { exportSql } from '../export-sql.ts'
import { lineOfAmount, lineOfNothing, lineOfPair } from '../line.ts'
import { measurePair } from '../measure.ts'
import { exceljsOf } from '../peers/workbook.ts'
import { watchProcess } from '../watch-process.ts'

const FEW = { turns: 3, warmUp: 0 } as const
const MILLION = 1_000_000

/** Exports, and waits for the end. @throws when it did not end well */
export const exportTo = async (desk: Desk, request: Partial<ExportRequest>, path: string): Promise<void> => {
  const asked = exportRequest.parse({ ...request, path })
  const { job } = await desk.transfer.export(asked, { actor: 'Bench', mayNameFiles: true })
  const { state, result } = await desk.jobs.ended(job?.job ?? 0)
  if (state !== 'done') throw new Error(`The export ended as ${state}: ${result?.failure}`)
}

const shellExport = (database: string, folder: string) => (): void => {
  const script = `.mode csv\n.output ${join(folder, 'yardstick.csv')}\n${exportSql};\n`
  const { status, error } = spawnSync('sqlite3', ['-readonly', database], { input: script })
  if (status !== 0) throw new Error('The sqlite3 shell is not there, or it failed.', { cause: error })
}

/** Everything out of the desk, in each format. */
export const exportRow: Row = async ({ rows, folder, deskOf }: Bench) => {
  const desk = await deskOf(rows)
  const out = join(folder, 'out')
  const writeCsv = (): Promise<void> => exportTo(desk, { format: 'csv', readable: true }, out)
  const csv = await measurePair(writeCsv, shellExport(desk.folder.database, folder), FEW)
  const jsonl = await measurePair(() => exportTo(desk, { format: 'jsonl' }, out), writeCsv, FEW)
  const call = callerOf(desk)
  const watched = await watchProcess(
    () => exportTo(desk, { format: 'xlsx', readable: true }, out),
    () => call('shipments.counts'),
  )
  const byExceljs = exceljsOf(desk.folder.database, exportSql, join(folder, 'exceljs.xlsx'))
  const xlsx =
    byExceljs &&
    (await measurePair(() => exportTo(desk, { format: 'xlsx', readable: true }, out), byExceljs, {
      turns: rows < MILLION ? 3 : 1,
      warmUp: 0,
    }))
  return [
    lineOfPair('export all as CSV, against the sqlite3 shell', csv, { atMost: 0.8 }),
    lineOfPair('export all as JSON Lines, against CSV', jsonl, { atMost: 1.6 }),
    xlsx
      ? lineOfPair('export all as XLSX, against exceljs', xlsx, { atMost: 1 / 1.5 })
      : lineOfNothing('export all as XLSX, against exceljs', 'exceljs is not installed'),
    lineOfAmount('memory while XLSX is written', { unit: 'MB', ours: watched.megabytes }, { atMost: 60 }),
    lineOfAmount('longest stall while XLSX is written', { unit: 'ms', ours: watched.stall }, { atMost: 50 }),
  ]
}
