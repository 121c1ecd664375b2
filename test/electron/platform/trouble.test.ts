import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Trouble, troubleOf } from '#electron/platform/trouble.ts'
import type { ApiError } from '#shared/api-error.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const numberOf = (desk: TestDesk, pragma: string): number =>
  Object.values(z.record(z.string(), z.number()).parse(desk.rows(`PRAGMA ${pragma}`)[0]))[0] ?? 0

/** As if there were no room on the disk for one page more than now, or as much as anybody wants. */
const limitPages = (desk: TestDesk, pages: number): void =>
  void desk.inside().database.reader.prepare(`PRAGMA max_page_count = ${pages}`).get()
const fillDisk = (desk: TestDesk): void => limitPages(desk, numberOf(desk, 'page_count'))
const freeDisk = (desk: TestDesk): void => limitPages(desk, 1_000_000)

/** What is said is for people, can be found in the log, and shows nothing of the inside. */
const expectSaid = (desk: TestDesk, error: ApiError, code: Trouble): void => {
  expect(error).toMatchObject({ code: 'internal_server_error', details: [{ code, message: error.message }] })
  expect(error.correlation_id).not.toBe('')
  expect(error.message).not.toMatch(/SQLITE|inside the program|\.ts|Error/u)
  expect(desk.bugs.length).toBeGreaterThan(0)
}

describe('what the computer is to blame for is told as that', () => {
  it('a full disk: nothing is half done, and all goes on once there is room', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    await desk.ask('shipments.create', aRequest())
    fillDisk(desk)
    const request = aRequest({ label_properties: [{ key: 'a', value: 'x'.repeat(500) }] })
    const total = async (): Promise<number> => (await desk.ask('shipments.counts')).total
    let saved = await total()
    while ('result' in (await desk.call('shipments.create', request))) saved += 1
    expectSaid(desk, await desk.refusal('shipments.create', request), 'disk_full')
    expect(await total()).toBe(saved)
    freeDisk(desk)
    await desk.ask('shipments.create', request)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: saved + 1 })
  })

  it('a disk that may not be written', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    desk.inside().database.reader.prepare('PRAGMA query_only = ON').run()
    expectSaid(desk, await desk.refusal('shipments.create', aRequest()), 'not_writable')
  })

  it('a damaged page: what lies elsewhere is still answered', async () => {
    const folder = aFolder()
    let page = 0
    let size = 0
    {
      await using desk = openTestDesk({ folder })
      await desk.ask('templates.save', { name: 'One', request: {} })
      const [row] = desk.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'template'")
      page = Number(row?.['rootpage'])
      size = numberOf(desk, 'page_size')
    }
    const file = openSync(join(folder, 'shipdesk.db'), 'r+')
    writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size)
    closeSync(file)
    await using desk = openTestDesk({ folder, mayHaveBugs: true })
    expectSaid(desk, await desk.refusal('templates.list'), 'records_damaged')
    expect((await desk.ask('shipments.counts')).total).toBe(0)
  })

  const codes: readonly (readonly [string, Trouble | undefined])[] = [
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['SQLITE_IOERR', 'disk_failed'],
    ['SQLITE_IOERR_READ', 'disk_failed'],
    ['EIO', 'disk_failed'],
    ['SQLITE_BUSY', 'records_in_use'],
    ['SQLITE_BUSY_RECOVERY', 'records_in_use'],
    ['SQLITE_CORRUPT', 'records_damaged'],
    ['SQLITE_CORRUPT_VTAB', 'records_damaged'],
    ['SQLITE_NOTADB', 'records_damaged'],
    ['SQLITE_READONLY', 'not_writable'],
    ['SQLITE_READONLY_DIRECTORY', 'not_writable'],
    ['SQLITE_CANTOPEN', 'not_writable'],
    ['EPERM', 'not_writable'],
    ['EACCES', 'not_writable'],
    ['EROFS', 'not_writable'],
    ['ENOTDIR', 'not_folder'],
    ['SQLITE_CONSTRAINT', undefined],
    ['ERR_INVALID_ARG_TYPE', undefined],
  ]
  it.each(codes)('by the code %s: %s', (code, trouble) => {
    expect(troubleOf(Object.assign(new Error('secret'), { code }))).toBe(trouble)
  })
})

describe('a job whose end cannot be written down', () => {
  it('has failed, which is written as soon as it can be; the program goes on', async () => {
    await using desk = openTestDesk()
    const { jobs } = desk.inside()
    const { job } = jobs.start({ kind: 'export', title: 'a.csv', actor: 'Ada' }, () => {
      fillDisk(desk)
      // More than there is room for.
      return Promise.resolve({ path: 'x'.repeat(50_000), shipments: 1 })
    })
    expect(await jobs.ended(job)).toMatchObject({ state: 'failed', result: { failure: 'The disk is full.' } })
    const { items } = await desk.ask('transfer.jobs', {})
    expect(items).toMatchObject([{ state: 'failed' }])
    const stateOf = () => desk.rows(`SELECT state, ended IS NULL AS running FROM job WHERE id = ${job}`)[0]
    expect(stateOf()).toMatchObject({ running: 1 })
    freeDisk(desk)
    await expect.poll(stateOf, { timeout: 15_000 }).toMatchObject({ running: 0 })
    expect(await desk.ask('transfer.job', { job })).toMatchObject({
      state: 'failed',
      result: { failure: 'The disk is full.', shipments: 1 },
    })
  })
})
