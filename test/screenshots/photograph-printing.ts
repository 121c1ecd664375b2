import type { Page } from 'playwright-core'

type Ports = {
  readonly page: Page
  readonly goTo: (path: string) => Promise<void>
  /** Asks which paper of a shipment is printed that no service has taken yet. */
  readonly openPapers: () => Promise<void>
  readonly take: (screen: string) => Promise<void>
}

/** Photographs what comes out of printers, what is set up for that, and what is asked before a paper is printed. */
export const photographPrinting = async ({ page, goTo, openPapers, take }: Ports): Promise<void> => {
  await goTo('/printing')
  await page.getByRole('table').first().waitFor()
  await take('printing')
  await goTo('/settings/printers')
  await page.getByRole('row').nth(1).waitFor()
  await take('printers')
  await goTo('/settings/labels')
  await page.locator('[role=img][aria-busy=false]').nth(1).waitFor()
  await take('labels')
  await openPapers()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await take('papers')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
