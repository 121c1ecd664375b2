import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { belongsTo } from '#electron/platform/write-ahead-log.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

it('is no stray log that somebody takes away who closes the database at this moment', () => {
  const path = join(aFolder(), 'shipdesk.db')
  const sqlite = new SqliteDatabase(path)
  sqlite.exec('CREATE TABLE shipment (id INTEGER)')
  sqlite.close()
  expect(belongsTo(path, `${path}-wal`)).toBe(true)
})
