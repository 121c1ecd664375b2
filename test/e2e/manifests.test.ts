import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { expectNoAxeViolations } from './axe.ts'
import { focusInDialog, onADesk } from './on-a-desk.ts'

const { page, app } = await onADesk(async (desk) => {
  const [failed = '', ready = ''] = shipmentsFor(desk, { carrier: 'NORTH', many: 3 })
  putInState(desk, failed, 'manifest_failed')
  putInState(desk, ready, 'ready_to_ship')
  shipmentsFor(desk, { carrier: 'SWIFT', many: 110 })
  shipmentsFor(desk, { carrier: 'SWIFT', service: '48', many: 10 })
})
// No test opens a viewer; what would have been shown is kept.
await app.evaluate(({ shell }) => {
  const shown: string[] = []
  Reflect.set(globalThis, 'shownFiles', shown)
  Reflect.set(shell, 'openPath', (path: string) => Promise.resolve(shown.push(path)).then(() => ''))
})

const shownFiles = async (): Promise<readonly string[]> =>
  z.array(z.string()).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'shownFiles')))
const carrier = (name: string) => page.getByRole('region', { name, exact: true })
const result = () => page.getByRole('status', { name: 'Result' })

describe('the end of the day', () => {
  it('shows what waits for each carrier, and of which services', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'End of day' }).waitFor()
    await carrier('SWIFT Post').waitFor()
    await expect
      .poll(() => carrier('NORTH Post').textContent())
      .toMatch(/1 ready to ship.*1 allocated.*1 failed/u)
    await expect
      .poll(() => carrier('SWIFT Post').getByRole('row').last().textContent())
      .toBe('In all120240360.00 kg')
    await expectNoAxeViolations(page)
  })

  it('hands over nothing without asking once, in counts, and what is not packed stays unless ticked', async () => {
    const button = carrier('NORTH Post').getByRole('button')
    await button.focus()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Hand over to NORTH Post?' })
    await dialog.getByText('1 ready, 3.00 kg. 2 are not packed and stay.').waitFor()
    await dialog.getByText('The carrier learns of the shipments by that list alone.').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => carrier('NORTH Post').textContent()).toContain('1 ready to ship')
    await page.keyboard.press('m')
    await dialog.waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Enter')
    await result().getByText('NORTH Post: 1 shipment was manifested.').waitFor()
    await expect.poll(() => carrier('NORTH Post').textContent()).not.toContain('ready to ship')
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('is done by keys alone: the chosen carrier is manifested, and its paper is shown', async () => {
    await carrier('SWIFT Post').getByRole('button').focus()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Hand over to SWIFT Post?' })
    await dialog.getByText('None is ready. 120 are not packed and stay.').waitFor()
    await expect
      .poll(() => dialog.getByRole('button', { name: 'Hand over 0 and print' }).isDisabled())
      .toBe(true)
    await page.keyboard.press('Space')
    await dialog.getByRole('button', { name: 'Hand over 120 and print' }).click()
    await result().getByText('SWIFT Post: 120 shipments were manifested.').waitFor()
    await expect.poll(() => carrier('SWIFT Post').count()).toBe(0)
    await expect.poll(() => carrier('NORTH Post').count()).toBe(1)
    await expectNoAxeViolations(page)
    const [, path = ''] = await shownFiles()
    expect(path).toMatch(/printed.ma_\d{32}\.pdf$/u)
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('hands over no other carrier by the same key pressed once more', async () => {
    await page.keyboard.press('m')
    await page.getByRole('dialog', { name: 'Hand over to NORTH Post?' }).waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => carrier('NORTH Post').count()).toBe(1)
  })

  it('hands over the rest with one key, after which nothing waits', async () => {
    await page.keyboard.press('Shift+M')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Hand over 2 and print' }).click()
    await result().getByText('NORTH Post: 2 shipments were manifested.').waitFor()
    await page.getByRole('heading', { name: 'Nothing waits to be handed over' }).waitFor()
    const manifests = page.getByRole('region', { name: 'Manifests' })
    await expect.poll(() => manifests.getByRole('row').count()).toBe(4)
  })

  it('keeps each manifest, with its shipments and the way to its paper', async () => {
    await page.getByRole('region', { name: 'Manifests' }).getByRole('row').nth(2).getByRole('link').click()
    await page.getByRole('heading', { name: 'SWIFT Post' }).waitFor()
    await page.getByRole('cell', { name: 'Manifested' }).first().waitFor()
    await expectNoAxeViolations(page)
    const before = (await shownFiles()).length
    await page.keyboard.press('p')
    await expect.poll(async () => (await shownFiles()).length, { timeout: 20_000 }).toBe(before + 1)
    const shipments = page.getByRole('region', { name: 'Shipments' })
    await shipments.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => shipments.getByRole('row').count()).toBe(121)
    await shipments.getByRole('link').first().click()
    await page
      .getByRole('region', { name: 'History' })
      .getByText(/Manifest \P{L}?ma_/u)
      .waitFor()
  })
})
