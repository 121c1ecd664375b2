import { beforeEach, describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aBooking } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { goTo, onADesk } from './on-a-desk.ts'
import { focusedField, paste, saved } from './shipment-form.ts'

const { page, filled } = await onADesk(async (test) => {
  const shipped = anAllocatedShipment(
    test,
    aRequest({ custom_reference: 'ORD-SHIPPED' }),
    aBooking('NLY', '24'),
  )
  await test.ask('manifests.create', { shipments: [shipped] })
  const { reference: waiting } = await test.ask(
    'shipments.create',
    aRequest({ custom_reference: 'ORD-WAITING' }),
  )
  return { shipped, waiting }
})

beforeEach(async () => {
  await goTo(page, '/settings')
  await page.locator('[data-field=custom_reference]').waitFor({ state: 'detached' })
  await doFromPage(page, 'drafts.discard', { key: 'new-shipment' })
  await page.reload()
})

const openNew = async (query = ''): Promise<void> => {
  await goTo(page, `/shipments/new${query}`)
  await expect.poll(() => focusedField(page), { timeout: 20_000 }).toBe('custom_reference')
}
const said = () => page.getByRole('status').filter({ hasText: /Already/u })

describe('an order that is here already', () => {
  it('is said where it is typed, with the day that it was shipped and a link to it', async () => {
    await openNew()
    await page.keyboard.insertText('ORD-SHIPPED')
    await expect.poll(() => said().textContent()).toMatch(/^Already shipped on \d+ \w+ \d{4}: show it$/u)
    await expectNoAxeViolations(page)
    const order = page.getByLabel('Order', { exact: true })
    const description = (await order.getAttribute('aria-describedby')) ?? ''
    await expect.poll(() => page.locator(`[id="${description}"]`).textContent()).toContain('Already shipped')
    await page.keyboard.insertText('-2')
    await said().waitFor({ state: 'detached' })
    await order.fill('ORD-SHIPPED')
    await said().getByRole('link').click()
    await page.waitForURL(new RegExp(`#/shipments/${filled.shipped}$`, 'u'))
  })

  it('is said where it is pasted as a request or cloned, and never refused', async () => {
    await openNew()
    await paste(page, JSON.stringify(aRequest({ custom_reference: 'ORD-WAITING' })))
    await expect.poll(() => said().textContent()).toMatch(/^Already here, made on .* \(Unallocated\)/u)
    await page.keyboard.press('Control+Enter')
    await saved(page)
    await openNew(`?clone=${filled.shipped}`)
    await expect.poll(() => said().textContent()).toContain('Already shipped')
  })

  it('is not the shipment that is being edited', async () => {
    await doFromPage(page, 'shipments.create', aRequest({ custom_reference: 'ORD-ONCE' }))
    await goTo(page, '/shipments?q=ORD-ONCE')
    await page.getByRole('row').filter({ hasText: 'ORD-ONCE' }).click()
    await page.waitForURL(/#\/shipments\/sp_/u)
    await page.evaluate(() => (location.hash += '/edit'))
    await page.locator('[data-field=custom_reference]').waitFor()
    await page.waitForTimeout(500)
    await expect.poll(() => said().count()).toBe(0)
    await page.getByLabel('Order', { exact: true }).fill('ORD-WAITING')
    await expect.poll(() => said().textContent()).toContain('Already here')
  })
})
