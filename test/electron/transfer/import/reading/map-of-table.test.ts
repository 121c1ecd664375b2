import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { orderFile } from '#helpers/order-files.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'
import { builtInMaps } from '#shared/transfer/columns.ts'

const ports = { mayNameFiles: true }

/** A desk with a shipment, and what it has exported of it. */
const exported = async (desk: TestDesk, request: object): Promise<string> => {
  await desk.ask('shipments.create', aRequest({ custom_reference: 'A-1' }))
  const path = join(aFolder(), 'table.csv')
  await ended(desk, 'transfer.export', { format: 'csv', path, ...request })
  return path
}

describe('a table that this program has exported', () => {
  it.each([
    ['csv', {}],
    ['csv', { readable: true, delimiter: 'semicolon', decimal_mark: 'comma' }],
    ['xlsx', { readable: true }],
  ])('comes in again where it holds everything: %s %j', async (format, dialect) => {
    await using desk = openTestDesk({ ports })
    const path = await exported(desk, { format, ...builtInMaps().importable, ...dialect })
    await using other = openTestDesk({ ports })
    const preview = await other.ask('transfer.importPreview', { file: path })
    expect(preview.refused).toEqual([])
    expect(preview).toMatchObject({ layout: 'shipdesk', counts: { create: 1 } })
  })

  it.each([
    ['usual', 'says nothing of what is in the shipments'],
    ['contents', 'says nothing of where the shipments go'],
  ] as const)('says in one sentence why it cannot: %s', async (name, sentence) => {
    await using desk = openTestDesk({ ports })
    const path = await exported(desk, { ...builtInMaps()[name] })
    await expect(desk.ask('transfer.importPreview', { file: path })).rejects.toThrow(sentence)
  })

  it('says so in the watched folder as well, once for the file', async () => {
    await using desk = openTestDesk({ ports })
    const path = await exported(desk, builtInMaps().usual)
    const folder = aFolder()
    await desk.ask('transfer.saveWatchedFolder', { is_on: true, folder })
    copyFileSync(path, join(folder, 'orders.csv'))
    await desk.inside().schedule.look()
    await desk.inside().schedule.look()
    expect(existsSync(join(folder, 'refused/orders.csv'))).toBe(true)
    const report = readFileSync(join(folder, 'refused/orders report.txt'), 'utf8')
    expect(report).toContain('says nothing of what is in the shipments')
  })
})

describe('a list of orders without addresses', () => {
  it('says in one sentence what to export instead', async () => {
    await using desk = openTestDesk({ ports })
    const file = orderFile('orders/prestashop-list.csv')
    await expect(desk.ask('transfer.importPreview', { file })).rejects.toThrow('does not say where they go')
  })
})
