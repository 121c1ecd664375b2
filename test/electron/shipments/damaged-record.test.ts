import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonColumns } from '#electron/recovery/tables.ts'
import { openLog } from '#electron/platform/log.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { runDesk } from '#helpers/run-desk.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ROWS = 12

/** One value of each column that holds JSON is no JSON any more; those of the newest shipment stay. */
const damageEach = (desk: TestDesk): readonly string[] => {
  desk.tamper('DROP TRIGGER audit_detail_is_not_updated')
  return Object.entries(jsonColumns).flatMap(([table, columns]) =>
    columns.flatMap((column) => {
      const first = `(SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1)`
      if (desk.rows(`SELECT ${first} AS first`)[0]?.['first'] === null) return []
      desk.tamper(`UPDATE ${table} SET ${column} = '{"name":"Jane Planted' WHERE ${column} = ${first}`)
      return [`${table}.${column}`]
    }),
  )
}

it('one damaged value in any column stops no list, no export, no search and no other shipment, and is never quoted', async () => {
  await using desk = openTestDesk({ mayHaveBugs: true, ports: { mayNameFiles: true } })
  seedDesk(desk.inside(), { rows: ROWS, seed: 5 })
  await desk.ask('settings.update', { desk_name: 'Desk' })
  const { reference } = await desk.ask('shipments.create', aRequest({ custom_reference: 'WHOLE-1' }))
  await desk.indexed()
  const damaged = damageEach(desk)
  expect(damaged.length).toBeGreaterThan(5)
  desk.restart()

  const { items } = await desk.ask('shipments.list', { take: 100 })
  expect(items).toHaveLength(ROWS + 1)
  expect((await desk.ask('shipments.search', { text: 'WHOLE-1' })).items).toHaveLength(1)
  expect((await desk.ask('shipments.get', { reference })).reference).toBe(reference)
  for (const one of items) {
    const answer = await desk.call('shipments.get', { reference: one.reference })
    if ('error' in answer) expect(answer.error.details.map(({ code }) => code)).toEqual(['records_damaged'])
    await desk.ask('shipments.history', { reference: one.reference })
  }
  await desk.ask('manifests.checklist')
  await desk.ask('locations.list')
  for (const format of ['csv', 'jsonl', 'xlsx', 'pdf'] as const) {
    const path = join(tmpdir(), `${crypto.randomUUID()}.${format}`)
    const { state, result } = await ended(desk, 'transfer.export', { format, path })
    expect(state).toBe('done')
    // Nobody sees in a file what is not in it. A printed list shows what needs no record.
    expect((result?.shipments ?? 0) + (result?.unread ?? 0)).toBe(ROWS + 1)
    expect(result?.unread ?? 0).toBe(result?.unread_references?.length ?? 0)
    expect((result?.unread ?? 0) > 0).toBe(format !== 'pdf')
  }
  const printed = await runDesk(['--data', desk.folder, 'export', '--format', 'jsonl'])
  expect(printed.out.trimEnd().split('\n')).toHaveLength(ROWS)
  expect(printed.err).toMatch(/^1 shipment is not in the export, as the record cannot be read: sp_\d+\. /u)
  const log = openLog(desk.folder, () => new Date())
  for (const bug of desk.bugs) log.reportBug('id', bug)
  expect(readFileSync(join(desk.folder, 'logs', 'shipdesk.log'), 'utf8')).not.toMatch(/Planted/u)
})
