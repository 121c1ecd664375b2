import { describe, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { expectNoAxeViolations } from './axe.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { doFromPage } from './bridge.ts'
import { onADesk, hashOf } from './on-a-desk.ts'

const { page, filled } = await onADesk(async (desk) => {
  await desk.ask('settings.update', { desk_name: 'Desk 3', operator: 'Maria K.' })
  const make = async (custom_reference: string) =>
    (await desk.ask('shipments.create', aRequest({ custom_reference }))).reference
  await saveRecordsOf(desk, aFullRequest())
  const full = (await desk.ask('shipments.create', aFullRequest())).reference
  const booked = anAllocatedShipment(
    desk,
    aRequest({ custom_reference: 'BOOKED-1' }),
    anAllocation('TRACKED-1'),
  )
  return {
    full,
    booked,
    drafts: [await make('DRAFT-1'), await make('DRAFT-2'), await make('DRAFT-3')],
  }
})

const draft = (place: number): string => filled.drafts[place] ?? ''
const hash = () => hashOf(page)
const open = async (reference: string): Promise<void> => {
  await page.goto(new URL(`#/shipments/${reference}`, page.url()).href)
  await page.reload()
  await page.getByRole('region', { name: 'History' }).getByText('Created').waitFor()
}
const dialog = () => page.getByRole('dialog')

describe('a shipment', () => {
  it('shows everything that is stored of it', async () => {
    await open(filled.full)
    await page.getByRole('button', { name: 'All details' }).click()
    const text = await page.locator('main').innerText()
    const missing = wordsOf(aFullRequest()).filter((word) => !text.includes(word))
    expect(missing).toEqual([])
    for (const shown of [
      'Scheduled · Inbound',
      '3 pieces · 4.815 kg · £193.65',
      '1.605 kg each',
      '40.5 × 30.25 × 20.125 cm',
      '7.5%',
      'Portugal (PT)',
      'DDP, Delivered duty paid',
      '2.3, 8',
      'III',
      'Gas',
      'Surface reading',
      'Inaccessible',
      'Returned goods',
      '£1,205.75',
      '53.75, -2.87',
    ]) {
      expect(text).toContain(shown)
    }
    expect(text).toMatch(/1 Dec 2100.*2 Dec 2100/u)
    expect(text).toMatch(/by 5 Dec 2100/u)
    expect(text).toMatch(/Created .* by .Maria K\.. at .Desk 3/u)
    await expectNoAxeViolations(page)
  })

  it('can be had as a record of other systems', async () => {
    await open(filled.full)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const record = await page.getByRole('textbox', { name: 'Record as JSON' }).inputValue()
    expect(record).toContain('"custom_reference": "FULL-1"')
  })

  it('is copied by its reference', async () => {
    await open(draft(0))
    await page.getByRole('button', { name: 'Copy reference' }).click()
    await page.getByRole('tooltip', { name: 'Copied' }).waitFor()
    await page.goto(new URL('#/shipments', page.url()).href)
    const search = page.getByRole('searchbox', { name: 'Search shipments' })
    await search.focus()
    await page.keyboard.press('Control+v')
    await expect.poll(() => search.inputValue()).toBe(draft(0))
    // Searching waits for a pause in typing; until then it would follow onto the page that is opened next.
    await expect.poll(hash).toBe(`#/shipments?q=${draft(0)}`)
  })

  it('leads to the one before and the one after it in the list', async () => {
    await page.goto(new URL('#/shipments', page.url()).href)
    await page.reload()
    await page.getByText('DRAFT-2').click()
    await expect.poll(hash).toBe(`#/shipments/${draft(1)}`)
    await page.getByText(/^2 of \d+$/u).waitFor()
    await page.keyboard.press('j')
    await expect.poll(hash).toBe(`#/shipments/${draft(0)}`)
    await page.keyboard.press('k')
    await expect.poll(hash).toBe(`#/shipments/${draft(1)}`)
    await page.keyboard.press('k')
    await expect.poll(hash).toBe(`#/shipments/${draft(2)}`)
    await page.goBack()
    await expect.poll(hash).toBe('#/shipments')
  })
})

describe('a reference that leads nowhere', () => {
  it.each([
    [`sp_${'0'.repeat(32)}`, 'There is no such shipment'],
    ['nonsense', 'This is not a reference of a shipment'],
  ])('%s is answered with “%s”', async (reference, title) => {
    await page.goto(new URL(`#/shipments/${reference}`, page.url()).href)
    await page.getByRole('heading', { name: title }).waitFor()
    await expectNoAxeViolations(page)
  })
})

describe('the page is for everyone', () => {
  it.each([
    ['en', 'light'],
    ['de', 'dark'],
    ['ar', 'dark'],
  ] as const)('in %s, %s', async (language, appearance) => {
    await doFromPage(page, 'settings.update', { language, appearance })
    await page.goto(new URL(`#/shipments/${filled.booked}`, page.url()).href)
    await page.reload()
    await page.locator('main h1').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('s')
    await dialog().getByRole('option').first().waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await doFromPage(page, 'settings.update', { language: 'system', appearance: 'system' })
  })

  it('needs no sideways scrolling when it is enlarged to twice its size', async () => {
    await page.setViewportSize({ width: 640, height: 360 })
    await open(filled.full)
    const width = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect(width).toBe(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  })
})

/** Every text of a request that was made to be found again: words with hyphens, numbers to call, addresses. */
const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string')
    return /^(?:[a-z\d]+(?:-[a-z\d]+)+|\+44 .*|.*@.*)$/u.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}
