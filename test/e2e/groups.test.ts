import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { aBooking, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { allocatedShipments } from '#helpers/an-allocated-shipment.ts'
import { expectNoAxeViolations } from './axe.ts'
import { BY_HAND } from './by-hand.ts'
import { goTo, leaveDialogs, onADesk, selectAll } from './on-a-desk.ts'
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
const head = () => group().locator('header')
const isThere = async (what: Locator): Promise<boolean> => (await what.count()) > 0
/** Waits until the group is in a state, by the words of its head. */
const reached = (state: string): Promise<void> => head().getByText(state, { exact: true }).waitFor()

/** A test that is tried twice goes on where its first try ended. */
beforeEach(() => leaveDialogs(page))
/** Opens the group at the end of the day, if it is made already. */
const openMade = async (): Promise<boolean> => {
  await goTo(page, '/end-of-day')
  const card = page.getByRole('region', { name: 'Groups' })
  const link = card.getByRole('link', { name: 'CAGE-7' })
  await link.or(card.getByText('No group stands here.')).waitFor()
  const isMade = await isThere(link)
  if (isMade) await link.click()
  return isMade
}
const make = async (): Promise<void> => {
  await goTo(page, '/shipments')
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
}
const lock = async (): Promise<void> => {
  await field().focus()
  await expect.poll(isFocused).toBe(true)
  await page.keyboard.press('Control+Enter')
  await reached('Locked')
}
const unlock = (): Promise<void> => page.getByRole('button', { name: 'Unlock' }).click()
const printNote = async (): Promise<void> => {
  const before = (await shownFiles()).length
  await page.keyboard.press('p')
  await expect.poll(async () => (await shownFiles()).length).toBe(before + 1)
  expect((await shownFiles()).at(-1)).toMatch(/collection-note_sg_\d{32}\.pdf$/u)
}
const manifest = async (): Promise<void> => {
  await page.keyboard.press('m')
  const question = page.getByRole('dialog', { name: /Manifest group .*CAGE-7/u })
  await question.getByRole('button', { name: 'Manifest and print' }).click()
  await page.getByText('SWIFT Post: 4 shipments were manifested.').waitFor()
  await question.waitFor({ state: 'detached' })
}
const close = async (): Promise<void> => {
  await page.keyboard.press('c')
  const question = page.getByRole('dialog', { name: /Close group .*CAGE-7/u })
  await question.getByRole('button', { name: 'Close the group' }).click()
}

describe('a group of shipments', () => {
  it('is made of what is selected in the list; what cannot be in it is named and left out', async () => {
    if (!(await openMade())) await make()
    await page.getByRole('heading', { name: 'CAGE-7' }).waitFor()
    await expect.poll(() => rows().count()).toBe(4)
    await expectNoAxeViolations(page)
  })

  it('is filled by scanning, and says why something does not go in', async () => {
    const takeOut = page.getByRole('button', { name: /Take .*SO-4711.* out/u })
    if (await isThere(takeOut)) await takeOut.click()
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

  it('is locked once what was scanned or typed right before is in it, and not where that does not go in', async () => {
    // A try before may have ended anywhere.
    if (!(await isThere(field()))) await unlock()
    await field().waitFor()
    const enterBefore = [() => scan(page, TRACKING), () => field().fill('SO-4711')] as const
    for (const enter of enterBefore) {
      const takeOut = page.getByRole('button', { name: /Take .*SO-4711.* out/u })
      if (await isThere(takeOut)) await takeOut.click()
      await expect.poll(() => rows().count()).toBe(3)
      await field().focus()
      await expect.poll(isFocused).toBe(true)
      await enter()
      await page.keyboard.press('Control+Enter')
      await reached('Locked')
      await expect.poll(() => rows().count()).toBe(4)
      await unlock()
      await reached('Open')
    }
    await field().focus()
    await expect.poll(isFocused).toBe(true)
    await field().fill('NOBODY-1')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('NOBODY-1').waitFor()
    expect(await isThere(head().getByText('Open', { exact: true }))).toBe(true)
    // What was refused before stays told, whatever state the group is in by then.
    await page.keyboard.press('Control+Enter')
    await reached('Locked')
    await page.getByRole('alert').getByText('NOBODY-1').waitFor()
    await unlock()
    await reached('Open')
  })

  it('is opened by its name, from a shipment that tells of it and by scanning, which asks before something is left', async () => {
    const path = await page.evaluate(() => location.hash)
    await rows().first().getByRole('link').first().click()
    const link = page.getByRole('main').locator('header').getByRole('link', { name: 'CAGE-7' })
    await link.click()
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(path)
    await goTo(page, '/shipments')
    await scan(page, 'CAGE-7')
    await page.getByRole('heading', { name: 'CAGE-7' }).waitFor()
    await goTo(page, '/shipments/new')
    const name = page.getByRole('textbox', { name: 'Last name' }).first()
    await name.fill('')
    await name.pressSequentially('Quix', BY_HAND)
    await scan(page, path.slice(path.indexOf('sg_')))
    const question = page.getByRole('dialog', { name: /^Open .*sg_/u })
    await question.getByRole('button', { name: /Open.*CAGE-7.*open/u }).click()
    await page.getByRole('heading', { name: 'CAGE-7' }).waitFor()
  })

  it('walks open → locked → manifested → closed, by keys', async () => {
    if (await isThere(field())) await lock()
    await field().waitFor({ state: 'detached' })
    if (await isThere(head().getByText('Locked', { exact: true }))) {
      await expectNoAxeViolations(page)
      await printNote()
      const done = rows().getByText('Manifested')
      if (!(await isThere(done))) await manifest()
      await expect.poll(() => done.count()).toBe(4)
      await close()
    }
    await reached('Closed')
    await expect.poll(() => page.getByRole('button', { name: 'Collection note' }).count()).toBe(0)
  })

  it('stands among the closed ones at the end of the day', async () => {
    await goTo(page, '/end-of-day')
    const card = page.getByRole('region', { name: 'Groups' })
    const link = card.getByRole('link', { name: 'CAGE-7' })
    const none = card.getByText('No group stands here.')
    await none.or(link).waitFor()
    if (await isThere(none)) await card.getByText('Closed', { exact: true }).click()
    await link.waitFor()
    await expectNoAxeViolations(page)
  })
})
