import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aBooking, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { doFromPage } from './bridge.ts'
import { answerOpen } from './native-dialogs.ts'
import { goTo, onADesk } from './on-a-desk.ts'
import { rawTextsOf } from './raw-texts.ts'
import { paste } from './shipment-form.ts'

const files = mkdtempSync(join(tmpdir(), 'words-'))
afterAll(() => rmSync(files, { recursive: true }))
const orders = join(files, 'orders.csv')
writeFileSync(
  orders,
  [
    'Order,Name,Street,Town,Postcode,Country,Mail,Thing,Count,Price,Weight',
    'A1,Ada Lovelace,1 Main St,Boston,02101,US,ada at home,Tea,two,$4.50,1',
    'A2,Alan Turing,2 Main St,London,XX,GB,alan@example.com,Pen,1,1.00 GBP,1',
  ].join('\n'),
)

const { page, app, filled } = await onADesk(async (desk) => {
  await saveRecordsOf(desk, aFullRequest())
  await desk.ask('carriers.loadExample')
  const full = anAllocatedShipment(desk, aFullRequest(), aBooking('NORTH', '24', 'TRACK-1', 'TRACK-2'))
  await desk.ask('tracking.add', {
    events: [
      {
        shipment_reference: full,
        event_code: 'in_transit_waiting',
        timestamp: desk.clock.now().toISOString(),
      },
    ],
  })
  const [waiting = ''] = shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
  const { accepted } = await desk.ask('manifests.create', { shipments: [waiting] })
  shipmentsFor(desk, { carrier: 'SOUTH', many: 1 })
  const { reference: draft } = await desk.ask('shipments.create', aFullRequest())
  const { reference: heavy } = await desk.ask('shipments.create', aRequest())
  await desk.ask('allocation.allocate', { shipments: [heavy], filters: { max_net: 0.01 } })
  await desk.ask('shipments.cancel', { reference: heavy, reason: 'Wrong' })
  const { carriers } = await desk.ask('carriers.list')
  return {
    full,
    waiting,
    draft,
    heavy,
    manifest: accepted[0]?.reference ?? '',
    service: carriers[0]?.services[0]?.reference ?? '',
  }
})

page.setDefaultTimeout(20_000)
const main = page.getByRole('main')
const dialog = page.getByRole('dialog')
/** What is seen now; nothing as long as something of it is still read. */
const seen = (): Promise<string> =>
  page.evaluate(() => {
    const isReading = document.querySelector('.mantine-Loader-root, .mantine-Skeleton-root') !== null
    return isReading ? '' : (document.querySelector('main')?.innerText ?? '') && document.body.innerText
  })
/** Waits until the screen is whole: it shows something, reads nothing any more, and stays as it is. */
const settle = async (): Promise<void> => {
  let before = ''
  await expect
    .poll(
      async () => {
        const [last, now] = [before, await seen()]
        before = now
        return now !== '' && now === last
      },
      { interval: 100 },
    )
    .toBe(true)
}

/** Begun or not: what is asked before something is lost is a dialog, too. */
const leaveDialog = async (): Promise<void> => {
  if ((await dialog.count()) === 0) return
  await page.keyboard.press('Escape')
  await dialog
    .first()
    .waitFor({ state: 'detached', timeout: 300 })
    .catch(() => page.reload())
}

