import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { launchShipdesk, type Shipdesk } from './launch.ts'
import { answerOpen } from './native-dialogs.ts'
import { goTo } from './on-a-desk.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'automation-page-'))
const watched = mkdtempSync(join(tmpdir(), 'automation-in-'))
const written = mkdtempSync(join(tmpdir(), 'automation-out-'))

let desk: Shipdesk
let page: Page

beforeAll(async () => {
  desk = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
  page = desk.page
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
})
afterAll(async () => {
  await desk.close()
  for (const folder of [dataDir, watched, written]) rmSync(folder, { recursive: true })
})

const chooseFolder = async (card: string, path: string): Promise<void> => {
  await answerOpen(desk.app, path)
  await region(card)
    .getByRole('button', { name: /^Choose the folder/u })
    .click()
  await region(card).getByText(path).waitFor()
}
const region = (name: string) => page.getByRole('region', { name })
/** As if the schedule had been set a long time before. */
const countAsLongAgo = async (): Promise<void> => {
  await using closed = openTestDesk({ folder: dataDir })
  closed.tamper(`UPDATE setting SET value = '{"from":0,"sequence":0}' WHERE name = 'automation.exports'`)
}
/** What is there whole; what is still being written lies beside it under a name of its own. */
const exported = () => readdirSync(written).filter((name) => !name.endsWith('.part'))

describe('what the desk does by itself', () => {
  it('imports what is put into a folder, once it is told which', async () => {
    await goTo(page, '/settings/automation')
    await region('Watched folder').waitFor()
    await expectNoAxeViolations(page)
    await chooseFolder('Watched folder', watched)
    await region('Watched folder').getByLabel('Import by itself').click({ force: true })
    writeFileSync(join(watched, 'orders.json'), JSON.stringify([aRequest({ custom_reference: '0042' })]))
    await expect.poll(() => existsSync(join(watched, 'done/orders.json')), { timeout: 20_000 }).toBe(true)
    await region('Watched folder')
      .getByText(/orders\.json.*imported/u)
      .waitFor()
  })

  it('does not let a page say where files go: what was refused is told at its place', async () => {
    await chooseFolder('Scheduled export', written)
    await chooseFolder('Watched folder', watched)
    await answerOpen(desk.app, watched)
    await region('Scheduled export')
      .getByRole('button', { name: /^Choose the folder/u })
      .click()
    await region('Scheduled export').getByRole('alert').getByText('Choose two folders').waitFor()
    await expectNoAxeViolations(page)
  })

  it('writes what is new when it is time, and makes up for it at the next start', async () => {
    await region('Scheduled export').getByText('Again and again').click()
    await region('Scheduled export').getByLabel('Export by itself').click({ force: true })
    await region('Scheduled export')
      .getByText(/^Next:/u)
      .waitFor()
    await desk.close()
    await countAsLongAgo()
    desk = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
    page = desk.page
    await expect.poll(exported, { timeout: 20_000 }).toHaveLength(1)
    expect(readFileSync(join(written, exported()[0] ?? ''), 'utf8')).toContain('0042')
    await goTo(page, '/settings/automation')
    await region('Scheduled export')
      .getByText(/^Last:.*1 shipment/u)
      .waitFor()
  })
})
