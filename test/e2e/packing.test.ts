import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { contentsOf, itemOf } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { networkPrinter } from '#helpers/printing.ts'
import { hasPseudoTerminals, openPseudoTerminal } from '#helpers/pseudo-terminal.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { BY_HAND } from './by-hand.ts'
import { goTo, hashOf, onADesk } from './on-a-desk.ts'
import { scan } from './scan.ts'

const printer = await aPrinter()
afterAll(() => printer[Symbol.asyncDispose]())

const devices = mkdtempSync(join(tmpdir(), 'scale-'))
afterAll(() => rmSync(devices, { recursive: true, force: true }))
/** Where the scale is once it is plugged in. */
const scalePath = join(devices, 'scale')

const { page } = await onADesk(async (desk) => {
  await readyToAllocate(desk)
  await desk.ask('scales.save', { scale: { kind: 'serial', path: scalePath, protocol: 'and' } })
  await desk.ask('printers.save', networkPrinter(printer.port))
})

const lampsAndKnife = contentsOf({
  contents: [
    itemOf({ description: 'Lamp', sku: 'LAMP-1', quantity: 2 }),
    itemOf({ description: 'Knife', sku: 'KNIFE-1' }),
  ],
})
const book = contentsOf({ sku: 'BOOK-1', weight: { value: 2, unit: 'kg' } })
let orders = 0
/** Makes an order under a number that was never used, and answers the number. */
const anOrderOf = async (contents: ReturnType<typeof contentsOf>): Promise<string> => {
  orders += 1
  const custom_reference = `ORD-${orders}`
  await doFromPage(page, 'shipments.create', aScheduledRequest({ custom_reference, contents: [contents] }))
  return custom_reference
}

const invitation = () => page.getByRole('heading', { name: 'Scan an order to begin' })
const status = (text: string | RegExp) => page.getByRole('status').getByText(text)
const wrongScan = () => page.getByRole('alertdialog')
const lastParcel = (order: string) =>
  page.getByRole('complementary', { name: 'Last parcels' }).getByRole('listitem').filter({ hasText: order })
/** Strikes a key as late after the one before that nobody takes the two for a scan. */
const strike = async (key: string): Promise<void> => {
  await page.waitForTimeout(BY_HAND.delay * 8)
  await page.keyboard.press(key)
}
/** How many labels came out since. */
const labelsSince = (before: number) => () => printer.printed.length - before

beforeEach(async () => {
  await goTo(page, '/shipments')
  await page.reload()
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
})
const goToBench = async (): Promise<void> => {
  await goTo(page, '/pack')
  await invitation().waitFor()
}

describe('at the bench, a parcel', () => {
  it('is opened, ticked and sent off by scans and one key, and a wrong scan stops it until it is acknowledged', async () => {
    const before = printer.printed.length
    const order = await anOrderOf(lampsAndKnife)
    await page.getByRole('row').filter({ hasText: order }).waitFor()
    await strike('2')
    await invitation().waitFor()
    await expectNoAxeViolations(page)
    await scan(page, order)
    await status('0 of 3 items scanned').waitFor()
    await scan(page, 'LAMP-1')
    await status('1 of 3 items scanned').waitFor()
    await scan(page, 'BOOK-1')
    await wrongScan().getByText('Not in this parcel').waitFor()
    await expectNoAxeViolations(page)
    await scan(page, 'LAMP-1')
    await strike('Space')
    await wrongScan().waitFor({ state: 'detached' })
    await scan(page, 'KNIFE-1')
    // What was scanned while the other one was told was not counted.
    await status('2 of 3 items scanned').waitFor()
    await scan(page, 'LAMP-1')
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
    await expect.poll(labelsSince(before)).toBe(1)
    await lastParcel(order).getByText('printed').waitFor()
  })

  it('goes out by the keyboard alone, as soon as a reason says why its things are not scanned', async () => {
    const before = printer.printed.length
    const order = await anOrderOf(book)
    await goToBench()
    await page.getByRole('textbox').and(page.locator(':focus')).waitFor()
    await page.keyboard.type(order, { delay: 90 })
    await strike('Enter')
    await status('0 of 1 item scanned').waitFor()
    await strike('Enter')
    await page.getByRole('alert').getByText('One item is still to be scanned').first().waitFor()
    await strike('F4')
    await page.getByRole('textbox', { name: 'Reason' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('No code on it', { delay: 90 })
    await strike('Enter')
    await status(/^Prints: Label/u).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await strike('Enter')
    await invitation().waitFor()
    await expect.poll(labelsSince(before)).toBe(1)
  })

  it.skipIf(!hasPseudoTerminals)('has the weight of the scale once it rests there', async () => {
    rmSync(scalePath, { force: true })
    await using port = await openPseudoTerminal()
    symlinkSync(port.path, scalePath)
    const weight = () => page.getByRole('button', { name: /^Weight/u }).innerText()
    const order = await anOrderOf(lampsAndKnife)
    await goToBench()
    await scan(page, order)
    await status('0 of 3 items scanned').waitFor()
    // A scale says again and again what it shows.
    let shown = 'US,+00001.20  kg\r\n'
    const telling = setInterval(() => port.say(shown), 50)
    try {
      await expect.poll(weight).toMatch(/1.20 kg, still moving/u)
      shown = 'ST,+00001.84  kg\r\n'
      await expect.poll(weight).toMatch(/1\.84 kg\s+scale/u)
    } finally {
      clearInterval(telling)
    }
  })
})

it('a wave lays the next order on the bench by itself, until a sentence says that it is done', async () => {
  const before = printer.printed.length
  for (const order of [await anOrderOf(book), await anOrderOf(book)])
    await page
      .getByRole('row', { name: new RegExp(String.raw`\b${order}\b`, 'u') })
      .getByRole('checkbox')
      .check()
  await page.getByText('2 selected').waitFor()
  await strike('w')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('2 shipments', { exact: false }).first().waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Pack 2 as a wave' }).click()
  await page.getByText('Order 1 of 2 in the wave').waitFor()
  await expect.poll(() => hashOf(page)).toMatch(/^#\/pack\?wave=\d+$/u)
  await scan(page, 'BOOK-1')
  await status('1 of 1 item scanned').waitFor()
  await scan(page, 'SHIPDESK NEXT')
  await page.getByText('Order 2 of 2 in the wave').waitFor()
  await scan(page, 'BOOK-1')
  await status('1 of 1 item scanned').waitFor()
  await scan(page, 'SHIPDESK NEXT')
  await status('The wave is done: 2 of 2 orders are packed.').waitFor()
  await expect.poll(labelsSince(before)).toBe(2)
})
