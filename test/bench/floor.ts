import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import { openDatabase, type Statement } from '#electron/platform/database.ts'

const methods = ['run', 'get', 'all'] as const

/** A statement that was run, with the values that were bound to it. */
export type Executed = {
  readonly sql: string
  readonly method: (typeof methods)[number]
  readonly values: readonly unknown[]
}

const aStatement = z.custom<SqliteDatabase.Statement>()
const isStatement = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'source' in value

/**
 * Notes every statement that is run on one database of this process, those that begin and end transactions among them: what the
 * program asks of SQLite, and nothing else of what it does.
 * @param file the path of the database
 */
export const recordStatements = (file: string) => {
  const probe = new SqliteDatabase(':memory:')
  const prototype: unknown = Object.getPrototypeOf(probe.prepare('SELECT 1'))
  probe.close()
  let noted: Executed[] = []
  if (typeof prototype !== 'object' || prototype === null) throw new Error('Statements have no prototype.')
  const undo = methods.map((method) => {
    const original: unknown = Reflect.get(prototype, method)
    if (typeof original !== 'function') throw new Error(`Statements have no ${method}.`)
    const watched = new Proxy(original, {
      apply: (target, self: unknown, values: unknown[]): unknown => {
        if (isStatement(self)) {
          const { source: sql, database } = aStatement.parse(self)
          if (database.name === file) noted.push({ sql, method, values })
        }
        return Reflect.apply(target, self, values)
      },
    })
    Reflect.set(prototype, method, watched)
    return () => Reflect.set(prototype, method, original)
  })
  return {
    /** What was run since it was last asked. */
    take: (): readonly Executed[] => {
      const taken = noted
      noted = []
      return taken
    },
    [Symbol.dispose]: (): void => {
      for (const restore of undo) restore()
    },
  }
}

const beginsOrEnds = /^\s*(BEGIN|COMMIT)\b/u
/** What is asked of the connection while it is read, and not of the data. */
const isPragma = /^\s*PRAGMA\b/iu
/** Some of those that set something answer nothing. */
const setsPragma = /^\s*PRAGMA\b.*=/iu

/** A second copy of the desk's database, on which the same statements are run bare. */
export const openTwin = (file: string) => {
  const database = openDatabase(file)
  const prepared = new Map<string, Statement<unknown[], unknown>>()
  const statementOf = (sql: string): Statement<unknown[], unknown> => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.reader.prepare<unknown[], unknown>(sql)
    // SQLite follows some of them while it reads them.
    if (!isPragma.test(sql)) prepared.set(sql, statement)
    return statement
  }
  const execute = ({ sql, method, values }: Executed): void => {
    const statement = statementOf(sql)
    if (method === 'run' || setsPragma.test(sql)) statement.run(...values)
    else if (method === 'get') statement.get(...values)
    else statement.all(...values)
  }
  return {
    /** Runs them as they were run, in the same transactions. */
    replay: (executed: readonly Executed[]): void => executed.forEach(execute),
    /** Runs them in transactions of so many of those that the pattern fits. */
    replayTogether: (executed: readonly Executed[], most: number, counted: RegExp): void => {
      const begin = statementOf('BEGIN IMMEDIATE')
      const commit = statementOf('COMMIT')
      let many = 0
      begin.run()
      for (const one of executed) {
        if (beginsOrEnds.test(one.sql) || isPragma.test(one.sql)) continue
        if (counted.test(one.sql) && (many += 1) % most === 0) {
          commit.run()
          begin.run()
        }
        execute(one)
      }
      commit.run()
    },
    [Symbol.dispose]: (): void => database.close(),
  }
}
