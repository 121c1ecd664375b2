import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '#electron/desk.ts'
import { pageOf, zeroPage } from '#helpers/damage.ts'
import { launchShipdesk } from '../e2e/launch.ts'
import type { Look } from './looks.ts'
import { makeDesk } from './make-desk.ts'

/** A language as the system says it: the desk that would know it cannot be opened. */
const locales = { system: 'en-GB', en: 'en-GB', de: 'de-DE', ar: 'ar' } as const

/** Photographs what a window says of a damaged desk, and what came of salvaging it. */
export const photographRecovery = async ({ name, settings }: Look, target: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-damaged-'))
  try {
    await makeDamagedDesk(folder, settings)
    await using program = await launchShipdesk({
      dataDir: folder,
      size: { width: 1280, height: 720 },
      locale: locales[settings.language],
      colorScheme: settings.appearance === 'dark' ? 'dark' : 'light',
      env: { LANGUAGE: locales[settings.language].slice(0, 2), LC_ALL: 'C.UTF-8' },
    })
    const { page } = program
    const take = async (screen: string): Promise<void> => {
      await page.evaluate(async () => document.fonts.ready)
      await page.waitForTimeout(600)
      await page.screenshot({ path: join(target, `${screen}-${name}.png`) })
    }
    await page.locator('main section').nth(1).waitFor()
    await take('recovery')
    await page.locator('main section').nth(1).getByRole('button').click()
    await page.locator('main ul').waitFor()
    await take('salvaged')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const makeDamagedDesk = async (folder: string, settings: Look['settings']): Promise<void> => {
  using made = makeDesk({ rows: 400 })
  made.choose(settings)
  {
    using desk = openDesk({ folder: made.folder, reportBug: (_id, error) => console.error(error) })
    await desk.backups.end()
  }
  cpSync(made.folder, folder, { recursive: true })
  const file = join(folder, 'shipdesk.db')
  zeroPage(file, pageOf(file, 'shipment_record', 2))
  zeroPage(file, 1, 100)
}
