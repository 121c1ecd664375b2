import { isDeepStrictEqual } from 'node:util'
import type { BackupDescription } from '#shared/backups/backup.ts'
import { type DatabaseFile, openDatabaseFile } from '../platform/database-file.ts'
import { findSchemaFaults } from '../platform/database-schema.ts'
import { isNewerVersion } from '../platform/migrate.ts'
import { syncFile } from '../platform/sync-file.ts'
import { troubleOf } from '../platform/trouble.ts'
import { hashOfFile } from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'
import { damagedBackup, foreignBackup, newerBackup } from './refusals.ts'

/**
 * Checks a database that was got ready to take the place of the records. It may be a stranger's: nothing in it is run, as a trigger or a
 * view would be once a desk is opened on it, before it is known to be what a desk of its version has.
 * @throws Refusal when it is not what the backup was when it was made, is no desk's, or is of a newer program
 */
export const checkStaged = (file: string, backup: BackupDescription, heed: () => void): void => {
  if (hashOfFile(file, heed) !== backup.sha256) throw damagedBackup()
  const database = openQuietly(file)
  try {
    if (isNewerVersion(database.schema)) throw newerBackup()
    if (database.schema < 1 || findSchemaFaults(database.reader).length > 0) throw foreignBackup()
    if (database.findFaults().length > 0 || !isAsDescribed(database, backup)) throw damagedBackup()
  } catch (error) {
    throw troubleOf(error) === 'records_damaged' ? damagedBackup() : error
  } finally {
    database.close()
  }
  syncFile(file)
}

/** @throws Refusal when it is no database */
const openQuietly = (file: string): DatabaseFile => {
  try {
    return openDatabaseFile(file)
  } catch (error) {
    throw troubleOf(error) === 'records_damaged' ? foreignBackup() : error
  }
}

const isAsDescribed = ({ reader, schema }: DatabaseFile, { rows, head, schema: said }: BackupDescription) => {
  const store = openBackupStore(reader)
  return schema === said && isDeepStrictEqual([store.rows(), headIn(store)], [rows, head])
}

/** None where its moment is none that there can be. */
const headIn = (store: Pick<ReturnType<typeof openBackupStore>, 'head'>) => {
  try {
    return store.head()
  } catch (error) {
    if (error instanceof RangeError) return 'unreadable'
    throw error
  }
}
