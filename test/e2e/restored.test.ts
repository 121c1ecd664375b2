import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { launchShipdesk } from './launch.ts'

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'restored-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('who starts on a copy that was put back is told so, and where the log lies, in each language', () =>
  inFolder(async (dataDir) => {
    {
      await using first = openTestDesk({ folder: dataDir })
      await first.ask('shipments.create', aRequest())
    }
    const copy = join(dataDir, '..', `${Date.now()}.db`)
    copyFileSync(join(dataDir, 'shipdesk.db'), copy)
    const killed = talkToDesk(dataDir)
    await killed.ask('shipments.create', aRequest())
    await killed.ask('shipments.create', aRequest())
    await killed.kill()
    copyFileSync(copy, join(dataDir, 'shipdesk.db'))
    rmSync(copy)
    await using desk = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
    const { page } = desk
    for (const [language, sentence] of [
      ['en', /copy of the records was put back/u],
      ['de', /Sicherung der Daten/u],
      ['ar', /نسخة من السجلات/u],
    ] as const) {
      await doFromPage(page, 'settings.update', { language })
      await page.reload()
      const notice = page.getByRole('alert').filter({ hasText: sentence })
      await notice.waitFor()
      await expect.poll(() => notice.textContent()).toContain(join('quarantine', 'shipdesk.db-wal'))
      await expectNoAxeViolations(page)
    }
  }))
