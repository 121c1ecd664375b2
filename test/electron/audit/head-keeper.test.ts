import fs, { rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readAuditHead, writeAuditHead } from '#electron/audit/head-file.ts'
import { createHeadKeeper } from '#electron/audit/head-keeper.ts'
import { openAuditStore } from '#electron/audit/store.ts'
import { type Database, openDatabase } from '#electron/platform/database.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const headIn = (desk: TestDesk) => {
  const head = readAuditHead(desk.folder)
  if (typeof head !== 'object') throw new Error('There is no head.')
  return head
}
const withoutTriggers = `DROP TRIGGER audit_is_not_updated; DROP TRIGGER audit_is_not_deleted;`
const makeShipments = async (desk: TestDesk, count: number): Promise<void> => {
  for (let made = 0; made < count; made += 1) await desk.ask('shipments.create', aRequest())
}

describe('the end of the audit trail', () => {
  it('is kept beside the records when the desk is closed, and goes on with it', async () => {
    await using desk = openTestDesk()
    desk.restart()
    expect(readAuditHead(desk.folder)).toBeUndefined()
    await makeShipments(desk, 2)
    desk.restart()
    expect(headIn(desk)).toMatchObject(desk.inside().audit.head())
    expect(headIn(desk)).toMatchObject({ entries: 2, since: { entries: 2 } })
    await makeShipments(desk, 1)
    desk.restart()
    expect(headIn(desk)).toMatchObject({ entries: 3, since: { entries: 2 } })
    expect(headIn(desk).missed).toBeUndefined()
  })

  it('is kept a moment after it has grown, as the records have it', async () => {
    await using desk = openTestDesk()
    const { database, folder } = desk.inside()
    const store = openAuditStore(database.reader)
    const fail = (error: unknown): never => {
      throw error
    }
    const keeper = createHeadKeeper({
      database,
      store,
      folder,
      clock: desk.clock,
      every: 1,
      reportFailure: fail,
    })
    await makeShipments(desk, 3)
    await vi.waitFor(() => expect(headIn(desk)).toMatchObject(desk.inside().audit.head()))
    keeper.close()
  })

  it('holds the lock of the records for no disk, and never takes the place of what another process kept meanwhile', async () => {
    await using desk = openTestDesk()
    await makeShipments(desk, 3)
    const { database, folder, audit } = desk.inside()
    const store = openAuditStore(database.reader)
    const { fsyncSync } = fs
    let isLocked = false
    let writes = 0
    const write: Database['write'] = (work) =>
      database.write((writer) => {
        writes += 1
        if (writes === 1) writeAuditHead(folder.path, audit.head())
        isLocked = true
        try {
          return work(writer)
        } finally {
          isLocked = false
        }
      })
    fs.fsyncSync = (file) => {
      expect(isLocked).toBe(false)
      fsyncSync(file)
    }
    syncBuiltinESMExports()
    // What it sees first is not the last any more by the time that it keeps it.
    const seen = [store.after(0, 1)[0]]
    const last = (): ReturnType<typeof store.last> => (seen.length > 0 ? seen.pop() : store.last())
    const ports = { store: { ...store, last }, folder, clock: desk.clock, every: 1 }
    const keeper = createHeadKeeper({
      ...ports,
      database: { write },
      reportFailure: (error) => void desk.bugs.push(error),
    })
    try {
      await vi.waitFor(() => expect(seen).toEqual([]))
      await vi.waitFor(() => expect(writes).toBeGreaterThan(0))
      expect(readAuditHead(desk.folder)).toEqual(audit.head())
      await makeShipments(desk, 1)
      await vi.waitFor(() => expect(headIn(desk)).toMatchObject({ entries: 4 }))
    } finally {
      keeper.close()
      Object.assign(fs, { fsyncSync })
      syncBuiltinESMExports()
    }
  })

  it('is never put back by a process that has seen less of it', async () => {
    await using desk = openTestDesk()
    await makeShipments(desk, 1)
    const { folder } = desk.inside()
    const late = openDatabase(folder.database)
    const store = openAuditStore(late.reader)
    // What it has seen by then, and is slow to keep.
    const seen = store.last()
    const slow = { ...store, last: () => seen }
    const ports = { database: late, store: slow, folder, clock: desk.clock }
    const keeper = createHeadKeeper({ ...ports, reportFailure: (error) => void desk.bugs.push(error) })
    await makeShipments(desk, 4)
    desk.restart()
    keeper.close()
    late.close()
    expect(headIn(desk)).toMatchObject({ entries: 5 })
    expect(headIn(desk).missed).toBeUndefined()
  })

  it('is noted where the records do not lead to it any more, and stays noted', async () => {
    await using desk = openTestDesk()
    await makeShipments(desk, 5)
    desk.restart()
    const gone = desk.inside().audit.head()
    desk.tamper(`${withoutTriggers} DELETE FROM audit WHERE sequence > 2;
      DELETE FROM audit_detail WHERE sequence > 2`)
    desk.restart()
    await makeShipments(desk, 6)
    desk.restart()
    await makeShipments(desk, 1)
    desk.restart()
    expect(headIn(desk)).toMatchObject({ entries: 9, missed: [gone] })
  })

  it('begins anew where it was thrown away, and says from when on', async () => {
    await using desk = openTestDesk()
    await makeShipments(desk, 2)
    desk.restart()
    rmSync(join(desk.folder, 'audit-head.json'))
    desk.restart()
    desk.restart()
    expect(headIn(desk)).toMatchObject({ entries: 2, since: { entries: 2 } })
  })
})
