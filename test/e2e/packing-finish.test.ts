import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { expectNoAxeViolations } from './axe.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { BY_HAND } from './by-hand.ts'
import { answerOpen } from './native-dialogs.ts'
import { book, lampsAndKnife, onABench } from './on-a-bench.ts'
import { goTo } from './on-a-desk.ts'
import { scan } from './scan.ts'

const files = mkdtempSync(join(tmpdir(), 'bench-files-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))

const bench = await onABench()
const { app, page, printer, anOrderOf, shipmentOf, invitation, status, lastParcel, strike } = bench
const { labelsSince, goToBench } = bench
let imports = 0

describe('a parcel goes out', () => {
  it('once, with one label, however often its key is struck', async () => {
    const before = printer.printed.length
    const order = await anOrderOf(book)
    await goToBench()
    await scan(page, order)
    await status('0 of 1 item scanned').waitFor()
    await scan(page, 'BOOK-1')
    await status(/^Prints: Label/u).waitFor()
    await page.waitForTimeout(BY_HAND.delay * 8)
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')])
    await invitation().waitFor()
    await lastParcel(order).getByText('printed').waitFor()
    expect(labelsSince(before)()).toBe(1)
    const { reference } = await shipmentOf(order)
    const told = await callFromPage(page, 'shipments.history', { reference })
    expect(JSON.stringify(told).match(/"operation":"allocate"/gu)).toHaveLength(1)
  })

  it('by the scan of its last thing, where the desk wants that', async () => {
    const before = printer.printed.length
    await doFromPage(page, 'settings.update', { bench_last_scan: true })
    try {
      await page.reload()
      await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
      const order = await anOrderOf(contentsOf({ ...lampsAndKnife, weight: { value: 1, unit: 'kg' } }))
      await goToBench()
      await scan(page, order)
      await status('0 of 3 items scanned').waitFor()
      for (const [count, sku] of ['LAMP-1', 'KNIFE-1'].entries()) {
        await scan(page, sku)
        await status(`${count + 1} of 3 items scanned`).waitFor()
      }
      await scan(page, 'LAMP-1')
      await invitation().waitFor()
      await lastParcel(order).getByText('printed').waitFor()
      expect(labelsSince(before)()).toBe(1)
      // Without its weight it waits for that, and for the key.
      await scan(page, await anOrderOf(contentsOf({ sku: 'CUP-1' })))
      await status('0 of 1 item scanned').waitFor()
      await scan(page, 'CUP-1')
      await page.getByRole('alert').getByText('The weight is missing.').waitFor()
      expect(labelsSince(before)()).toBe(1)
      await strike('Escape')
      await invitation().waitFor()
    } finally {
      await doFromPage(page, 'settings.update', { bench_last_scan: false })
    }
  })

  it('as soon as the number of the carrier’s own system is scanned, which is asked for right there', async () => {
    const before = printer.printed.length
    const order = await anOrderOf(book, { tags: ['Express'] })
    await goToBench()
    await scan(page, order)
    await status('0 of 1 item scanned').waitFor()
    await scan(page, 'BOOK-1')
    await status(/^Prints: Label/u).waitFor()
    await strike('Enter')
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Tracking reference' })
    await field.and(page.locator(':focus')).waitFor()
    await expectNoAxeViolations(page)
    await scan(page, 'FAST0001')
    await expect.poll(() => field.inputValue()).toBe('FAST0001')
    await strike('Enter')
    await invitation().waitFor()
    await lastParcel(order).getByText('printed').waitFor()
    expect(labelsSince(before)()).toBe(1)
    expect(JSON.stringify(await shipmentOf(order))).toContain('FAST0001')
  })

  it('with several packages once each has a number of its own, or one for all is chosen', async () => {
    const before = printer.printed.length
    const order = await anOrderOf(book, { tags: ['Express'], contents: [book, { ...book, sku: 'BOOK-2' }] })
    await goToBench()
    await scan(page, order)
    await status('0 of 2 items scanned').waitFor()
    await scan(page, 'BOOK-1')
    await status('1 of 2 items scanned').waitFor()
    await scan(page, 'BOOK-2')
    await status(/^Prints: Label/u).waitFor()
    await strike('Enter')
    const dialog = page.getByRole('dialog')
    const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
    await field('Tracking reference of package 1').and(page.locator(':focus')).waitFor()
    await scan(page, 'FAST0011')
    await expect.poll(() => field('Tracking reference of package 1').inputValue()).toBe('FAST0011')
    await strike('Enter')
    await field('Tracking reference of package 2').and(page.locator(':focus')).waitFor()
    await dialog.getByText('Type the tracking reference of package 2').waitFor()
    await expectNoAxeViolations(page)
    const oneForAll = dialog.getByRole('checkbox', { name: 'One tracking reference for all packages' })
    await oneForAll.check()
    await field('Tracking reference').waitFor()
    await oneForAll.uncheck()
    await field('Tracking reference of package 2').focus()
    await scan(page, 'FAST0012')
    await expect.poll(() => field('Tracking reference of package 2').inputValue()).toBe('FAST0012')
    await strike('Enter')
    await invitation().waitFor()
    await lastParcel(order).getByText('printed').first().waitFor()
    expect(labelsSince(before)()).toBe(2)
    expect(await shipmentOf(order)).toMatchObject({
      allocation: {
        tracking_details: {
          contents: [{ tracking_references: ['FAST0011'] }, { tracking_references: ['FAST0012'] }],
        },
      },
    })
  })
})

it('what the bench asks has the focus, and gives it back to the parcel when it goes', async () => {
  const order = await anOrderOf(lampsAndKnife)
  await goToBench()
  await scan(page, order)
  await status('0 of 3 items scanned').waitFor()
  const inside = (role: 'button' | 'textbox', name: string | RegExp) =>
    page.getByRole('dialog').getByRole(role, { name }).and(page.locator(':focus'))
  const questions = [
    ['1', inside('textbox', 'Weight')],
    ['b', inside('button', 'Cancel').or(page.locator('[role=dialog] a:focus, [role=dialog] button:focus'))],
    ['F4', inside('textbox', 'Reason')],
  ] as const
  for (const [key, focused] of questions) {
    await page.getByRole('group', { name: 'At the bench' }).and(page.locator(':focus')).waitFor()
    await strike(key)
    await focused.first().waitFor()
    await strike('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const parcel = page.getByRole('group', { name: 'At the bench' })
  await expect.poll(() => parcel.evaluate((group) => group === document.activeElement)).toBe(true)
})

it('an order that was imported is labelled and ready by a scan of its tote, one of its thing, and one key', async () => {
  const before = printer.printed.length
  imports += 1
  const [order, tote] = [`IMP-${imports}`, `T-${imports}`]
  const table = {
    custom_reference: order,
    shipment_type: 'scheduled',
    'addresses[origin].shipping_location_reference': 'NG-01',
    'addresses[destination].contact.first_name': 'Ada',
    'addresses[destination].contact.last_name': 'Lovelace',
    'addresses[destination].contact.contact_details.mobile': '+44 7700 900124',
    'addresses[destination].contact.contact_details.email': 'ada@example.com',
    'addresses[destination].address_line1': '8 Norbert Road',
    'addresses[destination].postal_code': 'PR4 5LE',
    'addresses[destination].country_iso_code': 'GB',
    'contents[].sku': 'BOOK-1',
    'contents[].quantity': '1',
    'contents[].weight.value': '2',
    'contents[].weight.unit': 'kg',
    'contents[].value.amount': '10',
    'contents[].value.currency': 'GBP',
    'metadata[tote].value': tote,
  }
  const file = join(files, `${order}.csv`)
  writeFileSync(file, [Object.keys(table), Object.values(table)].map((cells) => cells.join(',')).join('\n'))
  await goTo(page, '/transfer/import')
  await answerOpen(app, file)
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByRole('button', { name: /^Import 1 shipment/u }).click()
  await page.getByRole('region', { name: 'Result' }).getByText('1 created').waitFor()
  await goToBench()
  await scan(page, tote)
  await status('0 of 1 item scanned').waitFor()
  await page.getByText(new RegExp(`^Tote .?${tote}.?$`, 'u')).waitFor()
  await scan(page, 'BOOK-1')
  await status(/^Prints: Label/u).waitFor()
  await strike('Enter')
  await invitation().waitFor()
  await lastParcel(order).getByText('printed').waitFor()
  expect(labelsSince(before)()).toBe(1)
  expect(await shipmentOf(order)).toMatchObject({
    state: 'ready_to_ship',
    label_details: { retrieval_count: 1 },
  })
})
