import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { testCodes } from '#shared/scan/test-codes.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

it('the sheet of commands goes on to further pages where a desk has many boxes, and speaks its language', async () => {
  await using desk = openTestDesk()
  await desk.ask('settings.update', { language: 'de' })
  for (let box = 1; box <= 20; box += 1)
    await desk.ask('packageSizes.save', { package_size: { reference: `B${box}`, name: `Karton ${box}` } })
  const { file } = await desk.ask('packing.commandSheet')
  const pages = await pagesOf(file)
  expect(pages).toHaveLength(2)
  expect(pages[0]?.text).toContain('Befehle des Packtischs')
  expect(pages[0]?.text).toContain('Drucken und weiter')
  const all = pages.map(({ text }) => text).join('')
  for (let box = 1; box <= 20; box += 1) expect(all).toContain(`SHIPDESK BOX B${box}`)
})

it('is kept as a file and shown', async () => {
  await using desk = openTestDesk()
  const { path } = await desk.ask('packing.openCommandSheet')
  expect(path).toMatch(/bench-commands.*\.pdf$/u)
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
})

it('the sheet to try scanners with is one page in the desk’s language, with what stands in its codes', async () => {
  await using desk = openTestDesk()
  await desk.ask('settings.update', { language: 'de' })
  const { file } = await desk.ask('packing.scannerSheet')
  const [page, ...others] = await pagesOf(file)
  expect(others).toEqual([])
  expect(page?.text).toContain('Testblatt für Scanner')
  for (const { text } of testCodes) expect(page?.text).toContain(text)
  expect((await desk.ask('packing.openScannerSheet')).path).toMatch(/scanner-test.*\.pdf$/u)
})
