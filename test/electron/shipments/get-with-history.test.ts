import SqliteDatabase from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

afterEach(() => vi.restoreAllMocks())

describe('a shipment with its history', () => {
  it('is what both answer by themselves', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference, reason: 'Asked to' })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items).toHaveLength(2)
    expect(await desk.ask('shipments.getWithHistory', { reference })).toEqual({
      shipment: await desk.ask('shipments.get', { reference }),
      history: items,
    })
  })

  it('is there without its history where the trail is damaged, and is refused where anything else fails', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const { reference } = await desk.ask('shipments.create', aRequest())
    const history = vi.spyOn(desk.inside().audit, 'history')
    history.mockImplementation(() => {
      throw new SqliteDatabase.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT')
    })
    expect(await desk.ask('shipments.getWithHistory', { reference })).toEqual({
      shipment: await desk.ask('shipments.get', { reference }),
    })
    history.mockImplementation(() => {
      throw new SqliteDatabase.SqliteError('disk I/O error', 'SQLITE_IOERR')
    })
    expect((await desk.refusal('shipments.getWithHistory', { reference })).code).toBe('internal_server_error')
  })

  it('is refused for a shipment that is gone', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference, reason: 'Asked to' })
    await desk.ask('shipments.delete', { reference })
    expect((await desk.refusal('shipments.getWithHistory', { reference })).code).toBe('gone')
  })
})
