import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { packedFor } from '#helpers/allocated-for-manifest.ts'
import { aPrinter } from '#helpers/a-printer.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { expectNoAxeViolations } from './axe.ts'
import { goTo, leaveDialogs, leavePreview, onADesk, selectAll, strikeLast } from './on-a-desk.ts'

const printer = await aPrinter()
afterAll(() => printer[Symbol.asyncDispose]())

const { page, filled } = await onADesk(async (desk) => {
  await desk.ask('printers.save', {
    name: 'Office',
    paper: 'documents',
    way: { kind: 'network', host: '127.0.0.1', port: printer.port },
  })
  await packedFor(desk, { carrier: 'NORTH', many: 2 })
  const { reference } = await desk.ask('shipments.create', aRequest())
  await desk.ask('documents.add', {
    reference,
    document_type: 'commercial_invoice',
    file_format: 'pdf',
    file_name: 'Invoice 4711.pdf',
    file_content: aPdf({ text: 'Invoice 4711' }),
  })
  await desk.ask('documents.add', {
    reference,
    document_type: 'other',
    file_format: 'gif',
    file_name: 'Photo.gif',
    file_content: aGif({}),
  })
  return { reference }
})

page.setDefaultTimeout(8_000)

/** What came out before this try of a test. */
let before = 0
beforeEach(async () => {
  await leaveDialogs(page)
  before = printer.printed.length
})
/** So many documents came out since, each whole. */
const expectPrinted = async (many: number): Promise<void> => {
  const heads = () => printer.printed.slice(before).map((sheet) => sheet.slice(0, 5))
  await expect.poll(heads).toEqual(Array.from({ length: many }, () => '%PDF-'))
}
const notice = (text: RegExp) => page.getByRole('alert').getByText(text)

describe('a desk with a printer for documents', () => {
  it('prints the summary of a shipment on it, once for a double press', async () => {
    // On a visit of its own: the same page takes it for the printing of a try right before.
    await goTo(page, '/shipments')
    await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
    await goTo(page, `/shipments/${filled.reference}`)
    await page.getByRole('button', { name: 'Print summary' }).dblclick()
    await notice(/^Summary goes to .*Office/u).waitFor()
    await expectPrinted(1)
  })

  it('prints a document from its preview', async () => {
    await leavePreview(page)
    await page.keyboard.press('p')
    const preview = page.getByRole('dialog', { name: 'Invoice 4711.pdf' })
    await preview.getByRole('button', { name: 'Print' }).click()
    await notice(/Invoice 4711\.pdf.* goes to .*Office/u).waitFor()
    await expectPrinted(1)
    await expectNoAxeViolations(page)
    strikeLast(page, 'Escape')
    await preview.waitFor({ state: 'detached' })
  })

  it('says at its button why a GIF is not printed', async () => {
    await leavePreview(page)
    await page.getByRole('button', { name: /^Preview .*Photo\.gif/u }).click()
    const preview = page.getByRole('dialog', { name: 'Photo.gif' })
    await preview.locator('iframe[data-shown=true]').waitFor()
    await expectNoAxeViolations(page)
    const print = preview.getByRole('button', { name: 'Print' })
    await print.hover()
    await page
      .getByRole('tooltip')
      .getByText('A GIF cannot be printed from here.', { exact: false })
      .waitFor()
    await print.press('Enter')
    strikeLast(page, 'Escape')
    await preview.waitFor({ state: 'detached' })
    expect(printer.printed).toHaveLength(before)
  })

  it('prints the manifest as the shipments are handed over, and again from its page', async () => {
    await goTo(page, '/end-of-day')
    const waiting = page.getByRole('region', { name: 'NORTH Post', exact: true })
    const result = page.getByRole('status', { name: 'Result' })
    await waiting.or(result).first().waitFor()
    // They are handed over once only, though it is tried twice.
    const isHandedOver = (await result.count()) > 0
    if (!isHandedOver) {
      await page.keyboard.press('Shift+M')
      const question = page.getByRole('dialog', { name: 'Hand over to NORTH Post?' })
      await question.getByRole('button', { name: 'Hand over 2 and print' }).click()
      await result.getByText(/^Its document goes to .*Office/u).waitFor()
      await expectPrinted(1)
    }
    await expectNoAxeViolations(page)
    await result.getByRole('link').click()
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+p')
    await notice(/^Manifest goes to .*Office/u).waitFor()
    await expectPrinted(isHandedOver ? 1 : 2)
  })

  it('prints a pick list of what is selected', async () => {
    await goTo(page, '/shipments')
    await selectAll(page, 3)
    await page.keyboard.press('Shift+P')
    const question = page.getByRole('dialog')
    await question.getByText(/comes out of .*Office/u).waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+Enter')
    await expectPrinted(1)
  })

  it('prints the list, once it is chosen as what is exported', async () => {
    await page.keyboard.press('x')
    const question = page.getByRole('dialog')
    await question.getByText('PDF', { exact: true }).click()
    await expectNoAxeViolations(page)
    await question.getByRole('button', { name: 'Print', exact: true }).click()
    await notice(/^List goes to .*Office/u).waitFor()
    await expectPrinted(1)
  })
})
