import { afterAll, describe, expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { allocatedWith, contentsOfLabels } from '#helpers/printing.ts'
import { expectNoAxeViolations } from './axe.ts'
import { focusInDialog, goTo, onADesk, selectAll } from './on-a-desk.ts'

const printer = await aPrinter()
afterAll(() => printer[Symbol.asyncDispose]())

const { page, filled } = await onADesk(async (desk) => {
  const shipments = await allocatedWith(desk, 3)
  const contents = await Promise.all(
    shipments.map(
      async (reference) => (await desk.ask('shipments.get', { reference })).contents[0]?.reference,
    ),
  )
  return { reference: shipments[0] ?? '', contents }
})

const dialog = () => page.getByRole('dialog')
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const bench = () => page.getByRole('region', { name: 'Bench', exact: true })
const printing = () => page.getByRole('region', { name: 'Printing', exact: true })
const history = () => page.getByRole('region', { name: 'History' })
const past = () => page.getByRole('region', { name: 'Past prints' })

describe('a printer', () => {
  it('is set up in Settings, where what is wrong stands at its field', async () => {
    await goTo(page, '/settings/printers')
    await page.getByRole('heading', { name: 'No printers yet' }).waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('a')
    await field('Name').fill('Bench')
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Write the printer’s address', { exact: false }).waitFor()
    await expectNoAxeViolations(page)
    await field('Address or name in the network').fill('127.0.0.1')
    await field('Port').fill(String(printer.port))
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('row', { name: 'Bench' }).getByText('Labels · 4 × 6 in').waitFor()
  })

  it('prints a test, or says why not', async () => {
    await button(/^Print a test on .*Bench/u).click()
    await page.getByRole('status').getByText('took the test label').waitFor()
    expect(printer.printed).toHaveLength(1)
    await expectNoAxeViolations(page)
    printer.behave('drop_printed')
    await button(/^Print a test on .*Bench/u).click()
    await page.getByRole('alert').getByText('The connection to the printer broke', { exact: false }).waitFor()
  })
})

describe('the label of a shipment', () => {
  it('comes out once however often it is clicked, and is asked about where the line broke after it was sent', async () => {
    await goTo(page, `/shipments/${filled.reference}`)
    await history().getByText('Created').waitFor()
    await page.getByRole('button', { name: /^Print label/u }).dblclick()
    await page.getByText(/^Labels of .* go to .*Bench/u).waitFor()
    await page.getByRole('link', { name: '1 print needs you' }).click()
    await bench().getByText('Did it come out?').waitFor()
    await expectNoAxeViolations(page)
    expect(printer.printed).toHaveLength(3)
    printer.behave('take')
    await bench().getByRole('button', { name: 'No, print it again' }).click()
    await past().getByText('Printed', { exact: true }).waitFor()
    expect(printer.printed).toHaveLength(4)
    await page.getByRole('link', { name: /needs? you/u }).waitFor({ state: 'detached' })
    await expectNoAxeViolations(page)
  })

  it('stands under “Printing” on its page, where it is printed again with a reason', async () => {
    await past().getByRole('link').first().click()
    await printing().getByText('Printed', { exact: true }).waitFor()
    await printing()
      .getByRole('button', { name: /^Print again/u })
      .click()
    await expectNoAxeViolations(page)
    await dialog().getByRole('textbox', { name: 'Why again?' }).fill('The first one tore.')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await printing()
      .getByRole('row', { name: /Printed.*The first one tore\./u })
      .waitFor()
    expect(printer.printed).toHaveLength(5)
    await expectNoAxeViolations(page)
  })
})

describe('labels of what is selected', () => {
  it('wait while the printer is paused, come out in the order of the list, and one that was cancelled does not', async () => {
    await goTo(page, '/printing')
    await bench()
      .getByRole('button', { name: /^Pause/u })
      .click()
    await bench()
      .getByText(/^Paused/u)
      .waitFor()
    await goTo(page, '/shipments')
    await selectAll(page, 3)
    await page.keyboard.press('l')
    await dialog().getByText('1 of them had its labels printed before.').waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('3 labels go to').waitFor()
    await expectNoAxeViolations(page)
    await dialog().getByRole('link', { name: 'See printing' }).click()
    await expect.poll(() => bench().getByRole('listitem').count()).toBe(3)
    await bench()
      .getByRole('listitem')
      .nth(1)
      .getByRole('button', { name: /^Cancel/u })
      .click()
    await past().getByText('Cancelled', { exact: true }).waitFor()
    await expectNoAxeViolations(page)
    await bench()
      .getByRole('button', { name: /go on$/u })
      .click()
    await expect.poll(() => printer.printed.length).toBe(7)
    const [first, , last] = filled.contents.toReversed()
    expect(contentsOfLabels(printer.printed.slice(-2))).toEqual([first, last])
  })

  it('goes at once, after one question with the count', async () => {
    await bench()
      .getByRole('button', { name: /^Pause/u })
      .click()
    await bench()
      .getByText(/^Paused/u)
      .waitFor()
    await goTo(page, '/shipments')
    await selectAll(page, 3)
    await page.keyboard.press('l')
    await dialog().getByRole('textbox', { name: 'Why again?' }).fill('They tore.')
    await page.keyboard.press('Control+Enter')
    await dialog().getByRole('link', { name: 'See printing' }).click()
    await button(/^Cancel all that waits for/u).click()
    await dialog().getByText('3 prints will not come out of', { exact: false }).waitFor()
    await expectNoAxeViolations(page)
    await dialog().getByRole('button', { name: 'Cancel 3 prints' }).click()
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('3 prints were cancelled.').waitFor()
    await bench().getByText('Nothing waits.').waitFor()
    expect(printer.printed).toHaveLength(7)
  })
})
