import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { launchShipdesk, type LaunchOptions } from './launch.ts'

/** A data folder of its own, filled before any program opens it, and gone after the last test of the file. */
export const aFilledFolder = async <Filled>(fill: (desk: TestDesk) => Filled | Promise<Filled>) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
  await using desk = openTestDesk({ folder: dataDir, ports: { mayNameFiles: true } })
  return { dataDir, filled: await fill(desk) }
}

/**
 * The built program on a desk that is filled first, for all tests of a file: an English window of 1280 × 720, on the list.
 * To be waited for at the top of the file, so that its tests find everything in constants.
 */
export const onADesk = async <Filled>(
  fill: (desk: TestDesk) => Filled | Promise<Filled>,
  options: Omit<LaunchOptions, 'dataDir'> = {},
) => {
  const { dataDir, filled } = await aFilledFolder(fill)
  const program = await launchShipdesk({
    dataDir,
    locale: 'en-GB',
    size: { width: 1280, height: 720 },
    ...options,
  })
  afterAll(program.close)
  const { app, page } = program
  // Before that the window is still on its way to the list, and would go there from wherever it is sent.
  await page.getByRole('heading', { name: 'Shipments', exact: true }).waitFor()
  return { app, page, dataDir, filled }
}

/** Goes to a page of the program. */
export const goTo = async (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, path)

/** Where the window is: `#/shipments`. */
export const hashOf = async (page: Page): Promise<string> => page.evaluate(() => location.hash)

/**
 * Strikes a key that may take away the very frame it is struck in: wait for what it does. Where such a frame goes before it
 * has answered, Chromium never says that the key has arrived.
 */
export const strikeLast = (page: Page, key: string): void =>
  void page.keyboard.press(key).catch(() => undefined)

/** Leaves what a try before may have left open. */
export const leaveDialogs = async (page: Page): Promise<void> => {
  if ((await page.getByRole('dialog').count()) === 0) return
  strikeLast(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Closes a preview that a test before may have left open, though its document may not answer any more. */
export const leavePreview = async (page: Page): Promise<void> => {
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close the preview' })
  if ((await close.count()) > 0) await close.click()
  await close.waitFor({ state: 'detached' })
}

/** Selects all of the list by its key, once as many have been read: it selects those that are there. */
export const selectAll = async (page: Page, many: number): Promise<void> => {
  await expect.poll(() => page.locator('[role=grid] [role=row][aria-selected]').count()).toBe(many)
  await page.locator('[role=grid]:focus').waitFor()
  await page.keyboard.press('Control+a')
  await page.getByText(`${many} selected`).waitFor()
}

/** Waits until a dialog has the focus: before that its keys are not heard, however quickly they are struck. */
export const focusInDialog = (page: Page): Promise<void> =>
  page.locator('[role=dialog]:focus-within').waitFor()
