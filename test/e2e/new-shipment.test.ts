import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { SettingsChange } from '#shared/settings/settings.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { BY_HAND } from './by-hand.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { launchShipdesk, type Shipdesk } from './launch.ts'
import { goTo } from './on-a-desk.ts'
import { address, focusedField, paste, sample, saved, tabTo } from './shipment-form.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'new-shipment-'))
const location = { reference: 'NG-01', name: 'Northgate', address }

let program: Shipdesk
/** The shipments of the tests before. */
const earlier = new Set<string>()

const launch = async (): Promise<void> => {
  program = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
  // Before that the window is still on its way to the list, and would go there from wherever it is sent.
  await program.page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
}

const openNewShipment = async (page: Page): Promise<void> => {
  await goTo(page, '/shipments/new')
  await expect.poll(() => focusedField(page), { timeout: 20_000 }).toBe('custom_reference')
}

/** The page as it is at a desk where nothing was typed before. */
const start = async (settings: SettingsChange = {}): Promise<Page> => {
  const { page } = program
  await goTo(page, '/settings')
  await page.locator('[data-field=custom_reference]').waitFor({ state: 'detached' })
  for (const key of ['new-shipment', 'new-shipment-habits']) await doFromPage(page, 'drafts.discard', { key })
  await doFromPage(page, 'settings.update', settings)
  await page.reload()
  await openNewShipment(page)
  return page
}

/** The shipments that this test has made, as the desk holds them. */
const stored = async () => {
  await using desk = openTestDesk({ folder: dataDir })
  const { items } = await desk.ask('shipments.list', {})
  const made = items.map(({ reference }) => reference).filter((reference) => !earlier.has(reference))
  return await Promise.all(made.map((reference) => desk.ask('shipments.get', { reference })))
}

beforeAll(launch)
afterEach(async () => {
  for (const { reference } of await stored()) earlier.add(reference)
})
afterAll(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a shipment is made with the keyboard alone', async () => {
  const page = await start()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, 'custom_reference', 'ORD-10483')
  await tabTo(page, 'addresses[] contact.first_name', 'Ada')
  await tabTo(page, 'addresses[] contact.last_name', 'Quill')
  await tabTo(page, 'addresses[] address_line1', '1 Canal Street')
  await tabTo(page, 'addresses[] locality', 'Manchester')
  await tabTo(page, 'addresses[] postal_code', 'M2 6LW')
  await tabTo(page, 'addresses[] country_iso_code', 'united k')
  await tabTo(page, 'addresses[] contact.contact_details.mobile', '+44 7700 900123')
  await tabTo(page, 'addresses[] contact.contact_details.email', 'packing@northgate.example')
  await page.keyboard.press('Tab')
  await tabTo(page, 'addresses[] contact.first_name', 'Aoife')
  await tabTo(page, 'addresses[] contact.last_name', 'Ní Bhriain')
  await tabTo(page, 'addresses[] address_line1', '14 Quay Street')
  await tabTo(page, 'addresses[] locality', 'Galway')
  await tabTo(page, 'addresses[] country_iso_code', 'IE')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('H91 E2K3', BY_HAND)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('gal', BY_HAND)
  await tabTo(page, 'addresses[] contact.contact_details.landline', '+353 91 555 0123')
  await tabTo(page, 'addresses[] contact.contact_details.email', 'aoife@example.ie')
  await tabTo(page, 'contents[] description', 'Package')
  await tabTo(page, 'contents[] dimensions.length', '40x30x20')
  await tabTo(page, 'contents[] value.amount', '40')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Necklace', BY_HAND)
  await page.keyboard.press('ControlOrMeta+]')
  await tabTo(page, 'contents[] weight.value', '0,128')
  await tabTo(page, 'contents[] value.amount', '20')
  await page.keyboard.press('ControlOrMeta+Enter')
  await saved(page)
  await expect
    .poll(() => stored())
    .toMatchObject([
      {
        custom_reference: 'ORD-10483',
        shipment_type: 'on_demand',
        addresses: [
          { address_type: 'origin', country_iso_code: 'GB', postal_code: 'M2 6LW' },
          { address_type: 'destination', country_iso_code: 'IE', region: 'Galway', postal_code: 'H91 E2K3' },
        ],
        contents: [
          {
            description: 'Package',
            dimensions: { length: 40, width: 30, height: 20, unit: 'cm' },
            contents: [
              { description: 'Necklace', weight: { value: 0.128, unit: 'kg' }, value: { amount: 20 } },
            ],
          },
        ],
      },
    ])
})

test('an untidy request is pasted as a whole and saved, whatever of the contract it holds', async () => {
  const page = await start()
  await paste(page, sample('international-with-customs'))
  await page.getByText('Customs documentation').waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await saved(page)
  await expect
    .poll(() => stored())
    .toMatchObject([
      {
        custom_reference: 'EXP-2026-00917',
        customs_documentation: { category_type: 'commercial_sample', invoice_number: 'INV-917' },
        label_properties: [{ key: 'Dock', value: '7' }],
        contents: [
          { sku: 'TEA-008', country_of_origin: 'JP', shipping_terms: 'fca' },
          { sku: 'CLN-100', dangerous_goods: { id_number: 'UN1263', packing_group: 'ii' } },
        ],
      },
    ])
})

