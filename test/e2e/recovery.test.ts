import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { pageOf, zeroPage } from '#helpers/damage.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { launchShipdesk } from './launch.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-'))
  folders.push(folder)
  return folder
}

it('a damaged desk is not opened but can be salvaged, and is then open in the same window', async () => {
  const dataDir = aFolder()
  {
    await using desk = openTestDesk({ folder: dataDir })
    seedDesk(desk.inside(), { rows: 60, seed: 3 })
  }
  const file = join(dataDir, 'shipdesk.db')
  zeroPage(file, pageOf(file, 'shipment_record', 3))
  zeroPage(file, 1, 100)
  const { page, close } = await launchShipdesk({
    dataDir,
    locale: 'en-GB',
    size: { width: 1280, height: 720 },
  })
  await page.getByRole('heading', { name: 'The records of this desk are damaged' }).waitFor()
  await page.getByText('Nothing was deleted').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Salvage what can be read' }).click()
  await page.getByText('could not be read:').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Open the desk', exact: true }).click()
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await close()
  const [aside = ''] = readdirSync(join(dataDir, 'quarantine'))
  expect(readdirSync(join(dataDir, 'quarantine', aside))).toEqual(
    expect.arrayContaining(['could-not-be-read.json', 'shipdesk.db']),
  )
})

it('a desk whose records are gone is not opened as an empty one, and goes back to its backup when that is wanted', async () => {
  const dataDir = aFolder()
  {
    await using desk = openTestDesk({ folder: dataDir })
    await aShipmentWith(desk, aDocument())
    await backUp(desk)
  }
  const documents = documentFilesIn(dataDir)
  rmSync(join(dataDir, 'shipdesk.db'))
  const { page, close } = await launchShipdesk({
    dataDir,
    locale: 'en-GB',
    size: { width: 1280, height: 720 },
  })
  await page.getByRole('heading', { name: 'The records of this desk are missing' }).waitFor()
  expect(existsSync(join(dataDir, 'shipdesk.db'))).toBe(false)
  await page.getByText('1 shipment, ').waitFor()
  await page.getByRole('button', { name: 'Go back to this backup' }).click()
  const question = page.getByRole('dialog')
  await question.getByText('The desk will be as it was then, with 1 shipment.').waitFor()
  await expectNoAxeViolations(page)
  await question.getByRole('button', { name: 'Go back', exact: true }).click()
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await page.getByText('1 shipment', { exact: true }).first().waitFor()
  await close()
  expect(documentFilesIn(dataDir)).toEqual(documents)
})

it('damage that no screen has met is found by the check at the start, and its notice leads to what can be done', async () => {
  const dataDir = aFolder()
  {
    await using desk = openTestDesk({ folder: dataDir })
    seedDesk(desk.inside(), { rows: 60, seed: 3 })
  }
  const file = join(dataDir, 'shipdesk.db')
  zeroPage(file, pageOf(file, 'shipment_carrier'))
  const { page, close } = await launchShipdesk({
    dataDir,
    locale: 'en-GB',
    size: { width: 1280, height: 720 },
  })
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await page.getByText('60 shipments', { exact: true }).first().waitFor()
  const notice = page.getByRole('alert').filter({ hasText: 'The records of this desk are damaged' })
  await notice.waitFor()
  await expectNoAxeViolations(page)
  await notice.getByRole('button', { name: 'What can be done' }).click()
  await page.getByRole('heading', { name: 'The records of this desk', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Salvage what can be read' }).click()
  await page.getByRole('button', { name: 'Open the desk', exact: true }).click()
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await page.getByText('60 shipments', { exact: true }).first().waitFor()
  await close()
})
