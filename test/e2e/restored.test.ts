import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { electronBinary, hostHere } from '../host/host-here.ts'
import { launchShipdesk } from './launch.ts'

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'restored-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it.each([
  ['en-GB', /copy of the records was put back/u],
  ['de-DE', /Sicherung der Daten/u],
  ['ar', /نسخة من السجلات/u],
])('who starts on a copy that was put back is told so, and where the log lies (%s)', (locale, sentence) =>
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
    await using desk = await launchShipdesk({ dataDir, locale, size: { width: 1280, height: 720 } })
    const notice = desk.page.getByRole('alert').filter({ hasText: sentence })
    await notice.waitFor()
    await expect.poll(() => notice.textContent()).toContain(join('quarantine', 'shipdesk.db-wal'))
    await expectNoAxeViolations(desk.page)
    await desk.close()
  }),
)

// On a real desktop the question stays open until a person answers it.
it.skipIf(hostHere() === 'electron')(
  'a desk whose records are lost is not opened unless somebody says so',
  () =>
    inFolder(async (folder) => {
      {
        await using first = openTestDesk({ folder })
        await aShipmentWith(first, aDocument())
      }
      const documents = documentFilesIn(folder)
      for (const name of readdirSync(folder).filter((one) => one.startsWith('shipdesk.db')))
        rmSync(join(folder, name))
      const child = spawn(
        electronBinary(),
        ['--no-sandbox', resolve(import.meta.dirname, '../..'), '--data', folder],
        {
          stdio: 'pipe',
        },
      )
      const ended = once(child, 'exit')
      const told = await text(child.stderr)
      expect((await ended)[0]).toBe(1)
      expect(told).toMatch(/missing/u)
      expect(documentFilesIn(folder)).toEqual(documents)
      expect(existsSync(join(folder, 'shipdesk.db'))).toBe(false)
    }),
)