test('what is pasted and cannot be taken is told: where it is no JSON, and which names nobody knows', async () => {
  const page = await start()
  await page.keyboard.press('ControlOrMeta+J')
  await page.getByLabel('Request as JSON').fill('{\n  "contents": [,]\n}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText('it breaks at line 2, column 16, at “,”').waitFor()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await page.getByLabel('Request as JSON').waitFor({ state: 'detached' })
  await paste(
    page,
    JSON.stringify({ ...JSON.parse(sample('jeans-on-demand')), state: 'allocated', colour: 'red' }),
  )
  await page.getByText('Not accepted in a shipment').waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText(/2 things to put right/u).waitFor()
  await page.getByRole('button', { name: 'Leave all out' }).click()
  await page.getByText(/things? to put right/u).waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+Enter')
  await saved(page)
  await expect.poll(() => stored()).toMatchObject([{ custom_reference: 'ORD-004812' }])
})

test('a half-filled page is there again after the program was killed', async () => {
  const page = await start()
  await page.keyboard.type('ORD-77', BY_HAND)
  await tabTo(page, 'addresses[] company_name', 'Northgate')
  await tabTo(page, 'contents[] description', 'Jeans')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Belt', BY_HAND)
  await page.keyboard.press('ControlOrMeta+]')
  await page.getByText(/Draft kept/u).waitFor()
  await page.waitForTimeout(800)
  await program.kill()
  await launch()
  const again = program.page
  await openNewShipment(again)
  await expect.poll(() => again.locator('[data-field=custom_reference]').inputValue()).toBe('ORD-77')
  await expect
    .poll(() => again.locator('[data-field$="company_name"]').first().inputValue())
    .toBe('Northgate')
  const rows = await again.locator('[data-row] [data-field$="description"]').all()
  expect(await Promise.all(rows.map((row) => row.inputValue()))).toEqual(['Jeans', 'Belt'])
  await again.getByText('1.1', { exact: true }).waitFor()
})

test('leaving the page keeps the draft, starting afresh empties it, and undo brings it back', async () => {
  const page = await start()
  await page.keyboard.type('ORD-78', BY_HAND)
  await goTo(page, '/settings')
  await page.locator('[data-field=custom_reference]').waitFor({ state: 'detached' })
  await openNewShipment(page)
  const order = page.locator('[data-field=custom_reference]')
  await expect.poll(() => order.inputValue()).toBe('ORD-78')
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect.poll(() => order.inputValue(), { timeout: 20_000 }).toBe('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => order.inputValue(), { timeout: 20_000 }).toBe('ORD-78')
})

test('"save and another" keeps the origin, the type and the units', async () => {
  const page = await start()
  await paste(page, sample('international-with-customs'))
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await page.getByText('kept from last shipment').waitFor()
  await expect.poll(() => page.locator('[data-field=custom_reference]').inputValue()).toBe('')
  await expect
    .poll(() => page.locator('[data-field$="contact.first_name"]').first().inputValue())
    .toBe('José')
  await expect.poll(() => page.locator('[data-field$="contact.first_name"]').nth(1).inputValue()).toBe('')
  await expect.poll(() => page.getByLabel('Weight in').inputValue()).toBe('lbs')
  await expect.poll(() => page.getByRole('radio', { name: 'On demand' }).isChecked()).toBe(true)
  await expect.poll(() => stored()).toHaveLength(1)
})

describe('at a desk with a shipping location', () => {
  beforeAll(() => doFromPage(program.page, 'locations.save', { location }))

  test('every problem is told at its field at once, the first has the focus, and each goes when it is put right', async () => {
    const page = await start()
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByText(/14 things to put right/u).waitFor()
    await expect.poll(() => focusedField(page)).toBe('addresses[] shipping_location_reference')
    await expect.poll(() => page.locator('[data-field][aria-invalid=true]').count()).toBe(14)
    await page.keyboard.type('northg', BY_HAND)
    await page.keyboard.press('Tab')
    // With a location its contact and address are known, and there is one thing to choose: who is there.
    await page.getByText(/7 things to put right/u).waitFor()
    await expect.poll(() => focusedField(page), { timeout: 20_000 }).toBe('addresses[] #contact-choice')
    await expectNoAxeViolations(page)
  })

  test('a scheduled shipment leaves from a shipping location, which stands in for the contact', async () => {
    const page = await start()
    await paste(page, sample('scheduled-from-location'))
    await page.keyboard.press('ControlOrMeta+Enter')
    await saved(page)
    const [shipment] = await stored()
    expect(shipment?.addresses[0]).toEqual({
      ...address,
      address_type: 'origin',
      shipping_location_reference: 'NG-01',
    })
    expect(shipment).toMatchObject({ tenant: 'northgate', channel: 'web-shop', source: 'Warehouse system 4' })
  })

  test.each([
    { appearance: 'light', language: 'en' },
    { appearance: 'dark', language: 'de' },
    { appearance: 'light', language: 'ar' },
  ] as const)(
    'the page is accessible empty, filled, opened and with problems, in $appearance $language',
    async (settings) => {
      const page = await start(settings)
      await page.locator('[data-toolbar-toggle]').first().click()
      await page.locator('[data-toolbar-toggle]').nth(1).click()
      await page.locator('[data-dates-dropdown]').waitFor()
      await expectNoAxeViolations(page)
      const full = aFullRequest()
      const addresses = full.addresses.slice(0, 3)
      await paste(page, JSON.stringify({ ...full, addresses, state: 'x', channel: 'x'.repeat(51) }))
      await page.locator('[data-details]').nth(1).waitFor()
      await page.locator('[data-field$="value.amount"]').first().fill('x')
      await page.keyboard.press('ControlOrMeta+Enter')
      await page.getByRole('alert').first().waitFor()
      await expectNoAxeViolations(page)
    },
  )
})
