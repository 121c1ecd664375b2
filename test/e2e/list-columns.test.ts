import { beforeEach, describe, expect, it } from 'vitest'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { onADesk, hashOf } from './on-a-desk.ts'

const { page } = await onADesk(async (test) => {
  seedDesk(test.inside(), { rows: 60, seed: 7, clock: test.clock })
  await test.ask('shipments.create', aRequest({ custom_reference: 'NEWEST' }))
})
beforeEach(async () => {
  await page.goto(new URL('#/shipments', page.url()).href)
  await page.reload()
  await rows().first().waitFor()
})

const rows = () => page.locator('[role=row][data-index]')
const rowOf = (order: string) => rows().filter({ hasText: order })
const hash = () => hashOf(page)
const header = (name: string) => page.getByRole('columnheader', { name, exact: true })

describe('the columns of the list', () => {
  it('are chosen, and stay so when the page is opened anew', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Updated' }).click()
    await page.getByRole('checkbox', { name: 'Service' }).click()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await header('Updated').waitFor()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Shipments', exact: true }).click()
    await header('Updated').waitFor()
    await expect.poll(() => header('Service').count()).toBe(0)
  })

  it('that were chosen when a row had one line stay, and what they show now can be read', async () => {
    const sizes = { to: 60, custom_reference: 50, place: 300 }
    const order = ['documents', 'custom_reference', 'country', 'to', 'state']
    const visibility = { updated: false, country: true, documents: false, type: true }
    await doFromPage(page, 'drafts.save', { key: 'list-columns', value: { order, visibility, sizes } })
    await page.reload()
    await rows().first().waitFor()
    const names = await page.getByRole('columnheader').allTextContents()
    expect(names.map((name) => name.trim()).join(' ')).toBe(' Order To State Service Created Type')
    await expect.poll(() => header('To').evaluate((cell) => cell.clientWidth)).toBeGreaterThan(170)
    await doFromPage(page, 'drafts.discard', { key: 'list-columns' })
  })

  it('are in the order that a press on their name asks for, where the list can be read so', async () => {
    await expect.poll(() => header('To').getByRole('button').count()).toBe(0)
    await expect.poll(() => header('Created').getAttribute('aria-sort')).toBe('descending')
    await header('Created').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect.poll(hash).toBe('#/shipments?order=oldest')
    await rowOf('NEWEST').waitFor({ state: 'detached' })
    await expect.poll(() => header('Created').getAttribute('aria-sort')).toBe('ascending')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: /^All good/u }).click()
    await expect.poll(hash).toBe('#/shipments?order=oldest&severity=green')
    await header('Created').getByRole('button').click()
    await expect.poll(hash).toBe('#/shipments?severity=green')
    await rowOf('NEWEST').waitFor()
  })
})
