import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { copyDatabase } from '#electron/platform/database-file.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const BYTES = 20_000_000
const PAGE = 8192
const MOST_AT_ONCE = 8 * 1024 * 1024

it('a database is copied in small pieces, each brought onto the disk before the next, so that nobody waits for all of them', async () => {
  const folder = aFolder()
  const [source, target] = [join(folder, 'source.db'), join(folder, 'target.db')]
  const sqlite = new SqliteDatabase(source)
  sqlite.pragma(`page_size = ${PAGE}`)
  sqlite.exec(`CREATE TABLE x (d BLOB); INSERT INTO x VALUES (randomblob(${BYTES}))`)
  sqlite.close()
  let pieces = 0
  const bytes = await copyDatabase({
    source,
    target,
    heed: () => void (pieces += 1),
    look: ({ prepare }) =>
      prepare<[], { readonly bytes: number }>('SELECT length(d) AS bytes FROM x').get()?.bytes,
  })
  expect(bytes).toBe(BYTES)
  expect(pieces).toBeGreaterThan(BYTES / MOST_AT_ONCE)
})
