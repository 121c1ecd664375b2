import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import { peerOf } from './peer.ts'

type Sheet = {
  addRow: (row: readonly unknown[]) => { commit: () => void }
  commit: () => void
}
type Writer = { addWorksheet: (name: string) => Sheet; commit: () => Promise<void> }
type Exceljs = {
  readonly stream: {
    readonly xlsx: { readonly WorkbookWriter: new (options: { filename: string }) => Writer }
  }
}
const exceljs = z.custom<Exceljs>((found) => found !== undefined)

/** Writes the rows of a query as a workbook by exceljs, as they come; nothing where it is not installed. */
export const exceljsOf = (
  database: string,
  sql: string,
  filename: string,
): (() => Promise<void>) | undefined => {
  const { data: found } = exceljs.safeParse(peerOf('exceljs'))
  if (!found) return undefined
  return async () => {
    const raw = new SqliteDatabase(database, { readonly: true })
    const workbook = new found.stream.xlsx.WorkbookWriter({ filename })
    const sheet = workbook.addWorksheet('Shipments')
    for (const row of raw.prepare<[], readonly unknown[]>(sql).raw().iterate())
      sheet.addRow([...row]).commit()
    sheet.commit()
    await workbook.commit()
    raw.close()
  }
}
