import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLog } from '#electron/platform/log.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type Path } from '#helpers/open-test-desk.ts'

const NAME = 'Ada Byron'

/** Text columns that hold JSON, so that a reader of it would quote the beginning of what stands there. */
const columns = [
  ['shipment_record', 'record'],
  ['known_address', 'record'],
  ['draft', 'value'],
] as const

const asked = (reference: string): readonly (readonly [Path, unknown])[] => [
  ['shipments.get', { reference }],
  ['shipments.list', {}],
  ['shipments.history', { reference }],
  ['shipments.update', { reference, tags: ['x'] }],
  ['shipments.clone', { reference }],
  ['shipments.cancel', { reference }],
  ['shipments.delete', { reference }],
  ['shippingDocuments.get', { shipments: [reference], type: 'packing_slip' }],
  ['addresses.search', { text: 'a' }],
  ['drafts.get', { key: 'new' }],
  ['audit.verify', {}],
]

it('No name of a damaged record comes into the log, whatever is asked', async () => {
  await using desk = openTestDesk({ mayHaveBugs: true })
  const { reference } = await desk.ask('shipments.create', aRequest())
  await desk.indexed()
  await desk.ask('drafts.save', { key: 'new', value: { a: 1 } })
  for (const [table, column] of columns) {
    expect(desk.rows(`SELECT 1 AS one FROM ${table}`)).not.toEqual([])
    for (const text of [`${NAME} lives here`, `{"x": ${NAME}, 12 Low`, `{"x": "${NAME}"`]) {
      desk.tamper(`UPDATE ${table} SET ${column} = '${text}'`)
      for (const [path, input] of asked(reference)) await desk.call(path, input)
    }
  }
  expect(desk.bugs.length).toBeGreaterThan(0)

  const folder = join(desk.folder, 'elsewhere')
  mkdirSync(folder)
  const log = openLog(folder, () => new Date())
  for (const [at, bug] of desk.bugs.entries()) log.reportBug(`bug-${at}`, bug)
  const text = readFileSync(join(folder, 'logs', 'shipdesk.log'), 'utf8')
  for (const part of NAME.split(' ')) expect(text).not.toContain(part)
  // Nor is it in what the errors themselves say, wherever else they are shown.
  for (const bug of desk.bugs) expect(String(bug)).not.toContain(NAME)
})
