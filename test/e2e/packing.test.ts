import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { contentsOf, itemOf } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { hasPseudoTerminals, openPseudoTerminal } from '#helpers/pseudo-terminal.ts'
import { networkPrinter } from '#helpers/printing.ts'
import { expectNoAxeViolations } from './axe.ts'
import { BY_HAND } from './by-hand.ts'
import { goTo, hashOf, onADesk } from './on-a-desk.ts'
import { scan } from './scan.ts'

const printer = await aPrinter()
afterAll(() => printer[Symbol.asyncDispose]())

/** Two lamps and a knife, and nobody knows yet what they weigh. */
const order = (custom_reference: string) =>
  aScheduledRequest({
    custom_reference,
    contents: [
      contentsOf({
        contents: [
          itemOf({ description: 'Lamp', sku: 'LAMP-1', quantity: 2 }),
          itemOf({ description: 'Knife', sku: 'KNIFE-1' }),
        ],
      }),
    ],
  })
const weighed = (custom_reference: string) =>
  aScheduledRequest({
    custom_reference,
    contents: [contentsOf({ sku: 'BOOK-1', weight: { value: 2, unit: 'kg' } })],
  })

const devices = mkdtempSync(join(tmpdir(), 'scale-'))
afterAll(() => rmSync(devices, { recursive: true, force: true }))
/** Where the scale is once it is plugged in. */
const scalePath = join(devices, 'scale')

const { page } = await onADesk(async (desk) => {
  await readyToAllocate(desk)
  await desk.ask('scales.save', { scale: { kind: 'serial', path: scalePath, protocol: 'and' } })
  await desk.ask('printers.save', networkPrinter(printer.port))
  const orders = [
    order('ORD-SCAN'),
    weighed('ORD-KEYS'),
    weighed('ORD-WAVE-1'),
    weighed('ORD-WAVE-2'),
    order('ORD-SCALE'),
  ]
  for (const one of orders) await desk.ask('shipments.create', one)
})

const invitation = () => page.getByRole('heading', { name: 'Scan an order to begin' })
const status = (text: string | RegExp) => page.getByRole('status').getByText(text)
const wrongScan = () => page.getByRole('alertdialog')
const lastParcels = () => page.getByRole('complementary', { name: 'Last parcels' })
/** Strikes a key as late after the one before that nobody takes the two for a scan. */
const strike = async (key: string): Promise<void> => {
  await page.waitForTimeout(BY_HAND.delay * 8)
  await page.keyboard.press(key)
}

describe('at the bench, a parcel', () => {
  it('is opened, ticked and sent off by scans and one key, and a wrong scan stops it until it is acknowledged', async () => {
    await goTo(page, '/shipments')
    await page.locator('[role=grid]:focus').waitFor()
    await strike('2')
    await invitation().waitFor()
    await expectNoAxeViolations(page)
    await scan(page, 'ORD-SCAN')
    await status('0 of 3 items scanned').waitFor()
    await scan(page, 'LAMP-1')
    await status('1 of 3 items scanned').waitFor()
    await scan(page, 'BOOK-1')
    await wrongScan().getByText('Not in this parcel').waitFor()
    await expectNoAxeViolations(page)
    await scan(page, 'LAMP-1')
    await strike('Space')
    await wrongScan().waitFor({ state: 'detached' })
    await status('1 of 3 items scanned').waitFor()
    await scan(page, 'LAMP-1')
    await scan(page, 'KNIFE-1')
    await status('3 of 3 items scanned').waitFor()
    await expectNoAxeViolations(page)
    await strike('1')
    const weight = page.getByRole('dialog').getByRole('textbox', { name: 'Weight' })
    await weight.waitFor()
    await weight.pressSequentially('.8', BY_HAND)
    await expectNoAxeViolations(page)
    await strike('Enter')
    await page.getByRole('button', { name: /^Weight 1.80 kg/u }).waitFor()
    await strike('Enter')
    await invitation().waitFor()
    await expect.poll(() => printer.printed.length).toBe(1)
    await lastParcels().getByText('printed').waitFor()
  })

  it('goes out by the keyboard alone, as soon as a reason says why its things are not scanned', async () => {
    await page.getByRole('textbox').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('ORD-KEYS', { delay: 90 })
    await strike('Enter')
    await status('0 of 1 item scanned').waitFor()
    await strike('Enter')
    await page.getByRole('alert').getByText('One item is still to be scanned').waitFor()
    await strike('F4')
    await page.getByRole('textbox', { name: 'Reason' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('No code on it', { delay: 90 })
    await strike('Enter')
    await status(/^Prints: Label/u).waitFor()
    await strike('Enter')
    await invitation().waitFor()
    await expect.poll(() => printer.printed.length).toBe(2)
  })
})

it.skipIf(!hasPseudoTerminals)(
  'a parcel has the weight of the scale once it rests there, and the next one another',
  async () => {
    await using port = await openPseudoTerminal()
    symlinkSync(port.path, scalePath)
    const weight = (text: RegExp) => page.getByRole('button', { name: text })
    await scan(page, 'ORD-SCALE')
    await status('0 of 3 items scanned').waitFor()
    await weight(/^Weight Weigh/u).waitFor()
    // A scale says again and again what it shows.
    const shows = (text: string) => setInterval(() => port.say(text), 50)
    const moving = shows('US,+00001.20  kg\r\n')
    await weight(/1.20 kg, still moving/u).waitFor()
    clearInterval(moving)
    const resting = shows('ST,+00001.84  kg\r\n')
    await expect.poll(() => weight(/^Weight/u).innerText()).toMatch(/1\.84 kg\s+scale/u)
    clearInterval(resting)
    await port.unplug()
    await strike('Escape')
    await invitation().waitFor()
  },
)

it('a wave lays the next order on the bench by itself, until a sentence says that it is done', async () => {
  await strike('Escape')
  await page.locator('[role=grid]').waitFor()
  for (const name of ['ORD-WAVE-1', 'ORD-WAVE-2'])
    await page
      .getByRole('row', { name: new RegExp(name, 'u') })
      .getByRole('checkbox')
      .check()
  await page.getByText('2 selected').waitFor()
  await strike('w')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('2 shipments', { exact: false }).first().waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Pack 2 as a wave' }).click()
  await page.getByText('Order 1 of 2 in the wave').waitFor()
  expect(await hashOf(page)).toMatch(/^#\/pack\?wave=\d+$/u)
  await scan(page, 'BOOK-1')
  await status('1 of 1 item scanned').waitFor()
  await scan(page, 'SHIPDESK NEXT')
  await page.getByText('Order 2 of 2 in the wave').waitFor()
  await scan(page, 'BOOK-1')
  await status('1 of 1 item scanned').waitFor()
  await scan(page, 'SHIPDESK NEXT')
  await status('The wave is done: 2 of 2 orders are packed.').waitFor()
  await expect.poll(() => printer.printed.length).toBe(4)
  await strike('Escape')
  await expect.poll(() => page.getByRole('row').filter({ hasText: 'Ready to ship' }).count()).toBe(4)
})
