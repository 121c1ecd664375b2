import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { giveFiles } from '../e2e/give-files.ts'
import { doFromPage } from '../e2e/bridge.ts'
import { launchShipdesk } from '../e2e/launch.ts'
import type { Look } from './looks.ts'
import type { PictureDesk } from './make-desk.ts'
import { photographPrinting } from './photograph-printing.ts'
import { photographTransfer } from './photograph-transfer.ts'

type Session = {
  readonly look: Look
  readonly filled: PictureDesk
  readonly empty: PictureDesk
  /** The folder that the pictures go to. */
  readonly target: string
}

// Notices come and go; a picture is of what stays.
const withoutNotices = '.mantine-Notifications-root { visibility: hidden }'

const sample = readFileSync(join(import.meta.dirname, '../helpers/samples/coat-with-jewellery.json'), 'utf8')

/** Photographs the screens in one look, on a desk with shipments and on one without. */
export const photographLook = async ({ look, filled, empty, target }: Session): Promise<void> => {
  filled.choose(look.settings)
  empty.choose(look.settings)
  await using program = await launchShipdesk({ dataDir: filled.folder, size: { width: 1280, height: 720 } })
  const { page } = program
  const take = async (screen: string): Promise<void> => {
    await settle(page)
    await page.screenshot({ path: join(target, `${screen}-${look.name}.png`), style: withoutNotices })
  }
  await goTo(page, '/shipments')
  await take('shipments')
  await openFirst(page, 'in_transit')
  await take('shipment')
  await photographDocuments(page, take)
  if (look.screens === 'all') await photographActions(page, take)
  await goTo(page, '/shipments/new')
  await pasteSample(page)
  await take('new-shipment')
  await photographTransfer({
    program,
    folder: filled.folder,
    goTo: async (path) => goTo(page, path),
    take,
  })
  await photographPrinting({
    page,
    goTo: async (path) => goTo(page, path),
    openPapers: async () => {
      await openFirst(page, 'unallocated')
      await openDialog(page, 'Shift+L')
    },
    take,
  })
  if (look.screens === 'main') return
  await goTo(page, '/end-of-day')
  await take('end-of-day')
  await goTo(page, '/carriers')
  await take('carriers')
  await goTo(page, '/settings')
  await take('settings')
  await goTo(page, '/settings/locations')
  await take('locations')
  await photographBackups(page, take)
  await photographHistory(page, take)
  await page.keyboard.press('?')
  await take('keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await take('palette')
  await photographEmpty(empty, look, target)
}

/** The backups of a desk, and what going back to the oldest would lose. */
const photographBackups = async (page: Page, take: (screen: string) => Promise<void>): Promise<void> => {
  await goTo(page, '/settings/backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const restore = page.locator('tbody').getByRole('button').last()
  await restore.waitFor()
  await take('backups')
  await restore.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).waitFor()
  await take('restore')
  await page.keyboard.press('Escape')
}

/** Who changed what of the desk, and what a check of all that it holds says. */
const photographHistory = async (page: Page, take: (screen: string) => Promise<void>): Promise<void> => {
  await goTo(page, '/settings')
  for (const name of ['bench_slip', 'bench_last_scan'])
    await doFromPage(page, 'settings.update', { [name]: true })
  await goTo(page, '/settings/history')
  await page.locator('tbody tr').first().waitFor()
  await take('desk-history')
  await goTo(page, '/settings')
  const check = page.getByRole('button', { name: 'Check the records' })
  await check.click()
  const answer = page.getByText(/^All well/u)
  await answer.waitFor()
  await answer.scrollIntoViewIfNeeded()
  await check.evaluate((button) => button.closest('section')?.scrollIntoView())
  await take('verify')
}

const settle = async (page: Page): Promise<void> => {
  await page.evaluate(async () => document.fonts.ready)
  await page.waitForTimeout(600)
}

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((address) => {
    location.hash = address
  }, path)
  await settle(page)
}

const openFirst = async (page: Page, state: ShipmentState, further = ''): Promise<void> => {
  await goTo(page, `/shipments?states=${state}&${further}`)
  await page.getByRole('row').nth(1).waitFor()
  await page.getByRole('searchbox').press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/shipments\/sp_/u)
}

const photographDocuments = async (page: Page, take: (screen: string) => Promise<void>): Promise<void> => {
  await openFirst(page, 'unallocated', 'documents=some')
  await page.locator('[data-document]').first().scrollIntoViewIfNeeded()
  await take('documents')
  await openDialog(page, 'p')
  await page.waitForTimeout(1_500)
  await take('preview')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await giveFiles(page, 'drop', [
    { name: 'Proforma invoice 4711.pdf', bytes: aPdf() },
    { name: 'IMG_0815.png', bytes: aPng({ width: 300, height: 200 }) },
    { name: 'Licence.svg.png', bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  ])
  await page.getByRole('dialog').waitFor()
  await take('add-documents')
  await page.reload()
}

const photographActions = async (page: Page, take: (screen: string) => Promise<void>): Promise<void> => {
  await openFirst(page, 'unallocated')
  await openDialog(page, 'q')
  await take('quotes')
  await closeDialog(page)
  await openFirst(page, 'in_transit')
  await openDialog(page, 't')
  await take('tracking')
  await closeDialog(page)
  await openFirst(page, 'allocated')
  await openDialog(page, 's')
  await take('change-state')
  await closeDialog(page)
  await openDialog(page, 'Delete')
  await take('cancel')
  await closeDialog(page)
  await openFirst(page, 'cancelled')
  await openDialog(page, 'Shift+Delete')
  await take('delete')
  await closeDialog(page)
}

const openDialog = async (page: Page, key: string): Promise<void> => {
  await settle(page)
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const pasteSample = async (page: Page): Promise<void> => {
  await settle(page)
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, sample)
  await settle(page)
}

const photographEmpty = async (empty: PictureDesk, look: Look, target: string): Promise<void> => {
  await using program = await launchShipdesk({ dataDir: empty.folder, size: { width: 1280, height: 720 } })
  await settle(program.page)
  await program.page.screenshot({ path: join(target, `shipments-empty-${look.name}.png`) })
  await goTo(program.page, '/shipments/new')
  await program.page.keyboard.press('Control+Enter')
  await settle(program.page)
  await program.page.screenshot({ path: join(target, `new-shipment-problems-${look.name}.png`) })
}
