import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aScheduledRequest, createMany } from '#helpers/allocating.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aLocation } from '#helpers/locations.ts'
import { callFromPage } from './bridge.ts'
import { launchShipdesk } from './launch.ts'
import { focusInDialog } from './on-a-desk.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'handover-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Slow enough, in milliseconds, not to be taken for a scanner. */
const PACE = 80
const TYPING = { delay: PACE }

const press = async (page: Page, key: string): Promise<void> => {
  await page.waitForTimeout(PACE)
  await page.keyboard.press(key)
}

const prepareDesk = async (): Promise<string> => {
  await using desk = openTestDesk({ folder: dataDir })
  await desk.ask('locations.save', { location: aLocation('NG-01') })
  await desk.ask('carriers.loadExample')
  const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ custom_reference: 'ORD-77' }))
  return reference
}

const openByTyping = async (page: Page): Promise<void> => {
  await press(page, '1')
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await press(page, '/')
  await page.waitForTimeout(PACE)
  await page.keyboard.type('ORD-77', TYPING)
  await page.getByRole('row', { name: /ORD-77/u }).waitFor()
  await press(page, 'Enter')
  await page.waitForURL(/#\/shipments\/sp_\d{32}$/u)
}

const inState = (page: Page, label: string) =>
  page.locator('header').getByText(label, { exact: true }).first().waitFor()

const track = async (page: Page, state: string): Promise<void> => {
  await press(page, 't')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('combobox')
    .or(dialog.getByRole('searchbox'))
    .or(dialog.getByRole('textbox'))
    .first()
    .waitFor()
  await page.keyboard.type(state, TYPING)
  await press(page, 'Enter')
  await page.keyboard.type('Leeds', TYPING)
  await press(page, 'Control+Enter')
  await dialog.waitFor({ state: 'detached' })
}

test('a shipment walks from unallocated to delivered by keyboard alone', async () => {
  const reference = await prepareDesk()
  await using program = await launchShipdesk({
    dataDir,
    locale: 'en-GB',
    size: { width: 1280, height: 720 },
  })
  const { app, page } = program
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  // No viewer is opened by a test.
  await app.evaluate(({ shell }) => void Reflect.set(shell, 'openPath', () => Promise.resolve('')))

  await openByTyping(page)
  await inState(page, 'Unallocated')

  await press(page, 'a')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Allocate/u }).waitFor()
  await focusInDialog(page)
  await press(page, 'Control+Enter')
  await dialog
    .getByText(/Example/u)
    .first()
    .waitFor()
  await press(page, 'Escape')
  await dialog.waitFor({ state: 'detached' })
  await inState(page, 'Allocated')

  await press(page, 'r')
  await inState(page, 'Ready to ship')

  await press(page, '3')
  await page.getByRole('heading', { name: 'End of day' }).waitFor()
  await page
    .getByRole('button', { name: /^Hand over 1/u })
    .first()
    .waitFor()
  await press(page, 'm')
  await page
    .getByRole('dialog')
    .getByText(/^1 goes/u)
    .waitFor()
  await press(page, 'Enter')
  await page.getByText(/1 shipment was manifested/u).waitFor()

  await openByTyping(page)
  await inState(page, 'Manifested')
  await press(page, 's')
  await dialog.waitFor()
  await focusInDialog(page)
  await page.keyboard.type('dispatched', TYPING)
  await press(page, 'Enter')
  await page.keyboard.type('The driver left', TYPING)
  await press(page, 'Enter')
  await dialog.waitFor({ state: 'detached' })
  await inState(page, 'Dispatched')

  await track(page, 'in transit')
  await inState(page, 'In transit')
  await track(page, 'delivered')
  await inState(page, 'Delivered')

  const told = await callFromPage(page, 'shipments.history', { reference })
  expect(told).toMatchObject({
    kind: 'result',
    data: {
      items: [
        { to: 'unallocated' },
        { to: 'allocated' },
        { to: 'ready_to_ship' },
        { to: 'manifested' },
        { to: 'dispatched' },
        { to: 'in_transit' },
        { to: 'delivered' },
      ],
    },
  })
})
