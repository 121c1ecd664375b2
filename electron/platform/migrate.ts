import type SqliteDatabase from 'better-sqlite3'
import { migrations } from './migrations/index.ts'

/** The database was written by a newer program, whose tables this one does not know. */
class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew'

  constructor(found: number) {
    super(
      `These records were written by a newer version of Shipdesk (format ${found}, this version knows ` +
        `${migrations.length}). Nothing was changed. Install the newer version to open them.`,
    )
  }
}

/** @throws DatabaseTooNew when a newer program wrote the database */
export const refuseNewer = (sqlite: SqliteDatabase.Database): void => {
  const version = versionOf(sqlite)
  if (isNewerVersion(version)) throw new DatabaseTooNew(version)
}

/** Whether tables of that version are of a newer program. */
export const isNewerVersion = (version: number): boolean => version > migrations.length

/** Whether the database is not up to date yet, or has nothing in it. @throws DatabaseTooNew */
export const isOlder = (sqlite: SqliteDatabase.Database): boolean => {
  refuseNewer(sqlite)
  return versionOf(sqlite) < migrations.length
}

/**
 * Brings the database up to this program's version, one migration and one transaction at a time.
 * @param version the version to end with, where that is to be an earlier one
 */
export const migrate = (sqlite: SqliteDatabase.Database, version = migrations.length): void => {
  refuseNewer(sqlite)
  for (const [index, migration] of migrations.slice(0, version).entries()) {
    sqlite
      .transaction(() => {
        // Read again inside the transaction: another process may have been first.
        if (versionOf(sqlite) !== index) return
        sqlite.exec(migration)
        sqlite.pragma(`user_version = ${index + 1}`)
      })
      .immediate()
  }
}

/** The version of the tables in a database; nought before there are any. */
export const versionOf = (sqlite: SqliteDatabase.Database): number =>
  Number(sqlite.pragma('user_version', { simple: true }))
