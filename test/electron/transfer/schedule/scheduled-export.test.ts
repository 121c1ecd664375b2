import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nobodyToAsk } from '#electron/platform/choose-path.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const ports = { mayNameFiles: true }
const HOUR = 3_600_000
const hourly = (folder: string) => ({
  is_on: true,
  folder,
  format: 'csv',
  schedule: { kind: 'every', minutes: 60 },
  columns: [{ path: 'custom_reference' }, { path: 'state' }],
})
const make = async (desk: TestDesk, order: string): Promise<string> =>
  (await desk.ask('shipments.create', aRequest({ custom_reference: order }))).reference
const anHourLater = async (desk: TestDesk): Promise<void> => {
  desk.clock.advance(HOUR)
  await desk.inside().schedule.look()
}
const written = (folder: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8').trim().split('\r\n').slice(1)]),
  )

describe('the scheduled export', () => {
  it('goes on from where it was, whatever another program said of the last time', async () => {
    await using desk = openTestDesk({ ports })
    const folder = aFolder()
    await desk.ask('transfer.saveScheduledExport', hourly(folder))
    await make(desk, 'A1')
    await anHourLater(desk)
    const last = {
      at: desk.clock.now().getTime(),
      shipments: 0,
      failure: 'The moon is full.',
      sentences: [{ key: 'moon_is_full', values: { phase: 4 } }],
    }
    desk.tamper(
      `UPDATE setting SET value = json_set(value, '$.last', json('${JSON.stringify(last)}')) WHERE name = 'automation.exports'`,
    )
    const { last_export } = await desk.ask('transfer.automation')
    expect(last_export).toMatchObject({ failure: 'The moon is full.' })
    expect(last_export?.sentences ?? []).toEqual([])
    await make(desk, 'A2')
    await anHourLater(desk)
    expect(Object.values(written(folder))).toEqual([['A1,unallocated'], ['A2,unallocated']])
  })

  it('writes what is new and what changed since the last time, and no file for nothing', async () => {
    await using desk = openTestDesk({ ports })
    const folder = aFolder()
    await desk.ask('transfer.saveScheduledExport', hourly(folder))
    const first = await make(desk, 'A1')
    const second = await make(desk, 'A2')
    await desk.inside().schedule.look()
    expect(written(folder)).toEqual({})
    await anHourLater(desk)
    await anHourLater(desk)
    const one = { 'shipments-2026-11-20-1200.csv': ['A1,unallocated', 'A2,unallocated'] }
    expect(written(folder)).toEqual(one)

    await desk.ask('shipments.cancel', { reference: first, reason: 'Not wanted any more' })
    await make(desk, 'A3')
    await anHourLater(desk)
    const two = { ...one, 'shipments-2026-11-20-1400.csv': ['A1,cancelled', 'A3,unallocated'] }
    expect(written(folder)).toEqual(two)
    expect(await desk.ask('transfer.automation')).toMatchObject({
      last_export: { shipments: 2, path: join(folder, 'shipments-2026-11-20-1400.csv') },
      next_export: '2026-11-20T14:00:00.000Z',
    })

    await desk.ask('shipments.delete', { reference: first, reason: 'Not wanted any more' })
    await anHourLater(desk)
    expect(written(folder)).toEqual(two)
    await desk.ask('shipments.cancel', { reference: second, reason: 'Not wanted any more' })
    await anHourLater(desk)
    expect(Object.values(written(folder)).at(-1)).toEqual(['A2,cancelled'])
    expect(new Set((await desk.ask('transfer.jobs', {})).items.map(({ actor }) => actor))).toEqual(
      new Set(['Scheduled export']),
    )
  })

  it('goes on when the clock had jumped ahead and is right again', async () => {
    await using desk = openTestDesk({ ports })
    const folder = aFolder()
    const right = desk.clock.now().toISOString()
    desk.clock.set('2031-01-01T12:00:00Z')
    await desk.ask('transfer.saveScheduledExport', hourly(folder))
    await make(desk, 'A1')
    await anHourLater(desk)
    desk.clock.set(right)
    await make(desk, 'A2')
    await desk.inside().schedule.look()
    await make(desk, 'A3')
    await desk.inside().schedule.look()
    expect(Object.keys(written(folder)).length).toBe(2)
    await anHourLater(desk)
    expect(Object.values(written(folder)).flat().toSorted()).toEqual(
      ['A1', 'A2', 'A3'].map((order) => `${order},unallocated`),
    )
  })

  it('makes up for a time that passed while the desk was closed, once', async () => {
    await using desk = openTestDesk({ ports })
    const folder = aFolder()
    const daily = { ...hourly(folder), schedule: { kind: 'daily', at: '08:00' } }
    await make(desk, 'A1')
    await desk.ask('transfer.saveScheduledExport', daily)
    await desk.inside().schedule.look()
    expect(written(folder)).toEqual({})
    desk.clock.advance(50 * HOUR)
    desk.restart()
    await desk.inside().schedule.look()
    await desk.inside().schedule.look()
    expect(written(folder)).toEqual({ 'shipments-2026-11-22-1300.csv': ['A1,unallocated'] })
  })

  it('loses nothing when the folder is away: it says so, and writes it the next time', async () => {
    await using desk = openTestDesk({ ports })
    const folder = aFolder()
    await desk.ask('transfer.saveScheduledExport', hourly(folder))
    await make(desk, 'A1')
    rmSync(folder, { recursive: true })
    await anHourLater(desk)
    expect(await desk.ask('transfer.automation')).toMatchObject({
      last_export: { shipments: 0, failure: 'The folder is not there any more.' },
    })
    const other = aFolder()
    await desk.ask('transfer.saveScheduledExport', hourly(other))
    await anHourLater(desk)
    expect(written(other)).toEqual({ 'shipments-2026-11-20-1300.csv': ['A1,unallocated'] })
  })

  it('is done at once when somebody asks, on or off', async () => {
    await using desk = openTestDesk({ ports })
    expect((await desk.refusal('transfer.exportChanged')).details).toMatchObject([{ property: '$.folder' }])
    const folder = aFolder()
    await desk.ask('transfer.saveScheduledExport', { ...hourly(folder), is_on: false })
    await make(desk, 'A1')
    for (const expected of [1, 0])
      expect(await desk.ask('transfer.exportChanged')).toMatchObject({ last_export: { shipments: expected } })
    expect(Object.values(written(folder))).toEqual([['A1,unallocated']])
  })

  it('says in its result that its columns are not saved any more', async () => {
    await using desk = openTestDesk({ ports })
    const { columns: _columns, ...asked } = hourly(aFolder())
    await desk.ask('transfer.saveScheduledExport', { ...asked, map: 'Gone' })
    await make(desk, 'A1')
    await anHourLater(desk)
    expect(await desk.ask('transfer.automation')).toMatchObject({
      last_export: { failure: 'There are no columns saved as “Gone”.' },
    })
  })

  it('goes only where the person chose, and never into the data of the desk', async () => {
    const folder = aFolder()
    const choosePaths = { ...nobodyToAsk, folder: () => Promise.resolve(folder) }
    await using desk = openTestDesk({ ports: { choosePaths } })
    const problem = async (input: unknown) =>
      (await desk.refusal('transfer.saveScheduledExport', input)).details
    expect(await problem(hourly(folder))).toMatchObject([{ property: '$.folder', code: 'invalid_value' }])
    expect(await desk.ask('transfer.chooseFolder')).toEqual({ folder })
    await desk.ask('transfer.saveScheduledExport', hourly(folder))
    // What was saved may be saved again, as after a new start.
    desk.restart()
    await desk.ask('transfer.saveScheduledExport', { ...hourly(folder), is_on: false })

    await using named = openTestDesk({ ports })
    for (const wrong of [named.folder, join(named.folder, 'logs'), join(folder, 'none'), 'relative'])
      expect((await named.refusal('transfer.saveScheduledExport', hourly(wrong))).details).toMatchObject([
        { property: '$.folder', code: 'invalid_value' },
      ])
  })
})
