import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'
import { expectNoAxeViolations } from './axe.ts'
import { goTo, onADesk } from './on-a-desk.ts'

const { page, dataDir } = await onADesk(async (desk) => {
  await desk.ask('shipments.create', aRequest())
  await desk.ask('shipments.create', aRequest())
})
const rows = page.getByRole('table').getByRole('row')
/** As the list shows them, head and all. */
const shipments = async (): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1

it('makes a backup, and lists it with what it holds', async () => {
  await goTo(page, '#/settings/backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const made = rows.filter({ hasText: 'by hand' })
  await made.waitFor()
  await expect.poll(() => made.getByRole('cell').nth(2).textContent()).toBe('2')
  await expectNoAxeViolations(page)
})

it('says what going back would lose, and goes nowhere when that is not wanted', async () => {
  {
    await using other = talkToDesk(dataDir)
    await other.ask('shipments.create', aRequest())
  }
  await page.getByRole('button', { name: /^Restore the backup of/u }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Done since then, and lost by it:').waitFor()
  await dialog.getByText('1 new shipment', { exact: true }).waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  await goTo(page, '#/shipments')
  await expect.poll(shipments).toBe(3)
})

it('goes back to it, with the present state backed up first and set aside', async () => {
  await goTo(page, '#/settings/backup')
  await page.getByRole('button', { name: /^Restore the backup of/u }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  // The window opens anew on the desk of then.
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  await expect.poll(shipments).toBe(2)
  const notice = page.getByRole('alert').filter({ hasText: 'The desk is as it was on' })
  await expect.poll(() => notice.textContent()).toContain(join(dataDir, 'quarantine'))
  await goTo(page, '#/settings/backup')
  await rows.filter({ hasText: 'before a restore' }).waitFor()
  const [aside = ''] = readdirSync(join(dataDir, 'quarantine'))
  expect(existsSync(join(dataDir, 'quarantine', aside, 'shipdesk.db'))).toBe(true)
})
