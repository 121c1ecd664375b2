import { beforeEach, describe, expect, it } from 'vitest'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { aContact, anAddress, aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { expectNoAxeViolations } from './axe.ts'
import { doFromPage } from './bridge.ts'
import { onADesk, hashOf } from './on-a-desk.ts'
import { scan } from './scan.ts'

const destination = anAddress({ address_type: 'destination', contact: { ...aContact, last_name: 'Quixote' } })

const paper = { document_type: 'packing_list', file_format: 'pdf', file_content: aPdf() }

/** Fills the desk: many shipments in many states, and on top of them three of our own, the newest cancelled. */
const { page, filled } = await onADesk(async (test) => {
  seedDesk(test.inside(), { rows: 400, seed: 7, clock: test.clock })
  for (const custom_reference of ['PACK-1', 'PACK-2', 'PACK-3']) {
    const request = aRequest({ custom_reference, addresses: [anAddress(), destination] })
    const paperless_documents = custom_reference === 'PACK-1' ? [paper, paper] : []
    await test.ask('shipments.create', { ...request, paperless_documents })
  }
  const { items: newest } = await test.ask('shipments.list', { take: 3 })
  await test.ask('shipments.cancel', { reference: newest[0]?.reference })
  return { newest, counts: await test.ask('shipments.counts') }
})

const referenceAt = (place: number): string => filled.newest[place]?.reference ?? ''
const rows = () => page.locator('[role=row][data-index]')
const rowOf = (customReference: string) => rows().filter({ hasText: customReference })
const hash = () => hashOf(page)
const search = () => page.getByRole('searchbox', { name: 'Search shipments' })
const tile = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} [\\d,]+$`, 'u') })
const countIn = (text: string | null): number => Number(text?.replaceAll(/\D/gu, ''))

beforeEach(async () => {
  await page.goto(new URL('#/shipments', page.url()).href)
  await page.reload()
  await rows().first().waitFor()
})

describe('the list of shipments', () => {
  it('tells at a glance how many shipments ask for what', async () => {
    const { counts } = filled
    expect(counts.severities.red).toBeGreaterThan(0)
    expect(countIn(await tile('All').textContent())).toBe(counts.total)
    expect(countIn(await tile('Needs action').textContent())).toBe(counts.severities.red)
    expect(countIn(await tile('Worth knowing').textContent())).toBe(counts.severities.amber)
    expect(countIn(await tile('All good').textContent())).toBe(counts.severities.green)
  })

  it('shows the newest first, and has the focus', async () => {
    await expect.poll(() => rows().nth(0).textContent()).toContain('PACK-3')
    await expect.poll(() => rows().nth(2).textContent()).toContain('PACK-1')
    await page.locator('[role=grid]:focus').waitFor()
  })

  it('is narrowed by tile and state, and Back undoes it', async () => {
    await tile('Needs action').click()
    await expect
      .poll(() => page.locator('[role=grid]').getAttribute('aria-rowcount'))
      .toBe(String(filled.counts.severities.red + 1))
    await expect.poll(() => hash()).toBe('#/shipments?severity=red')
    await page.getByRole('group', { name: 'States' }).getByRole('button').first().click()
    const chosen = await page
      .getByRole('group', { name: 'States' })
      .getByRole('button', { pressed: true })
      .textContent()
    await expect.poll(() => rows().count()).toBe(Math.min(countIn(chosen), await rows().count()))
    for (const text of await rows().allTextContents())
      expect(text).toContain(chosen?.replace(/ [\d,]+$/u, ''))
    await page.goBack()
    await expect.poll(hash).toBe('#/shipments?severity=red')
    await page.goBack()
    await expect.poll(hash).toBe('#/shipments')
  })

  it('is narrowed by filters, which stand as chips that take them away again', async () => {
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('radiogroup', { name: 'Type' }).getByText('On demand').click()
    await page.keyboard.press('Escape')
    await expect.poll(hash).toBe('#/shipments?type=on_demand')
    await page.getByRole('button', { name: 'Remove the filter Type: On demand' }).click()
    await expect.poll(hash).toBe('#/shipments')
  })

  it('tells how many documents a shipment has, and is narrowed by them', async () => {
    await rowOf('PACK-1').getByRole('img', { name: '2 documents' }).waitFor()
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('combobox', { name: 'Documents' }).click()
    await page.getByRole('option', { name: 'Expires within 7 days' }).click()
    await expect.poll(hash).toBe('#/shipments?documents=within-7')
    await page.getByRole('combobox', { name: 'Documents' }).click()
    await page.getByRole('option', { name: 'At least one' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(hash).toBe('#/shipments?documents=some')
    await page.getByRole('button', { name: 'Remove the filter Documents: At least one' }).waitFor()
    await rowOf('PACK-2').waitFor({ state: 'detached' })
    await rowOf('PACK-1').waitFor()
  })

  it('finds a shipment by the last digits of its reference while they are typed', async () => {
    const digits = referenceAt(1).slice(-6)
    await search().pressSequentially(digits, { delay: 70 })
    // Before others that have these digits by chance, in a phone number say.
    await expect.poll(() => rows().first().textContent()).toContain('PACK-2')
    await page.keyboard.press('Enter')
    await expect.poll(hash).toBe(`#/shipments/${referenceAt(1)}`)
  })

  it('finds by name, says when nothing is found, and Escape clears and leads to the table', async () => {
    await search().fill('quixote')
    await expect.poll(() => rows().count()).toBe(3)
    await search().fill('quixotissimo')
    await page.getByText('Nothing found for “quixotissimo”').waitFor()
    await expectNoAxeViolations(page)
    await search().press('Escape')
    await expect.poll(() => rows().count()).toBeGreaterThan(3)
    await page.locator('[role=grid]:focus').waitFor()
  })

  it('is walked and opened by keys, and coming back goes on there', async () => {
    await page.locator('[role=grid]:focus').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(hash).toBe(`#/shipments/${referenceAt(1)}`)
    await page.goBack()
    const active = page.locator(`[id="row-${referenceAt(1)}"]`)
    await active.waitFor()
    await expect
      .poll(() => page.locator('[role=grid]:focus').getAttribute('aria-activedescendant'))
      .toBe(`row-${referenceAt(1)}`)
  })

  it('goes on at the shipment that was looked at last, after previous and next', async () => {
    await tile('All good').click()
    await expect.poll(hash).toBe('#/shipments?severity=green')
    await search().press('ArrowDown')
    await page.locator(`[role=grid]:focus[aria-activedescendant="row-${referenceAt(0)}"]`).waitFor()
    // A busy machine may still be reading the list of the tile, in which no row can be opened yet.
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter')
        return hash()
      })
      .toBe(`#/shipments/${referenceAt(0)}`)
    await page.getByRole('button', { name: 'Next shipment' }).click()
    await expect.poll(hash).toBe(`#/shipments/${referenceAt(1)}`)
    await page.getByRole('navigation', { name: 'Back to the list' }).getByRole('link').click()
    await expect.poll(hash).toBe('#/shipments?severity=green')
    await expect
      .poll(() => page.locator('[role=grid]:focus').getAttribute('aria-activedescendant'))
      .toBe(`row-${referenceAt(1)}`)
  })

  it('keeps the page small however far it is scrolled', async () => {
    const inPage = await rows().count()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await expect.poll(() => rows().last().getAttribute('data-index').then(Number)).toBeGreaterThan(150)
    await expect.poll(() => rows().count()).toBeLessThan(inPage * 2)
  })

  it('shows what is created elsewhere by itself', async () => {
    await doFromPage(page, 'shipments.create', aRequest({ custom_reference: 'FROM-ELSEWHERE' }))
    await rowOf('FROM-ELSEWHERE').waitFor()
    await expect.poll(async () => countIn(await tile('All').textContent())).toBe(filled.counts.total + 1)
  })
})

