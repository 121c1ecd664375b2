import { type Printer, type PrinterSettings, printerSettings } from '#shared/printers/printer.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { parseQuietly } from '../platform/json.ts'

type PrinterRow = { readonly id: number; readonly record: string; readonly paused: number }

/** The printers of this desk. One that is removed stays, as what came out of it names it. */
export const openPrinterStore = ({ prepare }: Reader) => {
  const selectAll = prepare<[], PrinterRow>(
    'SELECT id, record, paused FROM printer WHERE removed = 0 ORDER BY name',
  )
  const select = prepare<[number], PrinterRow>(
    'SELECT id, record, paused FROM printer WHERE removed = 0 AND id = CAST(? AS INT)',
  )
  const selectByName = prepare<[string], PrinterRow>(
    'SELECT id, record, paused FROM printer WHERE removed = 0 AND name = ?',
  )
  const insert = prepare<[string, string], void>('INSERT INTO printer (name, record) VALUES (?, ?)')
  const update = prepare<[string, string, number], void>(
    'UPDATE printer SET name = ?, record = ? WHERE id = ?',
  )
  const remove = prepare<[number], void>('UPDATE printer SET removed = 1 WHERE id = ?')
  const pause = prepare<[number, number], void>('UPDATE printer SET paused = ? WHERE id = ?')
  const read = (row: PrinterRow | undefined): Printer | undefined => {
    const settings = printerSettings.safeParse(parseQuietly(row?.record ?? '')).data
    return row && settings && { printer: row.id, ...settings, is_paused: row.paused === 1 }
  }
  return {
    /** By name. */
    list: (): readonly Printer[] => selectAll.all().flatMap((row) => read(row) ?? []),
    find: (printer: number): Printer | undefined => read(select.get(printer)),
    /** The number of the printer of that name. */
    named: (name: string): number | undefined => selectByName.get(name)?.id,
    /** Answers its number. */
    insert: (_writer: Writer, settings: PrinterSettings): number =>
      Number(insert.run(settings.name, JSON.stringify(settings)).lastInsertRowid),
    update: (_writer: Writer, printer: number, settings: PrinterSettings): void =>
      void update.run(settings.name, JSON.stringify(settings), printer),
    remove: (_writer: Writer, printer: number): void => void remove.run(printer),
    pause: (_writer: Writer, printer: number, isPaused: boolean): void =>
      void pause.run(isPaused ? 1 : 0, printer),
  }
}
export type PrinterStore = ReturnType<typeof openPrinterStore>
