import { z } from 'zod'
import { afterAll, beforeEach } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { contentsOf, itemOf } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate, threeServicesWith } from '#helpers/allocating.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { networkPrinter } from '#helpers/printing.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { BY_HAND } from './by-hand.ts'
import { goTo, onADesk } from './on-a-desk.ts'

export const lampsAndKnife = contentsOf({
  contents: [
    itemOf({ description: 'Lamp', sku: 'LAMP-1', quantity: 2 }),
    itemOf({ description: 'Knife', sku: 'KNIFE-1' }),
  ],
})
export const book = contentsOf({ sku: 'BOOK-1', weight: { value: 2, unit: 'kg' } })

/** The built program on a desk that can pack, with a printer that takes its labels; each test begins on the list. */
export const onABench = async (fill: (desk: TestDesk) => Promise<unknown> = () => Promise.resolve()) => {
  const printer = await aPrinter()
  afterAll(() => printer[Symbol.asyncDispose]())
  const { app, page } = await onADesk(async (desk) => {
    // What is tagged goes by the service whose numbers the carrier's own system gives.
    await readyToAllocate(desk, threeServicesWith('FAST', { tags: ['Express'] }))
    await desk.ask('printers.save', networkPrinter(printer.port))
    await fill(desk)
  })
  let orders = 0
  /** Makes an order under a number that was never used, and answers the number. */
  const anOrderOf = async (
    contents: ReturnType<typeof contentsOf>,
    overrides: Parameters<typeof aScheduledRequest>[0] = {},
  ): Promise<string> => {
    orders += 1
    const custom_reference = `ORD-${orders}`
    const request = aScheduledRequest({ custom_reference, contents: [contents], ...overrides })
    await doFromPage(page, 'shipments.create', request)
    return custom_reference
  }
  /** The shipment of an order that was made here. */
  const shipmentOf = async (order: string) => {
    const answer = await callFromPage(page, 'shipments.findByCustomReference', { custom_reference: order })
    const { items } = z.object({ items: z.array(z.unknown()) }).parse('data' in answer ? answer.data : answer)
    return z.looseObject({ reference: z.string(), state: z.string() }).parse(items[0])
  }

  const invitation = () => page.getByRole('heading', { name: 'Scan an order to begin' })
  const status = (text: string | RegExp) => page.getByRole('status').getByText(text)
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
  return {
    app,
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
  }
}
