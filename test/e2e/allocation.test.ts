import { describe, expect, it } from 'vitest'
import { aContact, anAddress, aRequest, contentsOf } from '#helpers/a-request.ts'
import { expectNoAxeViolations } from './axe.ts'
import { goTo, onADesk } from './on-a-desk.ts'

const MANY = 300

const location = { contact: aContact, address_line1: '8 Norbert Road', postal_code: 'PR4 5LE' }
const contents = [contentsOf({ weight: { value: 1.2, unit: 'kg' } })]
/** A parcel from the desk's own location, which the example's carriers serve. */
const aParcel = (custom_reference: string, to: Parameters<typeof anAddress>[0] = {}) =>
  aRequest({
    custom_reference,
    shipment_type: 'scheduled',
    contents,
    addresses: [
      anAddress({ shipping_location_reference: 'PRESTON' }),
      anAddress({ address_type: 'destination', ...to }),
    ],
  })

const { page, filled } = await onADesk(async (desk) => {
  await desk.ask('settings.update', { desk_name: 'Desk 3', operator: 'Maria K.' })
  await desk.ask('carriers.loadExample')
  await desk.ask('locations.save', {
    location: { reference: 'PRESTON', name: 'Preston', address: { ...location, country_iso_code: 'GB' } },
  })
  const make = async (request: unknown) => (await desk.ask('shipments.create', request)).reference
  const made = {
    walk: await make(aParcel('WALK-1')),
    priced: await make(aParcel('PRICED-1')),
    nowhere: await make(aParcel('NOWHERE-1', { country_iso_code: 'KP' })),
    asked: await make(aRequest({ custom_reference: 'ASKED-1', contents })),
  }
  await desk.ask('allocation.allocate', { shipments: [made.asked] })
  for (let count = 0; count < MANY; count += 1) await make(aParcel(`MANY-${count}`))
  return made
})

const dialog = () => page.getByRole('dialog')
const head = () => page.locator('main header')
const history = () => page.getByRole('region', { name: 'History' })
const open = async (reference: string): Promise<void> => {
  await goTo(page, `/shipments/${reference}`)
  await head().getByText(reference).waitFor()
  await history().getByText('Created').waitFor()
}
const press = (keys: string): Promise<void> => page.keyboard.press(keys)
const type = (text: string): Promise<void> => page.keyboard.type(text, { delay: 70 })
/** The state beside the reference; the line below names every step there is. */
const expectState = async (state: string): Promise<void> => {
  await expect.poll(() => page.locator('main header h1 + span').textContent()).toBe(state)
}
const gone = (): Promise<void> => dialog().waitFor({ state: 'detached' })
const expectFocus = async (role: 'radio' | 'button', name: string): Promise<void> => {
  await expect
    .poll(() =>
      dialog()
        .getByRole(role, { name })
        .last()
        .evaluate((part) => part === document.activeElement),
    )
    .toBe(true)
}
/** What the bar of progress says when it is first seen; it may be gone sooner than one could look for it. */
const progressTold = (): Promise<string> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          const bar = document.querySelector('[role=dialog] [role=progressbar]')
          if (bar === null) return
          observer.disconnect()
          resolve(bar.getAttribute('aria-label') ?? '')
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
const tell = async (state: string, where: string): Promise<void> => {
  await press('t')
  await dialog().getByRole('option').first().waitFor()
  await type(state)
  await expect.poll(() => dialog().getByRole('option').count()).toBeLessThan(4)
  await press('Enter')
  await type(where)
}

describe('a shipment on its whole way, by keyboard alone', () => {
  it('is allocated to the cheapest service that can take it by A and Enter', async () => {
    await open(filled.walk)
    await press('a')
    await expectFocus('radio', 'The cheapest that can take it')
    await expectNoAxeViolations(page)
    await press('Enter')
    await dialog().getByText('It is now “Allocated”.').waitFor()
    await expect.poll(() => dialog().textContent()).toMatch(/Price£[\d.]+ net, £[\d.]+ gross.*Tracking/u)
    await expectFocus('button', 'Print label')
    await expectNoAxeViolations(page)
    await press('Escape')
    await gone()
    await expectState('Allocated')
  })

  it('is made ready, taken back and made ready again by one key each', async () => {
    await press('r')
    await expectState('Ready to ship')
    await press('Shift+R')
    await expectState('Allocated')
    await press('r')
    await expectState('Ready to ship')
  })

  it('is manifested, handed over and followed until it is delivered', async () => {
    await press('m')
    await expectFocus('button', 'Manifest')
    await expectNoAxeViolations(page)
    await press('Enter')
    await gone()
    await expectState('Manifested')
    await tell('dispatched', 'Depot')
    await press('Enter')
    await gone()
    await expectState('Dispatched')
    await tell('in transit', 'Warrington')
    await expectNoAxeViolations(page)
    await press('Control+Enter')
    await gone()
    await tell('been delivered', 'Front door')
    await press('Tab')
    await type('G. Minshew')
    await press('Control+Enter')
    await gone()
    await expectState('Delivered')
    await history().getByText('Signed by').waitFor()
    await expect.poll(() => history().textContent()).toContain('Front door')
    const steps = page.getByRole('list', { name: 'How far it has come' }).getByRole('listitem')
    await expect.poll(() => steps.last().getAttribute('aria-current')).toBe('step')
    await expectNoAxeViolations(page)
  })
})

