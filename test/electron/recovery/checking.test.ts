import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isWholeCheckDue } from '#electron/recovery/check-marker.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { pageOf, zeroPage } from '#helpers/damage.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  await using desk = openTestDesk({ folder })
  seedDesk(desk.inside(), { rows: 60, seed: 3 })
})
afterEach(() => rmSync(folder, { recursive: true }))

const marker = (): unknown => JSON.parse(readFileSync(join(folder, 'check.json'), 'utf8'))

it('a desk that is whole is found so, and its next check of everything is a week later', async () => {
  await using desk = openTestDesk({ folder })
  desk.inside().checking.start()
  expect(marker()).toMatchObject({ ended_cleanly: false })
  await vi.waitFor(async () => expect((await desk.ask('desk.health')).state).toBe('whole'), 30_000)
  desk.restart()
  expect(marker()).toMatchObject({ ended_cleanly: true, whole_at: desk.clock.now().getTime() })
})

it('damage that no screen has met yet is found, said, and noted in the log', async () => {
  const file = join(folder, 'shipdesk.db')
  zeroPage(file, pageOf(file, 'shipment_record', 2))
  await using desk = openTestDesk({ folder, mayHaveBugs: true })
  desk.inside().checking.start()
  await vi.waitFor(async () => expect((await desk.ask('desk.health')).state).toBe('damaged'), 30_000)
  expect(desk.bugs.map(String).join()).toMatch(/check of the database found|malformed/u)
})

const day = 24 * 60 * 60 * 1000
it.each([
  ['there was none yet', undefined, true],
  ['the program was killed', { ended_cleanly: false, whole_at: 10 * day }, true],
  ['the last was yesterday', { ended_cleanly: true, whole_at: 9 * day }, false],
  ['the last was over a week ago', { ended_cleanly: true, whole_at: 2 * day }, true],
  ['the clock has stepped back since', { ended_cleanly: true, whole_at: 11 * day }, true],
])('every page is looked at when %s: %j → %s', (_when, known, isDue) => {
  expect(isWholeCheckDue(known, 10 * day)).toBe(isDue)
})
