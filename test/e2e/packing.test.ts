import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aScheduledRequest } from '#helpers/allocating.ts'
import { hasPseudoTerminals, openPseudoTerminal } from '#helpers/pseudo-terminal.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { BY_HAND } from './by-hand.ts'
import { book, lampsAndKnife, onABench } from './on-a-bench.ts'
import { focusInDialog, hashOf } from './on-a-desk.ts'
import { scan } from './scan.ts'

const devices = mkdtempSync(join(tmpdir(), 'scale-'))
afterAll(() => rmSync(devices, { recursive: true, force: true }))
/** Where the scale is once it is plugged in. */
const scalePath = join(devices, 'scale')

/** Orders that a carrier has taken, one for each try of a test. */
const bookedOrders = ['BOOKED-1', 'BOOKED-2', 'BOOKED-3']

const {
  page,
  printer,
  anOrderOf,
  shipmentOf,
  invitation,
  status,
  lastParcel,
  strike,
  labelsSince,
  goToBench,
} = await onABench(async (desk) => {
  await desk.ask('scales.save', { scale: { kind: 'serial', path: scalePath, protocol: 'and' } })
  for (const custom_reference of bookedOrders) {
    const request = aScheduledRequest({ custom_reference, contents: [book] })
    const { reference } = await desk.ask('shipments.create', request)
    await desk.ask('allocation.allocate', { shipments: [reference] })
  }
})
const wrongScan = () => page.getByRole('alertdialog')

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
    const weight = () => page.getByRole('button', { name: /^Weight/u, includeHidden: true }).innerText()
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
      // What comes to rest while something is asked waits for the answer.
      await strike('b')
      await focusInDialog(page)
      shown = 'US,+00000.00  kg\r\n'
      await expect.poll(weight).toMatch(/0\.00 kg, still moving/u)
      shown = 'ST,+00000.00  kg\r\n'
      await expect.poll(weight).toMatch(/1\.84 kg\s+scale/u)
      shown = 'US,+00002.50  kg\r\n'
      await expect.poll(weight).toMatch(/2\.50 kg, still moving/u)
      shown = 'ST,+00002.50  kg\r\n'
      await expect.poll(weight).toMatch(/1\.84 kg\s+scale/u)
      await strike('Escape')
      await expect.poll(weight).toMatch(/2\.50 kg\s+scale/u)
    } finally {
      clearInterval(telling)
    }
  })

  it.skipIf(!hasPseudoTerminals)(
    'is finished by its last scan once it rests on the scale after it',
    async () => {
      rmSync(scalePath, { force: true })
      await using port = await openPseudoTerminal()
      symlinkSync(port.path, scalePath)
      const before = printer.printed.length
      const weight = () => page.getByRole('button', { name: /^Weight/u }).innerText()
      await doFromPage(page, 'settings.update', { bench_last_scan: true })
      await page.reload()
      await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
      const order = await anOrderOf(lampsAndKnife)
      await goToBench()
      await scan(page, order)
      await status('0 of 3 items scanned').waitFor()
      let shown = 'ST,+00001.20  kg\r\n'
      const telling = setInterval(() => port.say(shown), 50)
      try {
        await expect.poll(weight).toMatch(/1\.20 kg\s+scale/u)
        for (const [count, sku] of ['LAMP-1', 'KNIFE-1', 'LAMP-1'].entries()) {
          await scan(page, sku)
          await status(`${count + 1} of 3 items scanned`).waitFor()
        }
        await status(/next steady weight/u).waitFor()
        expect(labelsSince(before)()).toBe(0)
        shown = 'US,+00001.70  kg\r\n'
        await expect.poll(weight).toMatch(/1\.70 kg, still moving/u)
        expect(labelsSince(before)()).toBe(0)
        shown = 'ST,+00001.75  kg\r\n'
        await invitation().waitFor()
        await expect.poll(labelsSince(before)).toBe(1)
        expect(JSON.stringify(await shipmentOf(order))).toContain('"weight":{"value":1.75,"unit":"kg"}')
      } finally {
        clearInterval(telling)
        await doFromPage(page, 'settings.update', { bench_last_scan: false })
      }
    },
  )
})

it('a scanned command that is not possible now says why, as its key does', async () => {
  const notice = (text: string) => page.locator('.mantine-Notification-root').getByText(text, { exact: true })
  const bothSay = async ({ command, key, text }: { command: string; key: string; text: string }) => {
    for (const ask of [() => scan(page, command), () => strike(key)]) {
      await ask()
      await notice(text).waitFor()
      await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Close' }).click()
      await notice(text).waitFor({ state: 'detached' })
    }
  }
  await goToBench()
  await page.getByRole('textbox').and(page.locator(':focus')).waitFor()
  // Outside of the field, whose letters are those of a code.
  await page.locator(':focus').evaluate((field) => field instanceof HTMLElement && field.blur())
  const empty = 'There is no parcel on the bench. Scan an order first.'
  await bothSay({ command: 'SHIPDESK SKIP', key: 'F4', text: empty })
  await bothSay({ command: 'SHIPDESK UNDO', key: 'u', text: 'There is nothing to undo.' })
  await scan(page, bookedOrders.pop() ?? '')
  await status('0 of 1 item scanned').waitFor()
  const booked = 'A carrier has taken it already, so its weight and box stay as they are.'
  await bothSay({ command: 'SHIPDESK WEIGH', key: 'b', text: booked })
  const toGo = 'One item is still to be scanned. Scan it, or skip it with a reason.'
  await bothSay({ command: 'SHIPDESK NEXT', key: 'Enter', text: toGo })
  await scan(page, 'BOOK-1')
  await status('1 of 1 item scanned').waitFor()
  await bothSay({
    command: 'SHIPDESK SKIP',
    key: 'F4',
    text: 'All items are scanned, so there is nothing to skip.',
  })
  expect(await hashOf(page)).toBe('#/pack')
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
