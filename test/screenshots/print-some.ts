import { mkdtempDisposableSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openDesk } from '#electron/desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { aPrinter } from '#helpers/a-printer.ts'
import { launchShipdesk } from '../e2e/launch.ts'
import type { PictureDesk } from './make-desk.ts'

/**
 * Sets up a printer for labels and one for documents, and prints with them: some came out, one asks whether it did, as the line
 * broke, and the next one waits for the answer.
 */
export const printSome = async ({ folder, choose }: PictureDesk): Promise<void> => {
  choose({ appearance: 'light', language: 'en' })
  await using printer = await aPrinter()
  using elsewhere = mkdtempDisposableSync(join(tmpdir(), 'print-server-'))
  await savePrinters(folder, [
    {
      name: 'Packing table',
      paper: 'labels',
      format: 'zpl',
      way: { kind: 'network', host: '127.0.0.1', port: printer.port },
    },
    { name: 'Office', paper: 'documents', way: { kind: 'folder', folder: elsewhere.path } },
  ])
  await using program = await launchShipdesk({ dataDir: folder, size: { width: 1280, height: 720 } })
  const { page } = program
  await open(page, 0)
  await page.keyboard.press('l')
  await page.getByRole('region', { name: 'Printing', exact: true }).getByText('Printed').first().waitFor()
  await page.keyboard.press('Shift+L')
  await page.getByRole('dialog').getByRole('radio', { name: 'Packing slip' }).check()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Packing slip.*Printed/u }).waitFor()
  printer.behave('drop_printed')
  for (const place of [1, 2]) {
    await open(page, place)
    await page.keyboard.press('l')
    await page.getByRole('region', { name: 'Printing', exact: true }).waitFor()
  }
  await page.getByRole('link', { name: /needs you/u }).waitFor()
}

/** As the command line does: a page may name no folder that nobody chose. */
const savePrinters = async (folder: string, printers: readonly object[]): Promise<void> => {
  using desk = openDesk({
    folder,
    mayNameFiles: true,
    reportBug: (_id, error) => {
      throw error
    },
  })
  const { router } = desk
  for (const input of printers) {
    const answer = await callProcedure({
      router,
      path: 'printers.save',
      input,
      context: desk.createContext(),
    })
    if ('error' in answer) throw new Error(JSON.stringify(answer.error.details))
  }
}

/** Opens one of the shipments that a service has taken. */
const open = async (page: Page, place: number): Promise<void> => {
  await page.evaluate(() => {
    location.hash = '/shipments?states=allocated'
  })
  await page.getByRole('row').nth(3).waitFor()
  await page.getByRole('searchbox').press('ArrowDown')
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'History' }).getByText('Allocated').first().waitFor()
}
