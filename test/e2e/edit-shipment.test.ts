import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { BY_HAND } from './by-hand.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { launchShipdesk, type Shipdesk } from './launch.ts'
import { goTo } from './on-a-desk.ts'
import { address, focusedField, saved, tabTo } from './shipment-form.ts'

let dataDir: string
let program: Shipdesk

/** As soon as the machine can. */
const SOON = { timeout: 20_000 }

/** Asks the desk while the program does not run. */
const onDesk = async (run: (ask: TestDesk['ask']) => Promise<void>): Promise<void> => {
  await using desk = openTestDesk({ folder: dataDir })
  await run(desk.ask)
}

const start = async (at: string): Promise<Page> => {
  program = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
  await goTo(program.page, at)
  await expect.poll(() => focusedField(program.page), SOON).toBe('custom_reference')
  return program.page
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'edit-shipment-'))
})
afterEach(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a page begins with a shipment, a template or an address that is known, and typing is never lost to it', async () => {
  let reference = ''
  await onDesk(async (ask) => {
    const over = { start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00Z' }
    ;({ reference } = await ask('shipments.create', { ...aRequest(), custom_reference: 'ORD-004812' }))
    await ask('templates.save', {
      name: 'Weekly',
      request: { tags: ['Weekly'], required_shipping_date: over },
    })
    await ask('addresses.save', { address })
  })
  const page = await start('/shipments/new')
  const order = page.locator('[data-field=custom_reference]')
  await page.keyboard.type('ORD-79', BY_HAND)
  await goTo(page, `/shipments/new?clone=${reference}`)
  await expect.poll(() => order.inputValue(), SOON).toBe('ORD-004812')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => order.inputValue(), SOON).toBe('ORD-79')

  await page.getByRole('button', { name: 'Templates' }).click()
  await page.getByRole('menuitem', { name: 'Weekly' }).click()
  await page.getByText('Filled from template').waitFor()
  await tabTo(page, 'addresses[] company_name', 'northg')
  await page.getByRole('option', { name: /^Ada Quill · Northgate Trading/u }).waitFor()
  await expectNoAxeViolations(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('[data-field$="postal_code"]').first().inputValue(), SOON)
    .toBe('M2 6LW')
  await expect.poll(() => focusedField(page)).toBe('addresses[] company_name')

  await page.getByRole('button', { name: 'Templates' }).click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  await page.keyboard.type('Weekly', BY_HAND)
  await page.keyboard.press('Enter')
  await page.getByText('Saving replaces it').waitFor()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await page.getByText(/Template .* is saved/u).waitFor()
  await page.getByRole('link', { name: 'Add locations' }).first().click()
  await page.waitForURL(/#\/settings\/locations$/u)
  await program.close()
  await onDesk(async (ask) => {
    const { items } = await ask('templates.list')
    expect(items).toMatchObject([
      { name: 'Weekly', request: { tags: ['Weekly'], addresses: [{ postal_code: 'M2 6LW' }, {}] } },
    ])
    expect(items[0]?.request).not.toHaveProperty('required_shipping_date')
  })
})

test('a shipment is edited; what somebody else saved meanwhile is not written over unseen', async () => {
  let reference = ''
  const request = aRequest()
  await onDesk(async (ask) => void ({ reference } = await ask('shipments.create', request)))
  const page = await start(`/shipments/${reference}/edit`)
  await page.getByRole('heading', { name: /^Edit/u }).waitFor()
  const order = page.locator('[data-field=custom_reference]')
  await order.fill('MINE-1')
  await page.getByText(/Draft kept/u).waitFor()
  await goTo(page, `/shipments/${reference}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await doFromPage(page, 'shipments.update', {
    reference,
    shipment: { ...request, custom_reference: 'OTHER-1' },
  })
  await goTo(page, `/shipments/${reference}/edit`)
  await page.getByText('This shipment was changed meanwhile').waitFor()
  await expect.poll(() => order.inputValue()).toBe('MINE-1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'See what is there now' }).click()
  await expect.poll(() => order.inputValue(), SOON).toBe('OTHER-1')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => order.inputValue(), SOON).toBe('MINE-1')
  await page.getByRole('button', { name: 'Save mine anyway' }).click()
  await page.getByText(/was changed\.$/u).waitFor()
  await saved(page)
  await doFromPage(page, 'shipments.cancel', { reference })
  await goTo(page, `/shipments/${reference}/edit`)
  await page.getByText('This shipment cannot be edited any more').waitFor()
  await expectNoAxeViolations(page)
  await program.close()
  await onDesk(async (ask) => {
    const shipment = await ask('shipments.get', { reference })
    expect(shipment).toMatchObject({ custom_reference: 'MINE-1', state: 'cancelled' })
  })
})
