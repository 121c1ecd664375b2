import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { launchShipdesk } from './launch.ts'
import { aFilledFolder, hashOf, onADesk } from './on-a-desk.ts'

/** Slow enough, in milliseconds, not to be taken for a scanner. */
const PACE = 80

const { page, filled: reference } = await onADesk(async (desk) => {
  let newest = ''
  for (const custom_reference of ['KEY-1', 'KEY-2', 'KEY-3'])
    newest = (await desk.ask('shipments.create', aRequest({ custom_reference }))).reference
  return newest
})
const { dataDir: emptyDesk } = await aFilledFolder(() => undefined)

const hash = () => hashOf(page)
const search = () => page.getByRole('searchbox', { name: 'Search shipments' })
const inTable = () => page.locator('[role=grid]:focus').waitFor()
const inSearch = (on: Page = page) => on.getByRole('searchbox').and(on.locator(':focus')).waitFor()
const notice = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).first()
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.waitForTimeout(PACE)
    await page.keyboard.press(key)
  }
}

beforeEach(async () => {
  await page.goto(new URL('#/shipments', page.url()).href)
  await page.reload()
  await page.locator('[role=row][data-index]').first().waitFor()
  await inTable()
})

describe('the keys of the first screen', () => {
  it.each([
    ['n', 'New shipment'],
    ['3', 'End of day'],
    [',', 'Settings'],
  ])('work at once: %s', async (key, title) => {
    await press(key)
    await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
    await expect.poll(() => search().count()).toBe(0)
  })

  it('are about the first row at once', async () => {
    await press('Enter')
    await expect.poll(hash).toBe(`#/shipments/${reference}`)
  })

  it('show all the others', async () => {
    await press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await expect.poll(() => search().inputValue()).toBe('')
  })

  it('lead into the search and, by Escape, back to the table', async () => {
    await press('/')
    await inSearch()
    await press('k')
    await expect.poll(() => search().inputValue()).toBe('k')
    await expect.poll(hash).toBe('#/shipments?q=k')
    await press('Escape')
    await inTable()
    await press('/')
    await inSearch()
    await press('Escape')
    await inTable()
    await press('n')
    await expect.poll(hash).toBe('#/shipments/new')
  })

  it('work on a desk without a single shipment, too', async () => {
    await using empty = await launchShipdesk({ dataDir: emptyDesk, locale: 'en-GB' })
    const { page: other } = empty
    await other.getByText('No shipments yet').waitFor()
    await other.keyboard.press('/')
    await inSearch(other)
    await other.waitForTimeout(PACE)
    await other.keyboard.press('Escape')
    await other.waitForTimeout(PACE)
    await other.keyboard.press('n')
    await expect.poll(() => other.evaluate(() => location.hash)).toBe('#/shipments/new')
  })
})

describe('Escape', () => {
  it('leads out of a field, so that the keys of the page are heard again', async () => {
    await press('n')
    await page.getByLabel('Order', { exact: false }).first().waitFor()
    await press('x', 'y', 'Escape', '1')
    await expect.poll(hash).toBe('#/shipments')
  })

  it('closes the list under a field first', async () => {
    await press(',')
    const language = page.getByRole('combobox', { name: 'Language' })
    await language.click()
    await page.getByRole('option', { name: 'Deutsch' }).waitFor()
    await press('Escape')
    await page.getByRole('option', { name: 'Deutsch' }).waitFor({ state: 'detached' })
    await language.and(page.locator(':focus')).waitFor()
    await press('Escape', '1')
    await expect.poll(hash).toBe('#/shipments')
  })
})

const impossible = [
  ['l', 'It needs a carrier service first. Allocate it.'],
  ['r', 'It needs a carrier service first. Allocate it.'],
  ['Shift+R', 'Only shipments that are ready to ship can be taken back.'],
  ['m', 'It needs a carrier service first. Allocate it.'],
  ['s', 'Unallocated shipments move on when a carrier service is chosen, not by hand.'],
  ['t', 'It needs a carrier service first. Allocate it.'],
  ['b', 'No collection is being booked for it.'],
  ['Shift+A', 'There is no allocation to take back.'],
  ['Shift+Delete', 'Only cancelled shipments can be deleted. Cancel it first.'],
  ['p', 'No documents.'],
] as const

describe('a key whose act is not possible now', () => {
  it('says why on the shipment', async () => {
    await page.goto(new URL(`#/shipments/${reference}`, page.url()).href)
    await page.getByRole('button', { name: /^Allocate/u }).waitFor()
    for (const [key, why] of impossible) {
      await press(key)
      await notice(why).waitFor()
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    }
  })

  it('says why in the list, for the row that the keys are on and for what is selected', async () => {
    await press('r')
    await notice('It needs a carrier service first.').waitFor()
    await press('Space', 's')
    await notice('Unallocated shipments move on').waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(1)
  })

  it('says so where no shipment is meant', async () => {
    await press('/')
    await inSearch()
    await press('Shift+Tab')
    await page.getByRole('searchbox').and(page.locator(':not(:focus)')).waitFor()
    await press('a')
    await notice('Choose a shipment first').waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})
