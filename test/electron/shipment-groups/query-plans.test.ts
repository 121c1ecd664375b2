import SqliteDatabase from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aGroupOf } from '#helpers/shipment-groups.ts'

const plan = z.array(z.object({ detail: z.string() }))

it('reads no table as a whole and sorts nothing, whatever is asked of groups', async () => {
  await using desk = openTestDesk()
  const prepare = vi.spyOn(SqliteDatabase.prototype, 'prepare')
  desk.restart()
  const { reference, shipments } = await aGroupOf(desk, 3, 'CAGE-7')
  await desk.ask('groups.list', { states: ['open', 'locked'] })
  await desk.ask('groups.list')
  await desk.ask('groups.members', { reference })
  await desk.ask('groups.get', { custom_reference: 'CAGE-7', version: 1 })
  await desk.ask('groups.remove', { custom_reference: 'CAGE-7', shipments: shipments.slice(0, 1) })
  await desk.ask('shipments.cancel', { reference: shipments[1] })
  const statements = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes('shipment_group'))
  prepare.mockRestore()
  const planned = [...new Set(statements)].filter((sql) => /^\s*(SELECT|UPDATE|DELETE)/u.test(sql))
  const details = planned.flatMap((sql) =>
    plan.parse(
      desk
        .inside()
        .database.reader.prepare<[], unknown>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, '1')}`)
        .all(),
    ),
  )
  expect(planned.length).toBeGreaterThan(5)
  expect(details.filter(({ detail }) => /^SCAN|TEMP B-TREE/u.test(detail))).toEqual([])
})
