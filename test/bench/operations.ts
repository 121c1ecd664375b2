import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Desk } from '#electron/desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'

/** One line of the table: what the program does, the least that the same result can cost, and the goal. */
export type Operation = {
  readonly name: string
  readonly turns: number
  /** Turns before them that are not counted. */
  readonly warmUp?: number
  /** How many times the yardstick's median ours may take. */
  readonly goal: number
  readonly ours: (turn: number) => unknown
  readonly yardstick: (turn: number) => unknown
}

const sample: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../helpers/samples/jeans-on-demand.json'), 'utf8'),
)

/** Calls as a window does: input and answer are cloned once each, as IPC does it. */
const createCaller = (desk: Desk) => async (path: string, input: unknown) =>
  structuredClone(
    await callProcedure({
      router: desk.router,
      path,
      input: structuredClone(input),
      context: desk.createContext(),
    }),
  )

const openRaw = (file: string) => {
  const raw = new SqliteDatabase(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('cache_size = -65536')
  return raw
}

/**
 * The operations of a packing desk over an open desk.
 * @param scratch a file for the yardsticks that write
 */
export const operationsOf = (desk: Desk, scratch: string): readonly Operation[] => {
  const call = createCaller(desk)
  const raw = openRaw(desk.folder.database)
  const written = openRaw(scratch)
  written.exec('CREATE TABLE IF NOT EXISTS x (id INTEGER PRIMARY KEY, d TEXT, s INTEGER)')
  const insert = written.prepare('INSERT INTO x (d) VALUES (?)')
  const text = JSON.stringify(sample)

  const references = raw
    .prepare<[], { reference: string }>('SELECT reference FROM shipment ORDER BY id DESC LIMIT 1000')
    .all()
    .map((row) => row.reference)
  const referenceOf = (turn: number): string => references[turn % references.length] ?? ''
  const selectDocument = raw.prepare<[string], { record: string }>(
    'SELECT record FROM shipment JOIN shipment_record USING (id) WHERE reference = ?',
  )
  const selectState = raw.prepare<[number]>(
    'SELECT * FROM shipment WHERE state = CAST(? AS INT) ORDER BY created DESC, id DESC LIMIT 101',
  )
  const selectWords = raw.prepare<[string]>(
    'SELECT rowid FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT 50',
  )
  const delivered = shipmentStates.indexOf('delivered')

  return [
    {
      name: 'create one',
      turns: 500,
      goal: 1.2,
      ours: () => call('shipments.create', sample),
      yardstick: () => insert.run(text),
    },
    {
      name: 'get one, with its history',
      turns: 1000,
      goal: 1.7,
      ours: async (turn) => {
        await call('shipments.get', { reference: referenceOf(turn) })
        await call('shipments.history', { reference: referenceOf(turn) })
      },
      yardstick: (turn) => {
        const parsed: unknown = JSON.parse(selectDocument.get(referenceOf(turn))?.record ?? 'null')
        return structuredClone(parsed)
      },
    },
    {
      name: 'list 100 of a state, newest first',
      turns: 300,
      goal: 1.3,
      ours: () => call('shipments.list', { states: ['delivered'] }),
      yardstick: () => structuredClone(selectState.all(delivered)),
    },
    {
      name: 'search by the beginning of a word',
      turns: 300,
      goal: 2.5,
      ours: () => call('shipments.search', { text: 'mar' }),
      yardstick: () => selectWords.all('"mar"*'),
    },
  ]
}
