import { expect, it } from 'vitest'
import { expectNoAxeViolations } from './axe.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { goTo, onADesk } from './on-a-desk.ts'
import { scan } from './scan.ts'

const lamp = {
  sku: 'LAMP-1',
  gtins: ['4006381333931'],
  description: 'Lamp, brass',
  weight: { value: 1.25, unit: 'kg' },
  harmonisation_code: '940511',
  country_of_origin: 'IT',
} as const
const { page } = await onADesk((desk) => desk.ask('products.save', { product: lamp }))

const cell = (what: string, row = 1) =>
  page.getByRole('textbox', { name: `${what}, row ${row}`, exact: true })
const country = (row = 1) => page.getByRole('combobox', { name: `Origin, row ${row}`, exact: true })
const filledRow = async (row: number): Promise<void> => {
  await expect.poll(() => cell('SKU', row).inputValue()).toBe('LAMP-1')
  await expect.poll(() => cell('Description', row).inputValue()).toBe('Lamp, brass')
  await expect.poll(() => cell('Weight', row).inputValue()).toBe('1.25')
  await expect.poll(() => country(row).inputValue()).toBe('IT')
}
const anew = async (): Promise<void> => {
  await goTo(page, '/settings')
  await page.getByRole('heading', { name: 'Settings' }).first().waitFor()
  await doFromPage(page, 'drafts.discard', { key: 'new-shipment' })
  await doFromPage(page, 'products.save', { product: lamp })
  await page.reload()
  await goTo(page, '/shipments/new')
  await cell('SKU').waitFor()
}

it('a row is filled from the product of its SKU, and emptied again by the key that takes back', async () => {
  await anew()
  await cell('Description').fill('Lamp of mine')
  await cell('SKU').fill('LAMP-1')
  await cell('SKU').press('Tab')
  await page.getByText(/^Row .*1.*: .* filled in from product .*LAMP-1/u).waitFor()
  await expect.poll(() => cell('Weight').inputValue()).toBe('1.25')
  expect(await cell('Description').inputValue()).toBe('Lamp of mine')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('Weight').inputValue()).toBe('')
  expect(await cell('SKU').inputValue()).toBe('LAMP-1')
  expect(await cell('Description').inputValue()).toBe('Lamp of mine')
})

it('what was typed since stays when the notice takes the fill back', async () => {
  await anew()
  await cell('SKU').fill('LAMP-1')
  await cell('SKU').press('Tab')
  await filledRow(1)
  await cell('Description').fill('Lamp, brass, with a shade')
  const notice = page.getByRole('alert').filter({ hasText: /filled in from product .*LAMP-1/u })
  await notice.last().getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => cell('Weight').inputValue()).toBe('')
  expect(await cell('Description').inputValue()).toBe('Lamp, brass, with a shade')
  expect(await cell('SKU').inputValue()).toBe('LAMP-1')
})

it('bar codes that are scanned into the SKU become the SKU, one row after the other', async () => {
  await anew()
  await cell('SKU').focus()
  await scan(page, '4006381333931')
  await filledRow(1)
  await scan(page, '4006381333931')
  await filledRow(2)
  expect(await cell('SKU', 3).count()).toBe(0)
})

it('a GTIN stands beside the SKU where that is wanted, and is kept with the product once it is one', async () => {
  await anew()
  await page.getByRole('button', { name: 'Columns' }).click()
  const choice = page.getByRole('menuitemcheckbox', { name: 'GTIN' })
  await choice.waitFor()
  if ((await choice.getAttribute('aria-checked')) === 'true') await page.keyboard.press('Escape')
  else await choice.click()
  await cell('SKU').fill('LAMP-1')
  await expect.poll(() => cell('GTIN').inputValue()).toBe('4006381333931')
  await cell('SKU').fill('CUP-1')
  await expect.poll(() => cell('GTIN').inputValue()).toBe('')
  await cell('GTIN').fill('96385075')
  await cell('GTIN').press('Tab')
  await page
    .getByRole('alert')
    .getByText(/is no GTIN: a digit is missing or wrong/u)
    .waitFor()
  await expectNoAxeViolations(page)
  await cell('GTIN').fill('96385074')
  await cell('GTIN').press('Tab')
  await page.getByText(/^The GTIN is kept with product .*CUP-1/u).waitFor()
  await page
    .getByRole('alert')
    .getByText(/is no GTIN/u)
    .waitFor({ state: 'detached' })
  const found = await callFromPage(page, 'products.find', { code: '96385074' })
  expect(found).toMatchObject({ data: { product: { sku: 'CUP-1', gtins: ['96385074'] } } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => cell('GTIN').inputValue()).toBe('')
  // A code that is scanned comes beside those that are there, and what else is known of the product stays.
  await cell('SKU').fill('LAMP-1')
  await expect.poll(() => cell('GTIN').inputValue()).toBe('4006381333931')
  await cell('GTIN').focus()
  await scan(page, '96385074')
  await expect.poll(() => cell('GTIN').inputValue()).toBe('4006381333931, 96385074')
  await cell('GTIN').press('Tab')
  await page.getByText(/^The GTIN is kept with product .*LAMP-1/u).waitFor()
  expect(await callFromPage(page, 'products.find', { code: '96385074' })).toMatchObject({
    data: { product: { ...lamp, gtins: ['4006381333931', '96385074'] } },
  })
  // What was saved of the product since stays when the bar code is taken back.
  await doFromPage(page, 'products.save', {
    product: { ...lamp, description: 'Lamp, steel', gtins: ['4006381333931', '96385074'] },
  })
  await page
    .getByRole('alert')
    .filter({ hasText: /kept with product .*LAMP-1/u })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect
    .poll(() => callFromPage(page, 'products.find', { code: 'LAMP-1' }))
    .toMatchObject({ data: { product: { ...lamp, description: 'Lamp, steel', gtins: ['4006381333931'] } } })
})
