import { rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Desk } from '#electron/desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { copyOfDesk, openAsWindow } from './kept-desk.ts'
import type { Line } from './line.ts'

/** What every row is measured with. */
export type Bench = {
  readonly rows: number
  /** A folder of this run, which is removed after it. */
  readonly folder: string
  /** A desk of so many shipments that may be written to; the same one for all who ask, opened once. */
  readonly deskOf: (rows: number) => Promise<Desk>
  /** The data folder of a new copy of the kept desk. */
  readonly copyOf: (rows: number, name: string) => Promise<string>
}

/** Measures some lines of the table. */
export type Row = (bench: Bench) => Promise<readonly Line[]>

/** Opens what rows are measured with. @param folder of this run */
export const openBench = (rows: number, folder: string) => {
  const open = new Map<number, Desk>()
  const copies = new Set<string>()
  const copyOf: Bench['copyOf'] = (many, name) => {
    const copy = join(folder, `${name}-${many}`)
    copies.add(copy)
    return copyOfDesk(many, copy)
  }
  return {
    rows,
    folder,
    copyOf,
    deskOf: async (many: number): Promise<Desk> => {
      const known = open.get(many)
      if (known) return known
      const desk = openAsWindow(await copyOfDesk(many, join(folder, `desk-${many}`)))
      open.set(many, desk)
      return desk
    },
    /** Removes the copies that a row was measured with: there is no room for those of all. */
    dropCopies: (): void => {
      for (const copy of copies) rmSync(copy, { recursive: true, force: true })
      copies.clear()
    },
    [Symbol.dispose]: (): void => {
      for (const desk of open.values()) desk.close()
    },
  }
}

/** Calls as a window does: input and answer are cloned once each, as IPC does it. @throws what is refused */
export const callerOf =
  (desk: Desk) =>
  async (path: string, input?: unknown): Promise<unknown> => {
    const answer = structuredClone(
      await callProcedure({
        router: desk.router,
        path,
        input: structuredClone(input),
        context: desk.createContext(),
      }),
    )
    if ('error' in answer) throw new Error(`${path} was refused: ${JSON.stringify(answer.error)}`)
    return answer.result
  }

/** Opens a database as bare as SQLite allows it, with the durability and the memory that the desk has. */
export const openBare = (file: string): SqliteDatabase.Database => {
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('cache_size = -65536')
  return sqlite
}

/** References of the newest shipments of a desk. */
export const newestOf = (desk: Desk, many: number): readonly string[] =>
  desk.database.reader
    .prepare<[number], { readonly reference: string }>(
      'SELECT reference FROM shipment ORDER BY id DESC LIMIT CAST(? AS INT)',
    )
    .all(many)
    .map(({ reference }) => reference)
