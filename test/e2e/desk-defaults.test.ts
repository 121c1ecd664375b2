import { expect, it } from 'vitest'
import { aContact, anAddress } from '#helpers/a-request.ts'
import { expectNoAxeViolations } from './axe.ts'
import { goTo, onADesk } from './on-a-desk.ts'
import { address, paste, saved } from './shipment-form.ts'

const { page } = await onADesk(
  async (desk) => {
    await desk.ask('locations.save', { location: { reference: 'DEPOT', name: 'Depot', address } })
  },
  { colorScheme: 'light' },
)

it('a new desk asks for what no order says, and fills it in from then on, marked', async () => {
  await page.getByText('What no order says').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Set desk defaults' }).click()
  await page.getByRole('heading', { name: 'Desk defaults', level: 2 }).waitFor()
  await page.getByRole('combobox', { name: 'Ships from' }).click()
  await page.getByRole('option', { name: 'Depot (DEPOT)' }).click()
  await page.getByRole('combobox', { name: 'Shipment type' }).click()
  await page.getByRole('option', { name: 'On demand' }).click()
  await page.getByRole('combobox', { name: 'Currency' }).click()
  await page.getByRole('option', { name: /^EUR/u }).click()
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody')
  await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'E-mail' }).fill('orders@example.com')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('status').getByText('Saved').waitFor()

  await goTo(page, '/shipments/new')
  await page.getByRole('heading', { name: 'New shipment' }).waitFor()
  // Where goods leave from, and in which currency, stands there already.
  await page.getByText('1 Canal Street').waitFor()
  const receiver = anAddress({ address_type: 'destination', company_name: 'Byron Mills' })
  await paste(
    page,
    JSON.stringify({
      shipment_type: 'on_demand',
      addresses: [
        { address_type: 'origin', ...address },
        { ...receiver, contact: { ...aContact, contact_details: { mobile: '+44 7700 900124' } } },
      ],
      contents: [{ value: { amount: 10, currency: 'EUR' } }],
    }),
  )
  await expect.poll(() => page.getByLabel('Company').last().inputValue()).toBe('Byron Mills')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await page.getByRole('region', { name: 'Filled in by the desk' }).getByText('Destination · Email').waitFor()
  await expectNoAxeViolations(page)
})

it('a rule is made, tried over the last orders, and switched off', async () => {
  await goTo(page, '/settings/rules')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a rule' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Light to Britain')
  await dialog.getByRole('textbox', { name: 'To countries' }).fill('gb, ie')
  await dialog.getByRole('textbox', { name: 'Add tags' }).fill('Light')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('To countries: United Kingdom, Ireland').waitFor()
  await page.getByRole('button', { name: 'Try the rules' }).click()
  await page
    .getByRole('row', { name: /^Light to Britain/u })
    .getByText('Add tags: Light')
    .waitFor()
  await expectNoAxeViolations(page)
  const isOn = page.getByRole('switch', { name: 'Rule Light to Britain is on' })
  await isOn.click({ force: true })
  await expect.poll(() => isOn.isChecked()).toBe(false)
})

it('what is changed stands in the history of the desk, and a check says that all of it holds', async () => {
  await goTo(page, '/settings')
  await page.getByRole('switch', { name: 'Print a packing slip with each parcel' }).click({ force: true })
  await expect
    .poll(() => page.getByRole('switch', { name: 'Print a packing slip with each parcel' }).isChecked())
    .toBe(true)
  await goTo(page, '/settings/history')
  const row = page.getByRole('row').filter({ hasText: 'Print a packing slip with each parcel' })
  await row.getByText('Setting changed').waitFor()
  await expect.poll(() => row.getByRole('listitem').textContent()).toMatch(/^no.*yes$/u)
  await expectNoAxeViolations(page)
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Check the records' }).click()
  await page.getByText(/^All well/u).waitFor()
})
