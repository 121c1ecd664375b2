import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withValueAt } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { anExport } from '#helpers/an-export.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { expectNoAxeViolations } from './axe.ts'
import { focusInDialog, goTo, onADesk, selectAll } from './on-a-desk.ts'

const { page, app, filled } = await onADesk(async (desk) => {
  await readyToAllocate(desk)
  const withoutCode = withValueAt(anExport(), 'contents[0].harmonisation_code', undefined)
  const lacking = withValueAt(withoutCode, 'customs_documentation.reason_for_export', undefined)
  const { reference } = await desk.ask('shipments.create', lacking)
  const [atHome = ''] = await createMany(desk, 1, aScheduledRequest({ custom_reference: 'AT-HOME' }))
  return { reference, atHome }
})
// No test opens a viewer; what would have been shown is kept.
await app.evaluate(({ shell }) => {
  const shown: string[] = []
  Reflect.set(globalThis, 'shownFiles', shown)
  Reflect.set(shell, 'openPath', (path: string) => Promise.resolve(shown.push(path)).then(() => ''))
})

const shownFiles = async (): Promise<readonly string[]> =>
  z.array(z.string()).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'shownFiles')))
/** The text of what is shown as the file of that number, once it is. */
const textShown = async (number: number): Promise<string> => {
  await expect.poll(async () => (await shownFiles()).length, { timeout: 20_000 }).toBe(number)
  const pages = await pagesOf(readFileSync((await shownFiles()).at(-1) ?? ''))
  return pages.map(({ text }) => text).join('\n')
}
const dialog = () => page.getByRole('dialog')
const gone = () => dialog().waitFor({ state: 'detached' })
const radio = (name: string) => dialog().getByRole('radio', { name })
const openPapers = async (reference: string) => {
  await goTo(page, `/shipments/${reference}`)
  await page.getByRole('region', { name: 'History' }).getByText('Created').waitFor()
  await page.keyboard.press('Shift+L')
  await radio('Packing slip').waitFor()
}

describe('the papers of a shipment', () => {
  it('say what is missing before anything is printed, and lead to where it is filled in', async () => {
    await openPapers(filled.reference)
    await expect.poll(() => radio('Packing slip').isChecked()).toBe(true)
    await radio('Commercial invoice').check()
    const missing = dialog().getByRole('alert')
    await missing.getByText('Not ready to print yet: Commercial invoice').waitFor()
    await expect.poll(() => missing.getByRole('link').count()).toBe(2)
    await expect
      .poll(() => dialog().getByRole('button', { name: 'Print “Commercial invoice”' }).isDisabled())
      .toBe(true)
    await expectNoAxeViolations(page)
    await missing.getByRole('link', { name: /Reason for export/u }).click()
    const why = page.getByRole('textbox', { name: 'Reason for export' })
    await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true)
    // As long as nothing is typed: what is filled in is no longer counted.
    await page.getByText('2 things to put right', { exact: true }).waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.type('Sold')
    const code = page.getByRole('textbox', { name: 'HS code' })
    await code.fill('62.05.20')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: 'History' }).getByText('Edited').waitFor()
  })

  it('open once nothing is missing', async () => {
    await openPapers(filled.reference)
    await expect.poll(() => radio('Commercial invoice').isChecked()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await gone()
    await expect.poll(() => textShown(1)).toContain('62.05.20')
  })

  it('are printed of several at once, and what cannot be is told', async () => {
    await goTo(page, '/shipments')
    await selectAll(page, 2)
    await page.keyboard.press('Shift+L')
    await radio('CN23').check()
    await dialog().getByRole('button', { name: 'Print “CN23 customs declaration” for 2 shipments' }).waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('1 shipment has its paper').waitFor()
    await dialog().getByText('1 was refused').waitFor()
    await expectNoAxeViolations(page)
    await expect.poll(() => textShown(2)).toContain('CN 23')
    await page.keyboard.press('Escape')
    await gone()
  })
})

describe('a shipment that was just allocated', () => {
  it('has its label printed by the next key', async () => {
    await goTo(page, `/shipments/${filled.atHome}`)
    await page.getByRole('region', { name: 'History' }).getByText('Created').waitFor()
    await page.keyboard.press('a')
    await dialog()
      .getByRole('button', { name: /^Allocate/u })
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog()
      .getByRole('button', { name: /^Print label/u })
      .waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => textShown(3)).toContain('1 of 1')
    await gone()
  })
})
