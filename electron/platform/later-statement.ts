import type SqliteDatabase from 'better-sqlite3'

/** A statement that was prepared, or will be. Rows are trusted to be of the type named, as every table is `STRICT`. */
export type Statement<Parameters extends unknown[], Row> = Pick<
  SqliteDatabase.Statement<Parameters, Row>,
  'get' | 'all' | 'run' | 'iterate'
> & { readonly pluck: () => Statement<Parameters, Row> }

/**
 * A statement that is prepared when it is first used: a desk has some three hundred, of which one act uses a few, and to prepare
 * them all is most of the time that opening it takes.
 */
export const prepareLater = <Parameters extends unknown[], Row>(
  prepare: () => SqliteDatabase.Statement<Parameters, Row>,
): Statement<Parameters, Row> => {
  let prepared: SqliteDatabase.Statement<Parameters, Row> | undefined
  const statement = (): SqliteDatabase.Statement<Parameters, Row> => (prepared ??= prepare())
  return {
    get: (...values) => statement().get(...values),
    all: (...values) => statement().all(...values),
    run: (...values) => statement().run(...values),
    iterate: (...values) => statement().iterate(...values),
    pluck: () => prepareLater(() => prepare().pluck()),
  }
}
