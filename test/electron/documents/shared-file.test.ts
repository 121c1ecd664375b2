import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documentQueries } from '#electron/documents/store.ts'
import { openDatabase } from '#electron/platform/database.ts'
import { damagedDocuments } from '#electron/platform/migrations/009-damaged-documents.ts'
import { migrations } from '#electron/platform/migrations/index.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const plan = z.array(z.object({ detail: z.string() }))

describe('a file that many shipments share', () => {
  it('is put to one more without a look at the others', async () => {
    await using desk = openTestDesk()
    const { reader } = desk.inside().database
    const sql = documentQueries.makeReady.replace('?', "'a'")
    const steps = plan.parse(reader.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
    expect(steps.map(({ detail }) => detail)).toEqual([
      'SEARCH document USING INDEX document_damaged (hash=?)',
    ])
  })

  it('is known as damaged or whole to a desk that was there before it was looked up like that', () => {
    const file = join(aFolder(), 'shipdesk.db')
    const before = migrations.indexOf(damagedDocuments)
    const older = new SqliteDatabase(file)
    older.pragma('foreign_keys = OFF')
    for (const migration of migrations.slice(0, before)) older.exec(migration)
    older.pragma(`user_version = ${before}`)
    const insert = older.prepare(
      `INSERT INTO document VALUES (NULL, @reference, 1, @state, 0, 0, 0, NULL, NULL, NULL, @hash, 1, 1)`,
    )
    for (const [state, hash] of [
      [0, 'whole'],
      [1, 'damaged'],
      [1, 'damaged'],
    ])
      insert.run({ reference: `pd_${Math.random()}`, state, hash })
    older.close()

    const database = openDatabase(file)
    const damaged = database.reader.prepare<[], { readonly hash: string }>(
      'SELECT hash FROM document INDEXED BY document_damaged WHERE state <> 0',
    )
    expect(damaged.all()).toEqual([{ hash: 'damaged' }, { hash: 'damaged' }])
    database.write(() => database.reader.prepare<[string], void>(documentQueries.makeReady).run('damaged'))
    expect(damaged.all()).toEqual([])
    expect(database.reader.prepare('SELECT count(*) AS many FROM document WHERE state = 0').get()).toEqual({
      many: 3,
    })
    database.close()
  })
})
