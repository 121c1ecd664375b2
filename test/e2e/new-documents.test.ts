import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { giveFiles } from './give-files.ts'
import { launchShipdesk, type Shipdesk } from './launch.ts'
import { goTo, strikeLast } from './on-a-desk.ts'
import { paste, saved } from './shipment-form.ts'

let dataDir: string
let program: Shipdesk

const start = async (): Promise<Page> => {
  program = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
  await goTo(program.page, '/shipments/new')
  await program.page.getByRole('heading', { name: 'New shipment' }).waitFor()
  return program.page
}
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'new-documents-'))
})
afterEach(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const invoice = { name: 'Commercial invoice 4711.pdf', bytes: aPdf({ text: 'Invoice 4711' }) }
const photo = { name: 'IMG_0001.png', bytes: aPng({ width: 90, height: 60 }) }
const drawing = {
  name: 'packing list.png',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
}
const permit = {
  file_name: 'permit.pdf',
  file_format: 'pdf',
  document_type: 'import_permit',
  file_content: Buffer.from(aPdf({ text: 'Permit' })).toString('base64'),
}

/** What the desk holds of every shipment’s documents, read after the program has ended. */
const storedDocuments = async () => {
  await using desk = openTestDesk({ folder: dataDir })
  const { items } = await desk.ask('shipments.list', {})
  const lists = await Promise.all(items.map(({ reference }) => desk.ask('documents.list', { reference })))
  return await Promise.all(
    lists
      .flatMap((list) => list.items)
      .map(({ document_reference }) => desk.ask('documents.get', { document_reference })),
  )
}

test('documents lie on the page of a new shipment, outlive a kill, and are saved with it', async () => {
  let page = await start()
  const line = (name: string) => page.getByRole('group', { name })
  const remove = (name: string) => line(name).getByRole('button', { name: /^Remove/u })

  await giveFiles(page, 'drop', [invoice, photo, drawing])
  await line(invoice.name).getByText('Guessed from the name').waitFor()
  await line(drawing.name).getByRole('alert').waitFor()
  // The one whose type cannot be guessed has the focus, and it can be chosen at once.
  await expect
    .poll(() =>
      line(photo.name)
        .getByLabel('Type')
        .evaluate((field) => field.matches(':focus')),
    )
    .toBe(true)

  // What else says what the shipment is leaves them alone; what they lack is told like everything else.
  await paste(page, JSON.stringify({ ...aRequest(), paperless_documents: [permit] }))
  await line(permit.file_name).waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText(/2 things to put right/u).waitFor()
  await line(photo.name).getByText('Please fill this in.').waitFor()
  await expectNoAxeViolations(page)
  await line(photo.name).getByLabel('Type').selectOption('Packing list')
  await page.getByText(/1 thing to put right/u).waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => remove(drawing.name).evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => line(drawing.name).count()).toBe(0)

  // What is removed comes back with its bytes, to its place.
  await remove(invoice.name).click()
  await expect.poll(() => line(invoice.name).count()).toBe(0)
  await page.waitForTimeout(800)
  await page.getByRole('button', { name: 'Undo' }).click()
  await line(invoice.name).waitFor()
  await page.waitForTimeout(800)
  await program.kill()

  page = await start()
  await expect.poll(() => line(photo.name).getByLabel('Type').inputValue()).toBe('packing_list')
  await line(photo.name)
    .getByRole('button', { name: /^Preview/u })
    .click()
  await page
    .frameLocator('iframe')
    .getByRole('img', { name: /IMG_0001/u })
    .waitFor()
  strikeLast(page, 'Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('ControlOrMeta+Enter')
  await saved(page)
  await page.getByRole('region', { name: 'Documents' }).getByText(photo.name).waitFor()
  // While it is edited, no file is taken, and the window does not open it in place of the page.
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: /^Edit/u }).waitFor()
  await giveFiles(page, 'drop', [photo])
  await page.getByText('Documents are added and removed on the page of the shipment').first().waitFor()
  // Nothing of them lies on the page of the next shipment.
  await goTo(page, '/shipments/new')
  await page.getByRole('heading', { name: 'New shipment' }).waitFor()
  await expect.poll(() => page.getByRole('group', { name: invoice.name }).count()).toBe(0)
  await program.close()

  await expect
    .poll(() => storedDocuments())
    .toMatchObject([
      { file_name: invoice.name, document_type: 'commercial_invoice', file_content: invoice.bytes },
      { file_name: photo.name, document_type: 'packing_list', file_content: photo.bytes },
      {
        file_name: permit.file_name,
        document_type: 'import_permit',
        file_content: aPdf({ text: 'Permit' }),
      },
    ])
})
