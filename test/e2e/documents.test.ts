import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { BY_HAND } from './by-hand.ts'
import { expectNoAxeViolations } from './axe.ts'
import { giveFiles } from './give-files.ts'
import { answerSave } from './native-dialogs.ts'
import { focusInDialog, goTo, onADesk } from './on-a-desk.ts'

const { page, filled, app } = await onADesk(async (desk) => {
  const make = async (custom_reference: string) =>
    (await desk.ask('shipments.create', aRequest({ custom_reference }))).reference
  const [draft, booked] = [await make('DRAFT-1'), await make('BOOKED-1')]
  await desk.ask('documents.add', {
    reference: booked,
    file_name: 'licence.pdf',
    file_format: 'pdf',
    document_type: 'export_licence',
    file_content: aPdf(),
  })
  putInState(desk, booked, 'allocated')
  return { draft, booked }
})

const open = async (reference: string): Promise<void> => {
  await goTo(page, `/shipments/${reference}`)
  await page.locator('h1').filter({ hasText: reference }).waitFor()
  await page.getByRole('region', { name: 'History' }).getByText('Created').waitFor()
}
const card = () => page.getByRole('region', { name: 'Documents' })
const row = (name: string) => card().getByRole('row').filter({ hasText: name })
const dialog = () => page.getByRole('dialog', { name: 'Add documents' })
const chosen = (name: string) => dialog().getByRole('listitem').filter({ hasText: name })
const notice = (text: string) => page.getByText(text, { exact: true })
const history = () => page.getByRole('region', { name: 'History' }).getByRole('listitem')

const invoice = { name: 'Commercial invoice 4711.pdf', bytes: aPdf({ text: 'Invoice 4711' }) }
const photo = { name: 'IMG_0001.png', bytes: aPng() }
const drawing = {
  name: 'packing list.png',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
}

describe('the documents of a shipment', () => {
  it('are dropped anywhere, checked by their bytes, described, and added all at once', async () => {
    await open(filled.draft)
    await card().getByText('No documents yet.').waitFor()
    await expectNoAxeViolations(page)
    await giveFiles(page, 'drag', [invoice])
    await page.getByText('Drop the files here to add them').waitFor()
    await giveFiles(page, 'drop', [invoice, photo, drawing])
    await chosen(invoice.name).getByText('Guessed from the name').waitFor()
    await expect.poll(() => chosen(invoice.name).getByLabel('Type').inputValue()).toBe('commercial_invoice')
    // None of the formats: it says so, and nothing can be said of it.
    await chosen(drawing.name).getByRole('alert').waitFor()
    await expect.poll(() => chosen(drawing.name).getByLabel('Type').count()).toBe(0)
    const add = dialog().getByRole('button', { name: 'Add 2 documents' })
    await add.click()
    await chosen(photo.name).getByText('Please fill this in.').waitFor()
    // The problem has the focus, and the type can be chosen at once.
    await page.keyboard.type('Packing', BY_HAND)
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('2 documents were added.').waitFor()
    await expect.poll(() => chosen(invoice.name).textContent()).toContain('Added')
    await chosen(drawing.name)
      .getByRole('button', { name: /^Leave out/u })
      .click()
    await dialog().getByRole('button', { name: 'Close' }).last().click()
    await expect.poll(() => dialog().count()).toBe(0)
    const about = await row(invoice.name).innerText()
    expect(about).toMatch(/Commercial invoice · Electronic trade\s+never\s+\d+ byte/u)
    await expect.poll(() => row(photo.name).innerText()).toContain('Packing list')
    await history().filter({ hasText: 'Document added' }).filter({ hasText: photo.name }).waitFor()
    await expectNoAxeViolations(page)
  })

  it('are pasted as well; what is there already is told, and leaving asks first', async () => {
    await giveFiles(page, 'paste', [photo])
    await chosen(photo.name).getByText('The same file is on this shipment already.').waitFor()
    // Escape closes the calendar first, then asks.
    await chosen(photo.name).getByLabel('Expires').click()
    await dialog().getByRole('button', { name: 'Next month' }).waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog().getByRole('button', { name: 'Next month' }).count()).toBe(0)
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1)
    // The calendar opens whenever its field gets the focus, and takes an Escape for itself each time.
    await chosen(photo.name).getByLabel('Type').focus()
    await page.keyboard.press('Escape')
    await page.getByText('1 document is not added yet.').waitFor()
    await page.getByRole('button', { name: 'Keep on adding' }).click()
    await page.getByRole('button', { name: 'Keep on adding' }).waitFor({ state: 'detached' })
    await chosen(photo.name).waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect.poll(() => dialog().count()).toBe(0)
    await expect.poll(() => row(photo.name).count()).toBe(1)
  })

  it('are picked in the system’s own dialog with one key', async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('d')
    await (
      await chooser
    ).setFiles({ name: 'scan.png', mimeType: '', buffer: Buffer.from(aPng({ width: 9 })) })
    await chosen('scan.png').getByLabel('Type').selectOption('Other')
    await page.keyboard.press('Control+Enter')
    await notice('1 document was added.').waitFor()
    await row('scan.png').waitFor()
    await expect.poll(() => row('scan.png').innerText()).toContain('Other · Electronic trade')
  })

  it('are saved as copies, byte for byte', async () => {
    const path = join(aFolder(), 'copy.pdf')
    await answerSave(app, path)
    await row(invoice.name)
      .getByRole('button', { name: /^Save a copy/u })
      .click()
    await page.getByText(/^A copy of .* was saved\.$/u).waitFor()
    expect(Buffer.compare(readFileSync(path), invoice.bytes)).toBe(0)
  })

  it('are removed after one question, and the history keeps which', async () => {
    await row(photo.name)
      .getByRole('button', { name: /^Remove/u })
      .click()
    await page.getByRole('button', { name: 'Remove document' }).click()
    await expect.poll(() => row(photo.name).count()).toBe(0)
    await history().filter({ hasText: 'Document removed' }).filter({ hasText: photo.name }).waitFor()
    await expect.poll(() => row(invoice.name).count()).toBe(1)
  })

  it('neither come nor go once a carrier service has the shipment, however it is tried', async () => {
    await open(filled.booked)
    await row('licence.pdf').waitFor()
    const why = 'Documents are added and removed before allocation. De-allocate the shipment first.'
    await giveFiles(page, 'drop', [invoice])
    await notice(why).waitFor()
    await page.getByRole('button', { name: 'Add documents' }).hover()
    await page.getByRole('tooltip', { name: why }).waitFor()
    await page.mouse.move(0, 0)
    await giveFiles(page, 'paste', [invoice])
    await page.keyboard.press('d')
    expect(
      await row('licence.pdf')
        .getByRole('button', { name: /^Remove/u })
        .getAttribute('aria-disabled'),
    ).toBe('true')
    await expect.poll(() => dialog().count()).toBe(0)
    await expectNoAxeViolations(page)
  })
})
