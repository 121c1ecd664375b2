import { describe, expect, it } from 'vitest'
import { expectNoAxeViolations } from './axe.ts'
import { BY_HAND } from './by-hand.ts'
import { scan, SEPARATOR } from './scan.ts'
import { onAScanningDesk } from './scanning-desk.ts'

const { page, filled, watch } = await onAScanningDesk()

/** Counts the tones of a refusal, by their ends. */
const countSounds = (): Promise<void> =>
  page.evaluate(() => {
    Reflect.set(globalThis, 'sounds', 0)
    OscillatorNode.prototype.stop = () =>
      void Reflect.set(globalThis, 'sounds', Number(Reflect.get(globalThis, 'sounds')) + 1)
  })
const sounds = (): Promise<number> => page.evaluate(() => Number(Reflect.get(globalThis, 'sounds')))

describe('a code', () => {
  it('opens its shipment whatever keyboard the computer takes the scanner for, and however it ends', async () => {
    const order = filled.codes.find(({ code }) => code.startsWith('ORD-'))
    const tracking = filled.codes.find(({ code }) => code.startsWith('1ZY'))
    if (!order || !tracking) throw new Error('There are no codes.')
    for (const layout of ['german', 'french'] as const)
      for (const { code, reference } of [order, tracking]) {
        await watch.goTo('/shipments')
        await scan(page, code, { layout, end: layout === 'german' ? 'Tab' : 'nothing' })
        await expect.poll(watch.hash).toBe(`#/shipments/${reference}`)
      }
  })

  it('that several shipments bear asks which is meant', async () => {
    await watch.goTo('/shipments')
    await scan(page, 'TWICE-1')
    const dialog = watch.question('Several shipments bear \u2068TWICE-1\u2069')
    await dialog.waitFor()
    await expectNoAxeViolations(page)
    await expect.poll(() => dialog.getByRole('button', { name: /^Open/u }).count()).toBe(2)
    await page.keyboard.press('Enter')
    await expect.poll(watch.hash).toBe(`#/shipments/${filled.twice}`)
  })

  it('that is unknown is heard, unless the desk wants it quiet', async () => {
    await watch.goTo('/settings')
    await countSounds()
    await scan(page, 'UNKNOWN-1')
    await watch.notFound('UNKNOWN-1').waitFor()
    await expectNoAxeViolations(page)
    expect(await sounds()).toBe(2)
    const choice = page.getByRole('switch', { name: 'Sound when a scan is not taken' })
    await choice.click({ force: true })
    await expect.poll(() => choice.isChecked()).toBe(false)
    await scan(page, 'UNKNOWN-2')
    await watch.notFound('UNKNOWN-2').waitFor()
    expect(await sounds()).toBe(2)
  })
})

describe('the label of a carrier', () => {
  const expectOpen = async (reference: string): Promise<void> => {
    await expect.poll(watch.hash).toBe(`#/shipments/${reference}`)
  }

  it('opens its shipment where the keyboard has made Y of Z', async () => {
    await watch.goTo('/shipments')
    await scan(page, '1Y999AA10123456784')
    await expectOpen(filled.label)
  })

  it('opens its shipment with a separator that is struck as Ctrl and ], and with the kind of code', async () => {
    await watch.goTo('/shipments')
    await scan(page, `]C142002108${SEPARATOR}9405803699300124287899`)
    await expectOpen(filled.label)
  })

  it('opens a shipment by its reference where nothing has the focus and Tab ends the code', async () => {
    await watch.goTo('/shipments')
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    )
    await scan(page, filled.draft, { end: 'Tab' })
    await expectOpen(filled.draft)
  })
})

describe('a scanner that is tried in the settings', () => {
  const fact = (name: string) =>
    page.getByRole('dialog', { name: 'Test scanner' }).getByRole('row', { name }).getByRole('cell')

  it('shows what arrived, what it is and what it is looked up as, and opens nothing', async () => {
    await watch.goTo('/settings')
    await page.getByRole('button', { name: 'Test scanner' }).click()
    const dialog = page.getByRole('dialog', { name: 'Test scanner' })
    await dialog.getByText('Nothing has arrived yet.').waitFor()
    await scan(page, ']C1420021089405803699300124287899', { end: 'Tab' })
    await expect
      .poll(() => fact('Known as').innerText())
      .toMatch(/^USPS .*9405803699300124287899.* · check digit is right/u)
    expect(await fact('Ended by').innerText()).toBe('Tab')
    expect(await fact('Kind of code').innerText()).toContain(']C1')
    expect(await fact('Test sheet').innerText()).toMatch(/^code 7, but without what separates/u)
    await expectNoAxeViolations(page)
    expect(await watch.hash()).toMatch(/^#\/settings/u)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('is understood with what it sends before and after each code', async () => {
    await watch.goTo('/settings')
    await page.getByRole('textbox', { name: 'Sent before each code' }).fill('~')
    await page.getByRole('textbox', { name: 'Sent after each code' }).fill('#')
    await page.getByRole('button', { name: 'Test scanner' }).focus()
    // It is understood once it is saved.
    await expect
      .poll(async () => {
        await scan(page, '~UPS-1#')
        return watch.hash()
      })
      .toBe(`#/shipments/${filled.label}`)
  })
})

describe('a field that waits for codes', () => {
  it('takes the SKU of one row after the other', async () => {
    await watch.goTo('/shipments/new')
    const first = page.getByRole('textbox', { name: /^SKU/u }).first()
    await first.fill('')
    for (const code of ['SKU-A', 'sku_b', 'ORD-100']) await scan(page, code)
    await expect
      .poll(() =>
        page
          .getByRole('textbox', { name: /^SKU/u })
          .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : ''))),
      )
      .toEqual(['SKU-A', 'sku_b', 'ORD-100'])
    await page.getByRole('textbox', { name: /^SKU/u }).nth(2).and(page.locator(':focus')).waitFor()
  })

  it('gives way to the reference of a shipment, which is never meant for it', async () => {
    const [code] = filled.codes
    if (!code) throw new Error('There are no codes.')
    await watch.goTo('/shipments/new')
    await page.getByRole('textbox', { name: /^SKU/u }).first().focus()
    const before = await watch.fields()
    await scan(page, code.reference)
    await watch.question(`Open \u2068${code.reference}\u2069?`).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(watch.fields).toBe(before)
  })
})

describe('what a hand types', () => {
  it('stays, however fast two keys follow each other', async () => {
    await watch.goTo('/shipments/new')
    const name = page.getByRole('textbox', { name: 'Last name' }).first()
    await name.fill('')
    for (const syllable of ['Qu', 'ix', 'ot', 'e']) {
      await page.keyboard.type(syllable)
      await page.waitForTimeout(100)
    }
    await expect.poll(() => name.inputValue()).toBe('Quixote')
  })

  it('stays when three keys come like a scanner’s, and no more', async () => {
    await watch.goTo('/shipments/new')
    const name = page.getByRole('textbox', { name: 'Last name' }).first()
    await name.fill('')
    await scan(page, 'Qui', { end: 'nothing' })
    await expect.poll(() => name.inputValue()).toBe('Qui')
    await page.keyboard.type('xote', BY_HAND)
    await expect.poll(() => name.inputValue()).toBe('Quixote')
  })
})
