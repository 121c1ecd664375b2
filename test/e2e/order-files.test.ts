import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { depotDefaults, fillDepot, orderFile } from '#helpers/order-files.ts'
import { expectNoAxeViolations } from './axe.ts'
import { answerOpen } from './native-dialogs.ts'
import { goTo, onADesk } from './on-a-desk.ts'
import { paste } from './shipment-form.ts'

const { app, page } = await onADesk(async (desk) => {
  await fillDepot(desk)
  await desk.ask('settings.update', { desk_defaults: depotDefaults })
})

const currentStep = () => page.locator('[aria-current="step"]').textContent()
const count = (outcome: string) =>
  page.locator('[data-outcome]').filter({ hasText: outcome }).locator('strong').textContent()
const openImport = async (): Promise<void> => {
  await goTo(page, '/shipments')
  await goTo(page, '/transfer/import')
  const another = page.getByRole('button', { name: 'Import another file' })
  await page.getByRole('button', { name: 'Choose a file…' }).or(another).first().waitFor()
  if (await another.isVisible()) await another.click()
}

/** Files of makers that say all but what the desk knows. */
const makers = [
  { maker: 'Shopify', file: 'shopify-orders-export.csv', orders: 2 },
  { maker: 'Etsy', file: 'etsy-sold-order-items.csv', orders: 2 },
  { maker: 'eBay', file: 'ebay-uk-orders.csv', orders: 2 },
] as const

describe.each(makers)('orders of $maker', ({ file, orders }) => {
  it('are there to be imported once their file is chosen, with nothing to say, and come in by one key', async () => {
    await openImport()
    await answerOpen(app, orderFile(`orders/${file}`))
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await expect.poll(() => currentStep()).toContain('Orders')
    await expect.poll(() => count('Create')).toBe(String(orders))
    expect(await count('Refuse')).toBe('0')
    await expectNoAxeViolations(page)
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('region', { name: 'Result' }).getByText(`${orders} created`).waitFor()
  })
})

describe('orders of Amazon, whose file has no prices', () => {
  it('ask once for what their goods are worth', async () => {
    await openImport()
    await answerOpen(app, orderFile('orders/amazon-unshipped.txt'))
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await expect.poll(() => currentStep()).toContain('What is missing')
    const amount = page.getByLabel('Contents · Value', { exact: true })
    await amount.fill('12.50')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => currentStep()).toContain('Orders')
    await expect.poll(() => count('Create')).toBe('2')
    await page.getByRole('button', { name: /^Import 2 shipments/u, disabled: false }).waitFor()
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('region', { name: 'Result' }).getByText('2 created').waitFor()
  })
})

describe('rows that were copied in a spreadsheet', () => {
  it('come in when they are pasted, with their headers', async () => {
    const text = readFileSync(orderFile('orders/own-table-of-somebody.csv'), 'utf8')
    await openImport()
    await paste(page, text)
    await expect.poll(() => count('Create')).toBe('1')
    await page.getByRole('button', { name: /File$/u }).click()
    await page.getByText('Pasted rows.txt').waitFor()
  })
})
