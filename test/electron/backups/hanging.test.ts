import { spawnSync } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn, documentPath } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** Whoever opens it to read waits for as long as it lies there, as with what a share that is gone is asked. */
const makeHang = (path: string): void => {
  rmSync(path, { force: true })
  expect(spawnSync('mkfifo', [path]).status).toBe(0)
}
const letGo = (path: string): void => {
  if (existsSync(path)) closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK))
}

const second = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe.skipIf(process.platform === 'win32')('what hangs', () => {
  it('in the second folder holds up neither the desk nor its end, and is told', async () => {
    const folder = second()
    const realInterval = setInterval
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    await desk.ask('backups.saveSettings', { disk_share: 50, second_folder: folder })
    // From now on time passes quicker than any disk answers.
    const passing = realInterval(() => vi.advanceTimersByTime(100_000), 20)
    onTestFinished(() => clearInterval(passing))
    const [own = ''] = readdirSync(folder)
    await desk.ask('shipments.create', aRequest())
    const hanging = join(folder, own, '2026-01-01T00-00-00-000Z.json')
    makeHang(hanging)
    onTestFinished(() => letGo(hanging))
    await desk.inside().backups.look()
    expect((await desk.ask('backups.list')).items).toHaveLength(1)
    expect((await desk.ask('backups.status')).second?.failure).toEqual([{ key: 'second_folder_silent' }])
    // It is not gone to once more while the first still hangs there.
    await desk.inside().backups.look()
    await desk.ask('shipments.create', aRequest())
    await desk.inside().backups.end()
    expect((await desk.ask('backups.list')).items[0]).toMatchObject({ reason: 'end', is_complete: true })
    letGo(hanging)
  })

  it('in the backup at the end is given up, and swept away at the next start', async () => {
    await using desk = openTestDesk()
    await aShipmentWith(desk, aDocument())
    const backups = join(desk.folder, 'backups')
    const good = await backUp(desk)
    desk.clock.advance(1000)
    await desk.ask('shipments.create', aRequest())
    const mirror = join(backups, 'documents')
    rmSync(mirror, { recursive: true })
    const document = documentPath(desk.folder, documentFilesIn(desk.folder)[0] ?? '')
    makeHang(document)
    onTestFinished(() => letGo(document))
    const stop = new AbortController()
    const ending = desk.inside().backups.end(stop.signal)
    await expect.poll(() => existsSync(mirror), { timeout: 20_000 }).toBe(true)
    stop.abort()
    await ending
    const rests = (): readonly string[] => readdirSync(backups).filter((name) => name.endsWith('.part'))
    expect(rests()).toHaveLength(1)
    letGo(document)
    desk.restart()
    writeFileSync(join(backups, '2026-01-01T00-00-00-000Z.db.part'), '')
    desk.inside().backups.start()
    await expect.poll(rests, { timeout: 20_000 }).toEqual([])
    expect((await desk.ask('backups.list')).items).toEqual([good])
  })
})
