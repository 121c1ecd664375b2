import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { BookAddress } from '#shared/addresses/known-address.ts'

/** The name of the field that has the focus, without the number of its address or row. */
export const focusedField = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''
    return field.replace(/^(\w+)\[#\d+\](?:\.\w+\[#\d+\])*\./u, '$1[] ')
  })

/** Goes on with Tab to a field and enters a text there, at once: letter by letter takes a third of a test's time. */
export const tabTo = async (page: Page, field: string, text: string): Promise<void> => {
  for (let stops = 0; stops < 40; stops += 1) {
    if ((await focusedField(page)) === field) break
    await page.keyboard.press('Tab')
  }
  expect(await focusedField(page)).toBe(field)
  await page.keyboard.insertText(text)
}

/** Pastes a text beside every field. */
export const paste = async (page: Page, text: string): Promise<void> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

/** An address of the desk’s own. */
export const address: BookAddress = {
  contact: {
    first_name: 'Ada',
    last_name: 'Quill',
    contact_details: { mobile: '+44 7700 900123', email: 'packing@northgate.example' },
  },
  company_name: 'Northgate Trading',
  address_line1: '1 Canal Street',
  locality: 'Manchester',
  postal_code: 'M2 6LW',
  country_iso_code: 'GB',
}
/** A create request as it is met in the wild, as text. */
export const sample = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../helpers/samples/${name}.json`), 'utf8')

/** Waits for the page of the shipment that was saved. */
export const saved = async (page: Page): Promise<void> => page.waitForURL(/#\/shipments\/sp_\d{32}$/u)
