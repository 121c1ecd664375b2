import type { Page } from 'playwright-core'
import { launchShipdesk } from '../e2e/launch.ts'
import { scan } from '../e2e/scan.ts'
import { type DeskFigures, figuresOfTimes } from './figures.ts'
import type { WaitingOrders } from './packing.ts'

const GOAL = 100
/** The first few draw everything for the first time. */
const WARM_UP = 3
const PAUSE = 350

/** Notes when Enter was struck, with which a scan ends as well, before anything of the page hears of it. */
const noteEnter = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const note = ({ key }: KeyboardEvent): void => {
      if (key === 'Enter') document.documentElement.dataset['struck'] = String(performance.now())
    }
    addEventListener('keydown', note, { capture: true })
  })
  await page.reload()
}

/** Has a page look for another parcel to stand there, and note how long after the last Enter it does. */
const watchForParcel = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const notes = document.documentElement.dataset
    const shown = (): string => document.querySelector('header h2')?.closest('header')?.textContent ?? ''
    const before = shown()
    delete notes['took']
    const watcher = new MutationObserver(() => {
      if (shown() === before || shown() === '') return
      watcher.disconnect()
      // Drawn, not only decided.
      requestAnimationFrame(() => {
        setTimeout(() => {
          notes['took'] = String(performance.now() - Number(notes['struck']))
        })
      })
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
  })

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((path) => {
    location.hash = path
  }, hash)

const tookMilliseconds = async (page: Page): Promise<number> => {
  const took = await page.waitForFunction(() => document.documentElement.dataset['took'])
  return Number(await took.jsonValue())
}

const timesOf = async (page: Page, acts: readonly (() => Promise<void>)[]): Promise<readonly number[]> => {
  const times: number[] = []
  for (const act of acts) {
    await watchForParcel(page)
    await act()
    times.push(await tookMilliseconds(page))
    // Nobody is that quick, and what ends a scan is no key.
    await page.waitForTimeout(PAUSE)
  }
  return times.slice(WARM_UP)
}

/**
 * Measures what a packer sees, in the window of the built program: from the end of a scan to its parcel on the screen, and from the
 * key that finishes one to the next of the wave.
 * @param dataDir of a desk with a printer and carriers, which nobody has open
 */
export const measureWindow = async (
  dataDir: string,
  { orders, wave }: WaitingOrders,
): Promise<readonly DeskFigures[]> => {
  await using program = await launchShipdesk({ dataDir, size: { width: 1280, height: 720 } })
  const { page } = program
  await page.locator('[role=grid]').waitFor()
  await noteEnter(page)
  await page.locator('[role=grid]').waitFor()
  await goTo(page, '/pack')
  await page.getByRole('textbox').and(page.locator(':focus')).waitFor()
  const scanned = await timesOf(
    page,
    orders.map((order) => () => scan(page, order)),
  )
  await goTo(page, `/pack?wave=${wave}`)
  await page.getByText(`1 of ${orders.length}`).waitFor()
  const packed = await timesOf(
    page,
    orders.slice(1).map(() => () => page.keyboard.press('Enter')),
  )
  return [
    figuresOfTimes('scan → its parcel on the screen', scanned, GOAL),
    figuresOfTimes('last key → the next parcel on the screen', packed, GOAL),
  ]
}
