import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { listBackups } from '#electron/backups/backup-files.ts'
import { copyOn } from '#electron/backups/copy-on.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it('what would be thinned out again at once is not copied on, so that nothing is copied at every look', async () => {
  const to = mkdtempSync(join(tmpdir(), 'second-'))
  onTestFinished(() => rmSync(to, { recursive: true, force: true }))
  await using desk = openTestDesk()
  await aShipmentWith(desk, aDocument())
  const older = await backUp(desk)
  desk.clock.advance(3_600_000)
  const newer = await backUp(desk)
  // Room for both, but not for their documents as well.
  const allowed = older.bytes + newer.bytes + 1
  const copying = {
    from: join(desk.folder, 'backups'),
    to,
    allowed,
    now: desk.clock.now().getTime(),
    free: () => Infinity,
  }
  copyOn(copying, () => undefined)
  expect(listBackups(to).map(({ name }) => name)).toEqual([newer.name])
  const heed = vi.fn<() => void>()
  copyOn(copying, heed)
  // One look at the documents of each folder, and no piece of a file.
  expect(heed).toHaveBeenCalledTimes(2)
})

it('nothing is begun in a second folder that has no room for it', async () => {
  const to = mkdtempSync(join(tmpdir(), 'second-'))
  onTestFinished(() => rmSync(to, { recursive: true, force: true }))
  await using desk = openTestDesk()
  const { bytes } = await backUp(desk)
  const from = join(desk.folder, 'backups')
  const heed = vi.fn<() => void>()
  const copying = { from, to, allowed: Infinity, now: desk.clock.now().getTime(), free: () => bytes }
  expect(() => copyOn(copying, heed)).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
  expect(readdirSync(to)).toEqual([])
})
