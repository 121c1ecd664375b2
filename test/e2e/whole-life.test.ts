import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { expectNoAxeViolations } from './axe.ts'
import { callFromPage } from './bridge.ts'
import { launchShipdesk } from './launch.ts'
import { focusInDialog } from './on-a-desk.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'whole-life-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const sample = readFileSync(join(import.meta.dirname, '../helpers/samples/jeans-on-demand.json'), 'utf8')

const launch = () => launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })

const history = (page: Page) => page.getByRole('region', { name: 'History' })

const createByPaste = async (page: Page): Promise<string> => {
  await page
    .getByRole('link', { name: /^New shipment/u })
    .first()
    .click()
  await page.getByRole('heading', { name: 'New shipment' }).waitFor()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, sample)
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Order', exact: true }).inputValue())
    .toBe('ORD-004812')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/#\/shipments\/sp_\d{32}$/u)
  return page.url().slice(-35)
}

const findByLastDigits = async (page: Page, reference: string): Promise<void> => {
  await page
    .getByRole('link', { name: /^Shipments/u })
    .first()
    .click()
  const search = page.getByRole('searchbox')
  await search.fill(reference.slice(-8))
  await expect.poll(() => page.getByText('Gardner Minshew').count()).toBe(1)
  await search.press('Enter')
  await page.waitForURL(new RegExp(`#/shipments/${reference}$`, 'u'))
  await history(page).getByText('Created').waitFor()
}

test('a shipment is made, found, cancelled and deleted, and a restart forgets nothing', async () => {
  let reference = ''
  {
    await using program = await launch()
    const { page } = program
    await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
    await expectNoAxeViolations(page)
    reference = await createByPaste(page)
    await findByLastDigits(page, reference)
    await expectNoAxeViolations(page)
    const refused = await callFromPage(page, 'shipments.changeState', {
      reference,
      state: 'delivered',
      reason: 'Skips the whole way',
    })
    expect(refused).toMatchObject({
      kind: 'error',
      error: { details: [{ code: 'invalid_state_for_operation' }] },
    })
    await program.kill()
  }
  {
    await using program = await launch()
    const { page } = program
    await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
    await findByLastDigits(page, reference)
    await page.locator('body').press('Delete')
    await page.getByRole('dialog').getByRole('textbox').first().fill('Ordered twice')
    await page.keyboard.press('Control+Enter')
    await history(page).getByText('“Ordered twice”').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('body').press('Shift+Delete')
    await page.getByRole('dialog').waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const told = await callFromPage(page, 'shipments.history', { reference })
    expect(told).toMatchObject({
      kind: 'result',
      data: { items: [{ operation: 'create' }, { operation: 'cancel' }, { operation: 'delete' }] },
    })
    const gone = await callFromPage(page, 'shipments.get', { reference })
    expect(gone).toMatchObject({ kind: 'error', error: { code: 'gone' } })
  }
})
