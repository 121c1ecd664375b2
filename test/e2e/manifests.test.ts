import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openManifestStore } from '#electron/manifests/store.ts'
import { packedFor, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { expectNoAxeViolations } from './axe.ts'
import { focusInDialog, onADesk } from './on-a-desk.ts'

/** As a program leaves it that died once it had begun to take a manifest back. */
const undoneByHalf = async (desk: TestDesk): Promise<void> => {
  const shipments = [...shipmentsFor(desk, { carrier: 'WEST', many: 2 })]
  await desk.ask('manifests.create', { shipments })
  const { database } = desk.inside()
  const store = openManifestStore(database.reader)
  database.write((writer) => store.withdraw(writer, 1, desk.clock.now().getTime()))
}

const { page, app } = await onADesk(async (desk) => {
  const [failed = '', ready = ''] = shipmentsFor(desk, { carrier: 'NORTH', many: 3 })
  putInState(desk, failed, 'manifest_failed')
  putInState(desk, ready, 'ready_to_ship')
  await packedFor(desk, { carrier: 'SWIFT', many: 110 })
  shipmentsFor(desk, { carrier: 'SWIFT', service: '48', many: 10 })
  await undoneByHalf(desk)
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

const handOver = (name: string, text = /^Hand over|^Nothing ticked/u) =>
  carrier(name).getByRole('button', { name: text })

const answer = z.object({
  data: z.object({
    carriers: z.array(
      z.object({ not_ready_items: z.array(z.object({ reference: z.string(), state: z.string() })) }),
    ),
  }),
})
const checklistOf = (frame: unknown) => answer.parse(frame).data.carriers

describe('the end of the day', () => {
  it('shows what is ready for each carrier, ticked, and what is not and why', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'End of day' }).waitFor()
    await carrier('SWIFT Post').waitFor()
    const ready = carrier('NORTH Post').getByRole('list', { name: '1 ready' }).getByRole('checkbox')
    await expect.poll(() => ready.isChecked()).toBe(true)
    const others = carrier('NORTH Post').getByRole('list', { name: '2 not ready' })
    await expect.poll(() => others.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await expect.poll(() => others.textContent()).toMatch(/Manifest failed.*Not packed/u)
    await expect.poll(() => carrier('SWIFT Post').textContent()).toContain('10 not ready')
    await expectNoAxeViolations(page)
  })

  it('hands over nothing without asking once, in counts, and what is not ready stays unless ticked', async () => {
    await handOver('NORTH Post').focus()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Hand over to NORTH Post?' })
    await dialog.getByText('1 goes. 2 stay.').waitFor()
    await dialog.getByText('The carrier learns of the shipments by that list alone.').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => carrier('NORTH Post').textContent()).toContain('1 ready')
    await page.keyboard.press('m')
    await dialog.waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Enter')
    await result().getByText('NORTH Post: 1 shipment was manifested.').waitFor()
    await handOver('NORTH Post', /^Nothing ticked/u).waitFor()
    await expect
      .poll(() => handOver('NORTH Post').evaluate((element) => element === document.activeElement))
      .toBe(true)
  })

  it('takes along what is ticked by itself, leaves what was unticked, and shows its paper', async () => {
    await carrier('SWIFT Post').getByRole('checkbox', { name: '110 ready' }).focus()
    await page.keyboard.press('Space')
    await handOver('SWIFT Post', /^Nothing ticked/u).waitFor()
    await carrier('SWIFT Post')
      .getByRole('list', { name: '10 not ready' })
      .getByRole('checkbox')
      .first()
      .check()
    await handOver('SWIFT Post', /^Hand over 1\b/u).focus()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Hand over to SWIFT Post?' })
    await dialog.getByText('1 goes. 119 stay.').waitFor()
    await dialog.getByText('1 of them is not ready and goes along.').waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Enter')
    await result().getByText('SWIFT Post: 1 shipment was manifested.').waitFor()
    await expect.poll(() => carrier('SWIFT Post').textContent()).toContain('9 not ready')
    await expectNoAxeViolations(page)
    const [, path = ''] = await shownFiles()
    expect(path).toMatch(/printed.ma_\d{32}\.pdf$/u)
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('asks anew when the same key is pressed once more', async () => {
    await page.keyboard.press('m')
    await page
      .getByRole('dialog', { name: 'Hand over to SWIFT Post?' })
      .getByText('110 go. 9 stay.')
      .waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  it('hands over what is ticked of all carriers after one question, with one print', async () => {
    const before = (await shownFiles()).length
    await carrier('NORTH Post').getByRole('checkbox').first().check()
    await page.keyboard.press('Shift+M')
    const dialog = page.getByRole('dialog', { name: 'Hand over to 2 carriers?' })
    await dialog.getByText('111 go. 10 stay.').waitFor()
    await dialog.getByRole('button', { name: 'Hand over 111 and print' }).click()
    await result().getByText('NORTH Post: 1 shipment was manifested.').waitFor()
    await result().getByText('SWIFT Post: 110 shipments were manifested.').waitFor()
    expect((await shownFiles()).slice(before)).toEqual([expect.stringMatching(/manifests_.*\.pdf$/u)])
    const manifests = page.getByRole('region', { name: 'Manifests' })
    await expect.poll(() => manifests.getByRole('row').count()).toBe(6)
  })

  it('takes a handover back until the driver has signed', async () => {
    const north = result().getByRole('listitem').filter({ hasText: 'NORTH Post' })
    await north.getByRole('button', { name: 'Undo' }).click()
    const dialog = page.getByRole('dialog', { name: /Undo the handover to .NORTH Post/u })
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Undo 1' }).click()
    await north.getByText('undone').waitFor()
    await expect.poll(() => carrier('NORTH Post').textContent()).toContain('2 not ready')
    const swift = result().getByRole('listitem').filter({ hasText: 'SWIFT Post' })
    await swift.getByRole('button', { name: 'Driver has signed' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Signed for 110' }).click()
    const undo = swift.getByRole('button', { name: 'Undo' })
    await expect
      .poll(() => undo.getAttribute('title'))
      .toBe('The driver has it: 110 shipments are on their way.')
    await expect.poll(() => swift.getByRole('button').count()).toBe(1)
  })

  it('asks no longer once another window handed them over, nor by itself when more is packed', async () => {
    const read = async () => checklistOf(await callFromPage(page, 'manifests.checklist', {}))
    const [waiting = ''] = (await read()).flatMap((one) =>
      one.not_ready_items.filter(({ state }) => state === 'allocated').map(({ reference }) => reference),
    )
    await doFromPage(page, 'shipments.setReadyToShip', { shipments: [waiting], ready: true })
    await handOver('NORTH Post', /^Hand over 1\b/u).focus()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 goes. 1 stays.').waitFor()
    await doFromPage(page, 'manifests.create', { shipments: [waiting] })
    await dialog.waitFor({ state: 'detached' })
    const manifests = page.getByRole('region', { name: 'Manifests' })
    await manifests.getByRole('row').nth(6).waitFor()
    const reference = (await manifests.getByRole('row').nth(1).getByRole('link').textContent()) ?? ''
    await doFromPage(page, 'manifests.withdraw', { reference })
    await handOver('NORTH Post', /^Hand over 1\b/u).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('keeps each manifest, with its shipments and the way to its paper', async () => {
    await page.getByRole('region', { name: 'Manifests' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: 'SWIFT Post' }).waitFor()
    await page.getByRole('cell', { name: 'Collected by carrier' }).first().waitFor()
    await expectNoAxeViolations(page)
    const before = (await shownFiles()).length
    await page.keyboard.press('p')
    await expect.poll(async () => (await shownFiles()).length, { timeout: 20_000 }).toBe(before + 1)
    const shipments = page.getByRole('region', { name: 'Shipments' })
    await shipments.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => shipments.getByRole('row').count()).toBe(111)
    await shipments.getByRole('link').first().click()
    await page
      .getByRole('region', { name: 'History' })
      .getByText(/Manifest \P{L}?ma_/u)
      .waitFor()
  })

  it('lets an undo be finished that a program did half', async () => {
    await page.keyboard.press('3')
    const row = page.getByRole('region', { name: 'Manifests' }).getByRole('row', { name: /WEST Post/u })
    await row.getByText('undone').waitFor()
    await expect.poll(() => row.getByRole('cell').nth(2).textContent()).toBe('2')
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: 'WEST Post' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.getByRole('button', { name: 'Driver has signed' }).count()).toBe(0)
    await page.getByRole('dialog').getByRole('button', { name: 'Undo 2' }).click()
    await carrier('WEST Post').waitFor()
    await expect.poll(() => row.getByRole('link').count()).toBe(0)
  })
})
