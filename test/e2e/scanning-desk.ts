import type { Page } from 'playwright-core'
import { aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { hashOf, onADesk } from './on-a-desk.ts'

/** A code of a label, and the shipment that it names. */
export type Code = { readonly code: string; readonly reference: string }

const codesOf = async (desk: TestDesk, reference: string): Promise<readonly Code[]> => {
  const { custom_reference: order, contents } = await desk.ask('shipments.get', { reference })
  const inner = contents.flatMap((outer) => [outer, ...(outer.contents ?? [])])
  const codes = [
    reference,
    order,
    ...inner.flatMap((one) => [one.reference, one.custom_reference]),
    `1ZY${order?.slice(-3) ?? ''}`,
  ]
  return codes.flatMap((code) => (code === undefined ? [] : [{ code, reference }]))
}

/** Shipments with codes of all five kinds, and two that bear the same order. */
const fillWithCodes = async (desk: TestDesk) => {
  const codes: Code[] = []
  for (let number = 100; number < 109; number += 1) {
    const contents = [
      contentsOf({
        custom_reference: `Box/${number}`,
        contents: [itemOf({ custom_reference: `RING_${number}` })],
      }),
    ]
    const request = aRequest({ custom_reference: `ORD-${number}`, contents })
    codes.push(...(await codesOf(desk, anAllocatedShipment(desk, request, anAllocation(`1ZY${number}`)))))
  }
  const numbers = ['1Z999AA10123456784', '9405803699300124287899']
  const label = anAllocatedShipment(desk, aRequest({ custom_reference: 'UPS-1' }), anAllocation(...numbers))
  const drafts: string[] = []
  for (const custom_reference of ['TWICE-1', 'TWICE-1', 'DRAFT-1', 'DRAFT-2'])
    drafts.push((await desk.ask('shipments.create', aRequest({ custom_reference }))).reference)
  return { codes, label, twice: drafts[1] ?? '', draft: drafts[2] ?? '', other: drafts[3] ?? '' }
}

/** What is looked for on a page on which somebody scans. */
const watchScans = (page: Page) => ({
  hash: () => hashOf(page),
  /** Goes to a screen and waits until it is drawn. */
  goTo: async (path: string): Promise<void> => {
    await page.goto(new URL(`#${path}`, page.url()).href)
    await page.waitForFunction(
      () => {
        const count = document.querySelectorAll('main *').length
        const isDrawn = count > 5 && count === Reflect.get(globalThis, 'counted')
        Reflect.set(globalThis, 'counted', count)
        return isDrawn
      },
      undefined,
      { polling: 60 },
    )
  },
  question: (title: string) => page.getByRole('dialog', { name: title }),
  notFound: (code: string) =>
    page.getByRole('alert').filter({ hasText: `Nothing found for \u2068${code}\u2069` }),
  /** What stands in all fields of the page, and which of them has the focus. */
  fields: (): Promise<string> =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
      return JSON.stringify(all.map((one) => [one.value, one.checked, one === document.activeElement]))
    }),
})

/** The program on a desk with codes to scan, on the list. */
export const onAScanningDesk = async () => {
  const { page, filled } = await onADesk(fillWithCodes)
  page.setDefaultTimeout(10_000)
  await page.locator('[role=row][data-index]').first().waitFor()
  return { page, filled, watch: watchScans(page) }
}
