import { describe, expect, it } from 'vitest'
import { anAddress, aRequest, contentsOf } from '#helpers/a-request.ts'
import { BY_HAND } from './by-hand.ts'
import { expectNoAxeViolations } from './axe.ts'
import { focusInDialog, onADesk } from './on-a-desk.ts'
import { scan } from './scan.ts'

const { page } = await onADesk(
  async (desk) => {
    const destination = anAddress({ address_type: 'destination', company_name: 'Nobody & Sons' })
    const contents = [contentsOf({ sku: 'MUG-01', description: 'Mug, blue' })]
    await desk.ask('shipments.create', aRequest({ addresses: [anAddress(), destination], contents }))
    await desk.ask('templates.save', { name: 'Books', request: { tags: ['Books'] } })
  },
  { colorScheme: 'light' },
)
await page.getByRole('link', { name: /^Settings/u }).click()
await page.getByRole('heading', { name: 'Settings' }).waitFor()

/** Goes to a section by keys, as its link is reached by Tab. */
const goTo = async (name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true, level: 2 }).waitFor()
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
/** Types into the field that has the focus, and goes on to the next. */
const type = async (text: string): Promise<void> => {
  await page.keyboard.type(text, BY_HAND)
  await page.keyboard.press('Tab')
}
const gone = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' })
const row = (name: string) => page.getByRole('row', { name })
/** Says yes to what is asked: once leaving has the focus, which would else take the key. */
const confirm = async (name: string): Promise<void> => {
  await focusInDialog(page)
  await page.getByRole('button', { name }).press('Enter')
}

it('the parts of the settings stand under headings, and the arrow keys go from each to the next', async () => {
  const parts = page.getByRole('navigation', { name: 'Settings' })
  const focused = () => parts.locator('a:focus').textContent()
  await parts.getByRole('group', { name: 'Printing' }).getByRole('link', { name: 'Printers' }).waitFor()
  expect(await parts.getByRole('link').count()).toBe(14)
  await parts.getByRole('link', { name: 'Operators' }).focus()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('Labels and papers')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe('History of the desk')
})

describe('the shipping locations', () => {
  it('are added by keys, and what is wrong stands beside its field', async () => {
    await goTo('Shipping locations')
    await expectNoAxeViolations(page)
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Add a location' }).waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('a')
    await expect.poll(() => field('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    await type('Main warehouse')
    await type('WH-1')
    await type('Ida')
    await type('Ridley')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => field('Address').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => field('Address').evaluate((input) => input === document.activeElement)).toBe(true)
    await page.getByText('A mobile or a landline number, please.').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.type('14 Mellor Street', BY_HAND)
    // A slip does not lose what was typed.
    await page.keyboard.press('Escape')
    await page.getByText(/not saved yet/u).waitFor()
    await field('Town').focus()
    await page.keyboard.type('Manchester', BY_HAND)
    await page.getByRole('combobox', { name: 'Country' }).focus()
    await type('United Kingdom')
    await field('Postcode').fill('M11 3FU')
    await field('Mobile').fill('+44 7700 900124')
    await field('Email').focus()
    await page.keyboard.type('ida@example.com', BY_HAND)
    await page.keyboard.press('Enter')
    await gone()
    await row('Main warehouse').getByText('United Kingdom').waitFor()
  })

  it('are changed and removed by keys, and a removed one comes back', async () => {
    await page.getByRole('button', { name: 'Main warehouse', exact: true }).press('Enter')
    await expect.poll(() => field('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Old warehouse', BY_HAND)
    await page.keyboard.press('Control+Enter')
    await gone()
    await page.getByRole('button', { name: 'Old warehouse', exact: true }).press('Delete')
    await page.getByRole('dialog', { name: /Old warehouse/u }).waitFor()
    await confirm('Remove the location')
    await gone()
    await page.getByRole('heading', { name: 'No shipping locations yet' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await row('Old warehouse').waitFor()
    await expectNoAxeViolations(page)
  })
})

describe('the package sizes', () => {
  it('are added, changed and removed by keys', async () => {
    await goTo('Package sizes')
    await page.keyboard.press('a')
    await expect.poll(() => field('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    await type('Medium box')
    await type('BOX-M')
    await type('20')
    await type('40')
    await type('30')
    await page.keyboard.press('Control+Enter')
    await gone()
    await row('Medium box').getByText('40 × 20 × 30 cm').waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Medium box', exact: true }).press('Enter')
    await field('Weight').fill('0.4')
    await page.keyboard.press('Control+Enter')
    await gone()
    await row('Medium box').getByText('0.40 kg').waitFor()
    await page.getByRole('button', { name: 'Medium box', exact: true }).press('Delete')
    await confirm('Remove the package size')
    await gone()
    await page.getByRole('heading', { name: 'No package sizes yet' }).waitFor()
  })
})

describe('what is kept to be typed no more', () => {
  it('has templates, which are renamed and which shipments start from', async () => {
    await goTo('Templates')
    await page.getByRole('button', { name: /^Rename .*Books/u }).click()
    await expect.poll(() => field('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Novels & more', BY_HAND)
    await page.keyboard.press('Enter')
    await gone()
    await page.getByRole('button', { name: 'Novels & more', exact: true }).waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Novels & more', exact: true }).click()
    await page.getByRole('heading', { name: 'New shipment' }).waitFor()
    await page.getByText(/Filled from template/u).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
  })

  it('has the addresses that were typed, found by words and forgotten when that is wanted', async () => {
    await goTo('Addresses')
    await row('Gardner Minshew').first().waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('/')
    await expect
      .poll(() => field('Find an address').evaluate((input) => input === document.activeElement))
      .toBe(true)
    await page.keyboard.type('nob', BY_HAND)
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    await row('Nobody & Sons').waitFor()
    await page.getByRole('button', { name: 'Forget all…' }).click()
    await page.getByRole('button', { name: 'Forget all addresses' }).click()
    await page.getByText('2 addresses were forgotten.').waitFor()
  })

  it('has the products of shipments, which are given bar codes and found by a scan of one', async () => {
    await goTo('Products')
    await row('Mug, blue').waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'MUG-01', exact: true }).press('Enter')
    await expect
      .poll(() => field('Description').evaluate((input) => input === document.activeElement))
      .toBe(true)
    await page.getByRole('combobox', { name: 'Barcodes' }).fill('036000291453')
    await page.keyboard.press('Control+Enter')
    await page.getByText('This is no barcode number').waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('combobox', { name: 'Barcodes' }).press('Backspace')
    await scan(page, '0036000291452')
    await scan(page, '6291041500213')
    await page.getByRole('dialog').getByText('6291041500213').waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Control+Enter')
    await gone()
    await row('Mug, blue').getByText('036000291452, 6291041500213').waitFor()
    await page.getByRole('button', { name: 'MUG-01', exact: true }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('/')
    await field('Find a product').and(page.locator(':focus')).waitFor()
    await scan(page, '96385074')
    await page.getByRole('heading', { name: 'No such product' }).waitFor()
    await scan(page, '0036000291452')
    await row('Mug, blue').waitFor()
  })
})
