import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { inferRouterOutputs } from '@trpc/server'
import SqliteDatabase from 'better-sqlite3'
import { vi } from 'vitest'
import { z } from 'zod'
import { type Desk, openDesk } from '#electron/desk.ts'
import type { DeskPorts } from '#electron/desk-ports.ts'
import { migrate } from '#electron/platform/migrate.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import type { AppRouter } from '#electron/trpc/router.ts'
import { type ApiError, apiErrorSchema, ruleCodesByFamily } from '#shared/api-error.ts'
import { createClock, type SettableClock } from './settable-clock.ts'

// Every change waits for the disk, and how long that takes is no promise of the program's.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Outputs = inferRouterOutputs<AppRouter>
type PathOf<Feature extends keyof Outputs> = `${Feature}.${keyof Outputs[Feature] & string}`
/** The name of a procedure, as in `shipments.get`. */
export type Path = { [Feature in keyof Outputs]: PathOf<Feature> }[keyof Outputs]
type Output<Asked extends Path> = Asked extends `${infer Feature extends keyof Outputs}.${infer Name}`
  ? Name extends keyof Outputs[Feature]
    ? Outputs[Feature][Name]
    : never
  : never

export type TestDesk = ReturnType<typeof openTestDesk>
type Options = {
  readonly clock?: SettableClock
  readonly folder?: string
  readonly mayHaveBugs?: boolean
  /** What else the desk is opened with. */
  readonly ports?: Pick<
    DeskPorts,
    | 'commandLine'
    | 'mayNameFiles'
    | 'reopen'
    | 'choosePaths'
    | 'printTimes'
    | 'spooler'
    | 'scales'
    | 'warmUp'
    | 'openDatabase'
  >
}

let empty: Buffer | undefined

/** A database with nothing in it, as the program makes it. Once for all: that is half the time of making a desk. */
const emptyDatabase = (): Buffer => {
  if (empty) return empty
  const sqlite = new SqliteDatabase(':memory:')
  try {
    sqlite.pragma('page_size = 8192')
    migrate(sqlite)
    return (empty = sqlite.serialize())
  } finally {
    sqlite.close()
  }
}

/** A folder of its own, with a desk in it that nobody has used yet. */
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  writeFileSync(join(folder, 'shipdesk.db'), emptyDatabase(), { mode: 0o600 })
  return folder
}

/**
 * A desk over a real database in a folder of its own, asked through the real router as any caller asks it: what
 * comes back has been cloned, and every refusal is checked to be the contract's. A bug that is reported fails the
 * test, unless it says that there may be some. A folder that is given is kept.
 */
export const openTestDesk = (options: Options = {}) => {
  const clock = options.clock ?? createClock()
  const folder = options.folder ?? newFolder()
  const bugs: unknown[] = []
  const open = (): Desk =>
    openDesk({ ...options.ports, folder, clock, reportBug: (_id, error) => void bugs.push(error) })
  let desk = open()

  const call = async (path: string, input: unknown) =>
    callProcedure({ router: desk.router, path, input, context: desk.createContext() })

  return {
    folder,
    clock,
    bugs,
    /** The desk itself, for what no procedure tells. */
    inside: (): Desk => desk,

    /** What a procedure answers. @throws when it refuses */
    ask: async <Asked extends Path>(path: Asked, input?: unknown): Promise<Output<Asked>> => {
      const answer = await call(path, input)
      if ('error' in answer) throw new Error(`${path} was refused: ${JSON.stringify(answer.error.details)}`)
      return z.custom<Output<Asked>>().parse(structuredClone(answer.result))
    },

    /** What a procedure refuses with. @throws when it does what was asked */
    refusal: async (path: string, input?: unknown): Promise<ApiError> => {
      const answer = await call(path, input)
      if ('result' in answer) throw new Error(`${path} was not refused.`)
      return theContracts(answer.error)
    },

    /** Whatever a procedure ends with. */
    call,

    /** Rows of any query, read beside the desk. */
    rows: (sql: string, ...parameters: unknown[]): readonly Row[] =>
      beside(folder, (sqlite) => rows.parse(sqlite.prepare(sql).all(...parameters))),

    /** Resolves when everything is in the search indexes, which else happens when the desk is quiet. */
    indexed: (): Promise<void> => desk.shipments.searchIndexer.finish(),

    /** Every row of every table, those inside the search indexes included, by the table's name. */
    everything: (): Readonly<Record<string, readonly Row[]>> => beside(folder, everythingIn),

    /** Runs SQL beside the desk, as another program could. */
    tamper: (sql: string): void => beside(folder, (sqlite) => void sqlite.exec(sql)),

    /** Ends the desk and opens it anew over the same folder. */
    restart: (): void => {
      desk.close()
      desk = open()
    },

    [Symbol.asyncDispose]: async (): Promise<void> => {
      desk.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true })
      if (bugs.length > 0 && !options.mayHaveBugs) throw new Error('A bug was reported.', { cause: bugs[0] })
    },
  }
}

export type Row = Readonly<Record<string, unknown>>
const rows = z.array(z.custom<Row>())

const beside = <Result>(folder: string, work: (sqlite: SqliteDatabase.Database) => Result): Result => {
  const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'))
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}

const everythingIn = (sqlite: SqliteDatabase.Database) => {
  const tables = rows.parse(
    sqlite
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name",
      )
      .all(),
  )
  return Object.fromEntries(
    tables.map(({ name }) => [
      String(name),
      rows.parse(sqlite.prepare(`SELECT * FROM "${String(name)}"`).all()),
    ]),
  )
}

/** Only what has the contract’s shape, and codes of its family, is a refusal. @throws when it is none */
export const theContracts = (given: ApiError): ApiError => {
  const error = apiErrorSchema.parse(structuredClone(given))
  const codes: readonly string[] = ruleCodesByFamily[error.code]
  const foreign = error.details.filter(({ code, message }) => !codes.includes(code) || message.trim() === '')
  if (error.details.length === 0 || foreign.length > 0) {
    throw new Error(`This is no refusal of the contract's: ${JSON.stringify(error)}`)
  }
  return error
}

/** The places and codes of a refusal, as in `$.addresses: too_few_elements`. */
export const problemsIn = ({ details }: Pick<ApiError, 'details'>): readonly string[] =>
  details.map(({ property, code }) => (property === undefined ? code : `${property}: ${code}`))
