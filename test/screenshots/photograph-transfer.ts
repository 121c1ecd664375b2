import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Shipdesk } from '../e2e/launch.ts'
import { answerOpen, answerSave } from '../e2e/native-dialogs.ts'

const orders = [
  'Order - Number,Ship To - Name,Ship To - Company,Ship To - Address 1,Ship To - City,Ship To - State,Ship To - Postal Code,Ship To - Country,Ship To - Phone,Customer Email,Item - SKU,Item - Name,Item - Qty,Item - Price',
  'W-2041,Ada Lovelace,,1 Main St,Boston,MA,02101,United States,555-0100,ada@example.com,TEA-01,Green tea,2,4.50',
  'W-2041,Ada Lovelace,,1 Main St,Boston,MA,02101,United States,555-0100,ada@example.com,CUP-07,Cup,1,12.00',
  'W-2042,"Möller, Jürgen",Möller & Söhne,Hauptstr. 5,Dresden,,01067,Deutschland,+49 351 4711,j@example.com,TEA-02,煎茶,1,9.99',
  'W-2043,Grace Hopper,,2 Side St,Boston,MA,02101,US,555-0101,grace at example.com,PEN-11,Pen,1,1.00',
]

type Ports = {
  readonly program: Shipdesk
  readonly folder: string
  readonly goTo: (path: string) => Promise<void>
  readonly take: (screen: string) => Promise<void>
}

/** Photographs an export, an import of another program's orders, and the list of what was done. */
export const photographTransfer = async ({ program, folder, goTo, take }: Ports): Promise<void> => {
  const { app, page } = program
  const path = join(folder, 'orders.csv')
  writeFileSync(path, orders.join('\n'))
  // The desk refuses to write into its own folder.
  using elsewhere = mkdtempDisposableSync(join(tmpdir(), 'written-'))
  await answerOpen(app, path)
  await answerSave(app, join(elsewhere.path, 'shipments.csv'))
  await goTo('/transfer')
  await goTo('/shipments?export=1')
  await page.getByRole('dialog').getByRole('cell').first().waitFor()
  await take('export')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo('/transfer/import')
  await page.getByRole('main').getByRole('button').last().click()
  await page.locator('[data-outcome]').first().waitFor()
  const forAll = page.getByRole('main').locator('section').first()
  for (const place of [0, 1]) {
    await forAll.getByRole('combobox').nth(place).click()
    await page.getByRole('option').first().click()
  }
  const currency = forAll.locator('input:not([role], [type=hidden])').first()
  await currency.fill('USD')
  await currency.blur()
  await page.waitForTimeout(2_000)
  await take('import-missing')
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(500)
  await take('import')
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(2_000)
  await photographMakers({ program, goTo, take })
  await goTo('/transfer')
  await take('transfer')
  await goTo('/settings/automation')
  for (const [card, name] of ['Exported orders', 'New orders'].entries())
    await chooseFolder(program, card, name)
  await take('automation')
}

/** Files of makers, as they are seen once they are chosen: what the last file did not say holds for them. */
const photographMakers = async ({ program, goTo, take }: Omit<Ports, 'folder'>): Promise<void> => {
  const { app, page } = program
  const makers = {
    shopify: 'shopify-orders-export.csv',
    ebay: 'ebay-uk-orders.csv',
    etsy: 'etsy-sold-orders.csv',
  }
  for (const [maker, file] of Object.entries(makers)) {
    await goTo('/transfer/import')
    await answerOpen(app, join(import.meta.dirname, '../helpers/order-files/orders', file))
    const main = page.getByRole('main')
    if ((await main.locator('ol button').count()) === 0) await main.getByRole('button').nth(0).click()
    await main.locator('ol button').first().click()
    await main.getByRole('button').nth(3).click()
    await page.waitForTimeout(2_500)
    await take(`import-${maker}`)
  }
}

const chooseFolder = async ({ app, page }: Shipdesk, card: number, name: string): Promise<void> => {
  const path = join(tmpdir(), 'Warehouse', name)
  mkdirSync(path, { recursive: true })
  await answerOpen(app, path)
  const section = page.getByRole('main').locator('section').nth(card)
  await section.getByRole('button').first().click()
  await section.getByText(path).waitFor()
  if (!(await section.getByRole('switch').isChecked())) await section.locator('label').last().click()
  await page.waitForTimeout(500)
}
