import SqliteDatabase from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const plan = z.array(z.object({ detail: z.string() }))

it('reads no table as a whole and sorts nothing, whatever is asked at the bench', async () => {
  await using desk = openTestDesk()
  const prepare = vi.spyOn(SqliteDatabase.prototype, 'prepare')
  desk.restart()
  const statements = prepare.mock.calls.map(([sql]) => sql).filter((sql) => /\bpacking|wave\b/u.test(sql))
  prepare.mockRestore()
  const planned = [...new Set(statements)].filter((sql) => /^\s*(SELECT|UPDATE)/u.test(sql))
  const details = planned.flatMap((sql) =>
    plan.parse(
      desk
        .inside()
        .database.reader.prepare<[], unknown>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, '1')}`)
        .all(),
    ),
  )
  expect(planned.length).toBeGreaterThan(3)
  expect(details.filter(({ detail }) => /^SCAN|TEMP B-TREE/u.test(detail))).toEqual([])
})
