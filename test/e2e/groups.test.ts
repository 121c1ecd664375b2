import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { aBooking, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { allocatedShipments } from '#helpers/an-allocated-shipment.ts'
import { expectNoAxeViolations } from './axe.ts'
import { goTo, onADesk, selectAll } from './on-a-desk.ts'
import { scan } from './scan.ts'

const TRACKING = 'SW000000017GB'

const { page, app } = await onADesk((desk) => {
  shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
  shipmentsFor(desk, { carrier: 'SWIFT', many: 3 })
  allocatedShipments(desk, [
    {
      request: aRequest({ custom_reference: 'SO-4711', contents: [contentsOf()] }),
      allocation: aBooking('SWIFT', '24', TRACKING),
    },
  ])
})
// No test opens a viewer; what would have been shown is kept.
await app.evaluate(({ shell }) => {
  const shown: string[] = []
  Reflect.set(globalThis, 'shownFiles', shown)
  Reflect.set(shell, 'openPath', (path: string) => Promise.resolve(shown.push(path)).then(() => ''))
})

const shownFiles = async (): Promise<readonly string[]> =>
  z.array(z.string()).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'shownFiles')))
const group = () => page.getByRole('main')
const rows = () => group().getByRole('region', { name: 'Shipments' }).locator('tbody tr')
const field = () => page.getByRole('textbox', { name: 'Add a shipment' })
const isFocused = (): Promise<boolean> => field().evaluate((element) => element === document.activeElement)
/** Waits until the group is in a state, by the words of its head. */
const reached = (state: string): Promise<void> =>
  group().locator('header').getByText(state, { exact: true }).waitFor()

describe('a group of shipments', () => {
  it('is made of what is selected in the list; what cannot be in it is named and left out', async () => {
    await selectAll(page, 5)
    await page.keyboard.press('g')
    const dialog = page.getByRole('dialog', { name: 'Add 5 shipments to a group?' })
    const name = dialog.getByRole('textbox', { name: 'Its name' })
    await name.fill('CAGE')
    await dialog.getByRole('button', { name: 'Add 5 shipments' }).click()
    await dialog.getByText(/At least .5. characters/u).waitFor()
    await name.fill('CAGE-7')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('4 shipments are in the group').waitFor()
    await dialog.getByText(/goes with .*NORTH Post · NORTH 24/u).waitFor()
    await dialog.getByRole('link', { name: 'Open the group' }).click()
    await page.getByRole('heading', { name: 'CAGE-7' }).waitFor()
    await expect.poll(() => rows().count()).toBe(4)
    await expectNoAxeViolations(page)
  })

  it('is filled by scanning, and says why something does not go in', async () => {
    await page.getByRole('button', { name: /Take .*SO-4711.* out/u }).click()
    await expect.poll(() => rows().count()).toBe(3)
    await field().focus()
    await expect.poll(isFocused).toBe(true)
    await scan(page, 'NOBODY-1')
    await page.getByRole('alert').getByText('NOBODY-1').waitFor()
    await scan(page, TRACKING)
    await page
      .getByRole('status')
      .getByText(/SO-4711.* is in the group/u)
      .waitFor()
    await expect.poll(() => rows().count()).toBe(4)
    await scan(page, TRACKING)
    await page.getByRole('alert').getByText('is in this group already').waitFor()
  })

  it('walks open → locked → manifested → closed, by keys', async () => {
    await expect.poll(isFocused).toBe(true)
    await page.keyboard.press('Control+Enter')
    await reached('Locked')
    await field().waitFor({ state: 'detached' })
    await expectNoAxeViolations(page)
    await page.keyboard.press('p')
    await expect.poll(async () => (await shownFiles()).length).toBe(1)
    expect((await shownFiles())[0]).toMatch(/collection-note_sg_\d{32}\.pdf$/u)
    await page.keyboard.press('m')
    const manifest = page.getByRole('dialog', { name: /Manifest group .*CAGE-7/u })
    await manifest.getByRole('button', { name: 'Manifest and print' }).click()
    await page.getByText('SWIFT Post: 4 shipments were manifested.').waitFor()
    await expect.poll(() => rows().getByText('Manifested').count()).toBe(4)
    await manifest.waitFor({ state: 'detached' })
    await page.keyboard.press('c')
    const close = page.getByRole('dialog', { name: /Close group .*CAGE-7/u })
    await close.getByRole('button', { name: 'Close the group' }).click()
    await reached('Closed')
    await expect.poll(() => page.getByRole('button', { name: 'Collection note' }).count()).toBe(0)
  })

  it('stands among the closed ones at the end of the day', async () => {
    await goTo(page, '/end-of-day')
    const card = page.getByRole('region', { name: 'Groups' })
    await card.getByText('No group stands here.').waitFor()
    await card.getByText('Closed', { exact: true }).click()
    await card.getByRole('link', { name: 'CAGE-7' }).waitFor()
    await expectNoAxeViolations(page)
  })
})
