import { join } from 'node:path'
import { launchShipdesk } from '../e2e/launch.ts'
import { scan } from '../e2e/scan.ts'
import type { Look } from './looks.ts'
import { makeBenchDesk } from './make-bench-desk.ts'

/** Photographs the packing bench while a parcel is packed, and after a wrong scan. */
export const photographBench = async (look: Look, target: string): Promise<void> => {
  using desk = await makeBenchDesk(look.settings)
  await using program = await launchShipdesk({ dataDir: desk.folder, size: { width: 1280, height: 720 } })
  const { page } = program
  const take = async (screen: string): Promise<void> => {
    await page.evaluate(async () => document.fonts.ready)
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(target, `${screen}-${look.name}.png`) })
  }
  await page.evaluate((address) => {
    location.hash = address
  }, `/pack?wave=${desk.wave}`)
  await page.getByRole('heading', { name: 'Zoë Müller' }).waitFor()
  for (const code of ['COF-250', 'COF-250', 'BLB-004']) await scan(page, code)
  await page.locator('[aria-current]', { hasText: 'BLB-004' }).waitFor()
  await take('bench')
  await scan(page, 'NTB-011')
  await page.getByRole('alertdialog').waitFor()
  await take('bench-wrong')
}
