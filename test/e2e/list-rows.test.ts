import { describe, expect, it } from 'vitest'
import type { Language } from '#shared/settings/language.ts'
import { aContact, anAddress, aRequest, contentsOf } from '#helpers/a-request.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { onADesk } from './on-a-desk.ts'

const people = [
  ['Ayas', 'Karadağ', 'Eskişehir', '26000', 'TR'],
  ['Madeleine', 'Sørlie', 'Ålesund', '6002', 'NO'],
  ['Conchita', 'Moreno Villanueva', 'Las Palmas de Gran Canaria', '35001', 'ES'],
  ['Ophelia', 'Montgomery-Whitfield', 'Newcastle upon Tyne', 'NE1 7RU', 'GB'],
  ['愛子', '小泉', '京都市中京区', '604-8135', 'JP'],
] as const

/** Fills the desk with made-up shipments, and on top of them such as are long to read, one of which no carrier took. */
const { page } = await onADesk(async (test) => {
  seedDesk(test.inside(), { rows: 300, seed: 3, clock: test.clock })
  for (const [index, [first_name, last_name, locality, postal_code, country_iso_code]] of people.entries()) {
    const contact = { ...aContact, first_name, last_name }
    const address = { address_type: 'destination', contact, locality, postal_code, country_iso_code } as const
    const { reference } = await test.ask('shipments.create', {
      ...aRequest({ custom_reference: `ORD-2026-1128-${index}` }),
      contents: [contentsOf({ quantity: 12, weight: { value: 104.75, unit: 'kg' } })],
      addresses: [anAddress(), anAddress(address)],
    })
    if (index === 0) putInState(test, reference, 'allocation_failed')
  }
})

/** Begins the window anew, as it is for who has chosen so. */
const showIn = async (language: Language, density: 'normal' | 'large'): Promise<void> => {
  await doFromPage(page, 'settings.update', { language, density })
  await page.reload()
  await page.locator(`html[lang^=${language}]`).waitFor()
}

/** What stands in rows in sight and is wider than its place. */
const cutOff = (): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=row][data-index] :is(span, bdi, [role=gridcell])')]
      .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
      .map(({ textContent }) => textContent),
  )

describe('a row of the list on a small screen', () => {
  it.each(['en', 'de', 'ar'] as const)(
    'can be read whole in the columns that are there at first: who, where, what, by whom (%s)',
    async (language) => {
      await showIn(language, 'normal')
      await page.locator('[role=row][data-index]').first().waitFor()
      await page.evaluate(async () => document.fonts.ready)
      await page.getByText('Ayas Karadağ').waitFor()
      await expect.poll(cutOff).toEqual([])
      const grid = page.getByRole('grid')
      await expect.poll(() => grid.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      await expectNoAxeViolations(page)
    },
  )

  it('is as much larger as the desk wants everything, and the keyboard goes on row by row', async () => {
    await showIn('en', 'large')
    const rows = page.locator('[role=row][data-index]')
    await rows.first().waitFor()
    await expect.poll(() => rows.nth(1).evaluate((row) => row.clientHeight)).toBeGreaterThan(60)
    const tops = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top))
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(61.75, 0)
    await page.getByRole('grid').focus()
    const active = page.locator('[role=row][data-active]')
    await expect.poll(() => active.getAttribute('data-index')).toBe('0')
    for (let key = 0; key < 12; key += 1) await page.keyboard.press('ArrowDown')
    await expect.poll(() => active.getAttribute('data-index')).toBe('12')
    const [row, grid] = [await active.boundingBox(), await page.getByRole('grid').boundingBox()]
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0) + 1)
  })
})