describe('prices', () => {
  it('stand beside each other; arrows choose and Enter takes the chosen service', async () => {
    await open(filled.priced)
    await press('q')
    const offers = dialog().getByRole('radio')
    await expect.poll(() => offers.first().evaluate((radio) => radio === document.activeElement)).toBe(true)
    await expect.poll(() => offers.count()).toBeGreaterThan(1)
    await expect
      .poll(() => dialog().getByRole('region', { name: 'Services that were passed over' }).count())
      .toBe(1)
    await expectNoAxeViolations(page)
    await press('ArrowDown')
    await expect.poll(() => offers.nth(1).isChecked()).toBe(true)
    // The first row is the head of the table.
    const chosen = dialog().getByRole('row').nth(2)
    const service = (await chosen.locator('bdi').first().textContent()) ?? ''
    await press('Enter')
    await dialog().getByText('It is now “Allocated”.').waitFor()
    expect(service).not.toBe('')
    await expect.poll(() => dialog().textContent()).toContain(service)
    await press('Enter')
    await gone()
  })
})

describe('a shipment that no service can take', () => {
  it('is told why by each of them', async () => {
    await open(filled.nowhere)
    await press('a')
    await expectFocus('radio', 'The cheapest that can take it')
    await press('Enter')
    await dialog().getByText('No carrier service can take it').waitFor()
    await expect.poll(() => dialog().getByRole('row').count()).toBeGreaterThan(5)
    await expectNoAxeViolations(page)
    await press('Escape')
    await gone()
    await expectState('Allocation failed')
  })
})

describe('what else is asked in a dialog', () => {
  it('is for everyone, and Escape changes nothing', async () => {
    await open(filled.asked)
    for (const [keys, title] of [
      ['b', 'Confirm the collection of'],
      ['Shift+B', 'The collection of'],
      ['Shift+A', 'De-allocate'],
      ['Shift+T', 'Tracking references of'],
    ] as const) {
      await press(keys)
      await dialog().getByRole('heading', { name: title }).waitFor()
      await expectNoAxeViolations(page)
      await press('Escape')
      await gone()
    }
    await press('.')
    await page.getByRole('menu').waitFor()
    await expectNoAxeViolations(page)
    await press('Escape')
    await expectState('Booking collection')
  })

  it('is taken to the end: the carrier’s own references, then its word that it comes', async () => {
    await press('Shift+T')
    await dialog().getByLabel('Of the shipment').first().waitFor()
    await type('OWN-77')
    await press('Control+Enter')
    await gone()
    await page.getByRole('region', { name: 'Allocation' }).getByText('OWN-77').waitFor()
    await press('b')
    await dialog().getByRole('textbox', { name: 'Collection reference' }).waitFor()
    await type('C-123')
    await press('Enter')
    await gone()
    await expectState('Collection booked')
    await history().getByText('C-123').waitFor()
  })
})

describe('tracking events from a list', () => {
  it('are found in the palette, and every line is answered by itself', async () => {
    await press('Control+k')
    await page.getByRole('textbox', { name: 'Find shipments and actions' }).fill('import tracking')
    await press('Enter')
    await page
      .getByRole('textbox', { name: 'Events' })
      .fill(
        `timestamp;tracking_reference;event_code\n${new Date().toISOString()};OWN-77;Collected by carrier\nnever;OWN-77;lost`,
      )
    await press('Control+Enter')
    await page.getByText('1 event was taken. 1 was refused.').waitFor()
    await page.getByText('now “Collected by carrier”').waitFor()
    await expectNoAxeViolations(page)
  })
})

describe('many shipments', () => {
  it('are all selected by pressing twice, and allocated in one go with progress', async () => {
    await goTo(page, '/shipments?states=unallocated')
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(MANY + 1))
    await page.locator('[role=grid]:focus').waitFor()
    await press('ArrowDown')
    await press('Control+a')
    // As many as were read by then.
    await page.getByText(/^\d+ selected/u).waitFor()
    await press('Control+a')
    await page.getByText(`${MANY} selected`).waitFor()
    await press('a')
    await dialog()
      .getByRole('heading', { name: `Allocate ${MANY} shipments` })
      .waitFor()
    await expectFocus('radio', 'The cheapest that can take it')
    const told = progressTold()
    await press('Enter')
    expect(await told).toMatch(/^\d+ of 300 done$/u)
    await dialog().getByText(`${MANY} shipments are allocated`).waitFor()
    await dialog()
      .getByText(new RegExp(`^${MANY} by .+ net in all$`, 'u'))
      .waitFor()
    await expectNoAxeViolations(page)
    // Enter would go on to their labels.
    await expectFocus('button', `Print labels of ${MANY} shipments`)
    await press('Escape')
    await gone()
    await page.getByText('Nothing matches').waitFor()
  })
})
