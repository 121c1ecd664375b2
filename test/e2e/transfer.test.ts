import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readExcel from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { aLocation } from '#helpers/locations.ts'
import { expectNoAxeViolations } from './axe.ts'
import { answerOpen, answerSave } from './native-dialogs.ts'
import { goTo, onADesk } from './on-a-desk.ts'

const files = mkdtempSync(join(tmpdir(), 'transfer-files-'))
afterAll(() => rmSync(files, { recursive: true }))
const ordersFile = join(files, 'orders.csv')
const refusedFile = join(files, 'orders refused.csv')
const workbookFile = join(files, 'shipments.xlsx')

const head =
  'Order - Number;Ship To - Name;Ship To - Company;Ship To - Address 1;Ship To - City;Ship To - State;Ship To - Postal Code;Ship To - Country;Ship To - Phone;Customer Email;Item - SKU;Item - Name;Item - Qty;Item - Price'
const orders = [
  '0001;Ada Lovelace;;1 Main St;Boston;MA;02101;United States;555-0100;ada@example.com;00A1;"Tea; ""green""\nloose";2;$4.50',
  '0001;Ada Lovelace;;1 Main St;Boston;MA;02101;United States;555-0100;ada@example.com;00A2;Cup;1;12.00',
  '0002;Möller, Jürgen;Möller & Söhne;Hauptstr. 5;Dresden;;01067;Deutschland;+49 351 1;j@example.com;B1;日本茶 🎁;1;9.99',
  '0003;Grace Hopper;;2 Side St;Boston;MA;02101;US;555-0101;not an address;C1;Pen;1;1.00',
  '0004;Alan Turing;;3 Side St;Boston;MA;ABC;US;555-0102;alan@example.com;D1;Ink;1;1.00',
  '0005;Edsger Dijkstra;;4 Gracht;Utrecht;;3511 AA;NL;555-0103;e@example.com;E1;Book;none;1.00',
]

writeFileSync(ordersFile, Buffer.from(`\uFEFF${[head, ...orders].join('\r\n')}`, 'utf16le'))
const { app, page } = await onADesk((desk) =>
  desk.ask('locations.save', { location: aLocation('WAREHOUSE') }),
)

const count = (outcome: string) =>
  page.locator('[data-outcome]').filter({ hasText: outcome }).locator('strong')
const choose = async (label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const currentStep = () => page.locator('[aria-current="step"]').textContent()
const importOrders = async (button: string): Promise<void> => {
  await answerOpen(app, ordersFile)
  await page.getByRole('button', { name: button }).click()
}

describe('an import of another program’s orders', () => {
  it('shows what would come of it, takes what is put right in place, and keeps what is refused', async () => {
    await goTo(page, '/transfer/import')
    await importOrders('Choose a file…')
    await expect.poll(() => currentStep()).toContain('What is missing')
    await page.getByText('Missing in 5 orders').first().waitFor()
    await choose('Type', 'On demand')
    await choose('Origin · Shipping location', 'WAREHOUSE')
    await page.getByLabel('Contents · Currency', { exact: true }).fill('USD')
    await page.getByLabel('Contents · Currency', { exact: true }).blur()
    await expect.poll(() => count('Create').textContent()).toBe('2')
    await expect.poll(() => count('Refuse').textContent()).toBe('3')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: /^1?File$/u }).click()
    await page.getByText('Columns of ShipStation').waitFor()
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => currentStep()).toContain('Orders')
    await expectNoAxeViolations(page)

    const email = page.getByRole('textbox', { name: 'Line 5: Customer Email' })
    await expect.poll(() => email.inputValue()).toBe('not an address')
    await email.fill('grace@example.com')
    await email.press('Enter')
    await expect.poll(() => count('Create').textContent()).toBe('3')

    await answerSave(app, refusedFile)
    await page.getByRole('button', { name: 'Save refused rows…' }).click()
    await expect.poll(() => readQuietly(refusedFile)).toContain('Refused because')
    const refused = readFileSync(refusedFile, 'utf8')
    expect(refused).toContain('Alan Turing')
    expect(refused).toContain('Edsger Dijkstra')
    expect(refused).not.toContain('Ada Lovelace')
  })

  it('is one job, can be undone, and can be done again', async () => {
    await page.getByRole('button', { name: /^Import 3 shipments/u }).click()
    const result = page.getByRole('region', { name: 'Result' })
    await result.getByText('3 created · 2 refused').waitFor()
    await result.getByRole('button', { name: 'Undo…' }).click()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await result.getByText('Undone').waitFor()

    await result.getByRole('button', { name: 'Import another file' }).click()
    await importOrders('Choose a file…')
    await expect.poll(() => count('Create').textContent()).toBe('2')
    await expect.poll(() => currentStep()).toContain('Orders')
    await page.getByRole('button', { name: /^Import 2 shipments/u }).click()
    await result.getByText('2 created · 3 refused').waitFor()
    await goTo(page, '/transfer')
    await expect.poll(() => page.getByRole('row').count()).toBe(4)
    await expectNoAxeViolations(page)
  })

  it('comes out again as a workbook that another program reads, cell for cell', async () => {
    await goTo(page, '/shipments')
    await page.getByRole('main').getByRole('button', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export shipments' })
    await dialog.getByText('Excel', { exact: true }).click()
    await dialog.getByRole('combobox', { name: 'Columns' }).click()
    await page.getByRole('option', { name: 'Everything for an import' }).click()
    await dialog.getByRole('region', { name: 'The first ten rows' }).getByText('日本茶 🎁').waitFor()
    await expectNoAxeViolations(page)
    await answerSave(app, workbookFile)
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('2 written').waitFor()

    const [sheet] = await readExcel(workbookFile)
    const [headers = [], ...rows] = sheet?.data ?? []
    const cell = (row: number, path: string) => rows[row]?.[headers.indexOf(path)]
    const bySku = rows.findIndex((_, row) => cell(row, 'contents[].sku') === '00A1')
    expect(rows).toHaveLength(3)
    expect(cell(bySku, 'custom_reference')).toBe('0001')
    expect(cell(bySku, 'contents[].description')).toBe('Tea; "green"\nloose')
    expect(cell(bySku, 'contents[].quantity')).toBe(2)
    expect(cell(bySku, 'addresses[destination].postal_code')).toBe('02101')
    expect(rows.map((_, row) => cell(row, 'contents[].description'))).toContain('日本茶 🎁')
  })
})

describe('the summary of a shipment', () => {
  it('is drawn by its key, and said to lie in its folder where no viewer is', async () => {
    await app.evaluate(({ shell }) => {
      Reflect.set(shell, 'openPath', () => Promise.resolve('No application found'))
    })
    await goTo(page, '/shipments')
    await page.getByRole('row').nth(1).click()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Print summary' }).waitFor()
    await page.keyboard.press('ControlOrMeta+p')
    const message = page.getByRole('alert').filter({ hasText: 'It lies here:' })
    const path = (await message.locator('bdi').textContent()) ?? ''
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    await expectNoAxeViolations(page)
  })
})

const readQuietly = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