describe('a scan', () => {
  it('opens the shipment whatever has the focus, and leaves the field as it was', async () => {
    await search().fill('mins')
    await expect.poll(hash).toBe('#/shipments?q=mins')
    await scan(page, referenceAt(2))
    await expect.poll(hash).toBe(`#/shipments/${referenceAt(2)}`)
    await page.goBack()
    await expect.poll(hash).toBe('#/shipments?q=mins')
    await expect.poll(() => search().inputValue()).toBe('mins')
  })

  it('takes the place of what stands in the search, where no shipment is called so', async () => {
    await search().focus()
    await scan(page, 'ORD-29998')
    await expect.poll(() => search().inputValue()).toBe('ORD-29998')
    await scan(page, 'ORD-29997')
    await page.getByText('Nothing found for “ORD-29997”').waitFor()
    await expect.poll(() => search().inputValue()).toBe('ORD-29997')
    await page.getByRole('alert').filter({ hasText: 'ORD-29997' }).waitFor()
  })

  it('presses nothing while no field has the focus', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await scan(page, referenceAt(2))
    await expect.poll(hash).toBe(`#/shipments/${referenceAt(2)}`)
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

describe('several shipments at once', () => {
  it('are cancelled where that is possible, and each refusal says why', async () => {
    await rowOf('PACK-3').getByRole('checkbox').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 selected').waitFor()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Cancel 2 shipments' }).click()
    await dialog.getByText('1 shipment is cancelled').waitFor()
    await dialog.getByText('1 was refused').waitFor()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect.poll(() => rowOf('PACK-2').textContent()).toContain('Cancelled')
  })

  it('cannot begin an act that is possible for none of them, and it says why', async () => {
    await rowOf('PACK-3').getByRole('checkbox').click()
    await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click()
    const action = page.getByRole('menuitem', { name: 'Cancel', exact: true })
    await expect.poll(() => action.getAttribute('aria-disabled')).toBe('true')
    await action.hover()
    await page.getByRole('tooltip').filter({ hasText: 'It is cancelled already' }).waitFor()
    await action.click({ force: true })
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

describe('the window around the pages', () => {
  it('finds shipments and actions in the palette', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find shipments and actions' }).fill('PACK-1')
    await page.getByRole('dialog').getByText('PACK-1').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Enter')
    await expect.poll(hash).toBe(`#/shipments/${referenceAt(2)}`)
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find shipments and actions' }).fill('settings')
    await page.keyboard.press('Enter')
    await expect.poll(hash).toBe('#/settings')
  })

  it('lists every key of the page', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.getByText('Find shipments and actions').waitFor()
    await dialog.getByText('Change state').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

describe('the screens are for everyone', () => {
  it.each(['light', 'dark'] as const)('the list and the settings, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page)
    await rowOf('PACK-1').getByRole('checkbox').click()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('radiogroup', { name: 'Type' }).waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Check the records' }).click()
    await page.getByText(/^All well/u).waitFor()
    await expectNoAxeViolations(page)
  })
})