type Screen = { readonly name: string; readonly open: (page: Page) => Promise<unknown> }
const at = (path: string): Screen => ({ name: path, open: () => goTo(page, path) })
const byKey = (path: string, key: string): Screen => ({
  name: `${path}, ${key}`,
  open: async () => {
    await goTo(page, path)
    await settle()
    await expect
      .poll(
        async () => {
          await page.keyboard.press(key)
          await dialog
            .first()
            .waitFor({ timeout: 200 })
            .catch(() => undefined)
          return dialog.count()
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0)
  },
})

/** Opens every list to choose from that is seen there, as what is offered has names as well. */
const openChoices = async (most: number): Promise<readonly string[]> => {
  const found: string[] = []
  const lists = page.locator('input[aria-haspopup=listbox]:visible')
  for (const list of (await lists.all()).slice(0, most)) {
    await list.click({ timeout: 500 }).catch(() => undefined)
    found.push(...(await rawTextsOf(page)))
    await page.keyboard.press('Escape')
    if ((await dialog.count()) === 0 && most < 3) break
  }
  return found
}

/** A form with everything in it that a shipment can have, and much that is wrong. */
const wrongRequest = () => {
  const full = aFullRequest()
  return JSON.stringify({
    ...full,
    channel: 'x'.repeat(51),
    addresses: full.addresses
      .slice(0, 3)
      .map((address) => ({ ...address, postal_code: 'x', country_iso_code: 'GB' })),
    required_delivery_date: { start: '2020-01-02T00:00:00Z', end: '2020-01-01T00:00:00Z' },
  })
}

const { full, waiting, draft, heavy, manifest, service } = filled
const screens: readonly Screen[] = [
  at('/shipments'),
  byKey('/shipments', '?'),
  byKey('/shipments', 'Control+k'),
  {
    name: 'export',
    open: async () => {
      await goTo(page, '/settings')
      await goTo(page, '/shipments?export=1')
      await dialog.getByRole('cell').first().waitFor()
      for (const button of await dialog.locator('button[aria-expanded=false]').all()) await button.click()
    },
  },
  at(`/shipments/${full}`),
  at(`/shipments/${heavy}`),
  byKey(`/shipments/${full}`, 't'),
  byKey(`/shipments/${full}`, 's'),
  byKey(`/shipments/${draft}`, 'q'),
  byKey(`/shipments/${draft}`, 'a'),
  byKey(`/shipments/${heavy}`, 'Shift+Delete'),
  at(`/shipments/${waiting}`),
  at(`/shipments/${draft}/edit`),
  {
    name: 'new shipment',
    open: async () => {
      await goTo(page, '/shipments/new')
      await settle()
      await paste(page, wrongRequest())
      await settle()
      await page.keyboard.press('ControlOrMeta+Enter')
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'import',
    open: async () => {
      await answerOpen(app, orders)
      await goTo(page, '/transfer/import')
      await main.getByRole('button').last().click()
      await page.locator('[data-outcome]').first().waitFor()
    },
  },
  at('/pack'),
  at('/printing'),
  at('/transfer'),
  at('/tracking/import'),
  at('/carriers'),
  at(`/carriers/${service}`),
  at('/end-of-day'),
  at('/manifests'),
  at(`/manifests/${manifest}`),
  ...[
    '',
    '/locations',
    '/package-sizes',
    '/products',
    '/templates',
    '/addresses',
    '/labels',
    '/printers',
    '/automation',
    '/history',
  ].map((section) => at(`/settings${section}`)),
]

// In one language: that others say as much is held without a window (test/law/keys-law.test.ts).
it('no screen shows how anything is called inside the program', { timeout: 180_000 }, async () => {
  await doFromPage(page, 'settings.update', { language: 'ar' })
  await page.reload()
  await page.locator('html[lang^=ar]').waitFor()
  const found: string[] = []
  for (const { name, open } of screens) {
    await open(page)
    await settle()
    const texts = [...(await rawTextsOf(page)), ...(await openChoices(name.startsWith('/') ? 2 : 5))]
    found.push(...[...new Set(texts)].map((text) => `${name}: ${text}`))
    await leaveDialog()
  }
  expect(found).toEqual([])
})

it('is seen when one is shown', async () => {
  await page.evaluate(() => {
    const label = document.createElement('label')
    label.textContent = 'addresses[destination].postal_code'
    document.body.append(label)
  })
  await expect.poll(() => rawTextsOf(page)).toContain('addresses[destination].postal_code')
})
