import type { Page } from 'playwright-core'
import { launchShipdesk } from '../../e2e/launch.ts'
import type { Row } from '../bench.ts'
import { lineOfAmount, lineOfRatio, lineOfTimes } from '../line.ts'
import { figuresOf } from '../measure.ts'
import { startLines } from './lines.ts'

const TURNS = 7
const WHEEL_TURNS = 200
const FAR = 30_000
const SETTLE = 1500
const DRAG_STEPS = 120

type Notes = { painted?: number; longest?: number }
declare global {
  var benchNotes: Notes
}

/** Notes when the first row stands on the page, and the longest task since. */
const watchPage = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    globalThis.benchNotes = {}
    const notes = globalThis.benchNotes
    const look = (): void => {
      if (document.querySelector('[role=row] [role=gridcell]') === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => setTimeout(() => (notes.painted = performance.now())))
    }
    requestAnimationFrame(look)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) notes.longest = Math.max(notes.longest ?? 0, duration)
    }).observe({ type: 'longtask', buffered: true })
  })
}

const paintedAt = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction(() => globalThis.benchNotes.painted)
  return Number(await handle.jsonValue())
}

/** Milliseconds from the beginning of an empty page of the same window to when it is drawn. */
const emptyPage = async (page: Page): Promise<number> => {
  await page.goto('about:blank')
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      }),
  )
}

const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.benchNotes.longest = 0
  })
/** A task is noted a moment after its end. */
const longest = async (page: Page): Promise<number> => {
  await page.waitForTimeout(500)
  return page.evaluate(() => globalThis.benchNotes.longest ?? 0)
}

/** Takes the scroll bar from the first to the last row, a little with each frame, as a hand does it. */
const dragToEnd = (page: Page): Promise<void> =>
  page.locator('[role=grid]').evaluate(async (grid, steps) => {
    for (let step = 1; step <= steps; step += 1) {
      grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * step) / steps
      await new Promise(requestAnimationFrame)
    }
  }, DRAG_STEPS)

/** Milliseconds from the key End to when the oldest row of all stands on the page. */
const oldestByEnd = async (page: Page): Promise<number> => {
  const grid = page.locator('[role=grid]')
  const last = await grid.getAttribute('aria-rowcount')
  const start = performance.now()
  await page.keyboard.press('End')
  await page.locator(`[role=row][aria-rowindex="${last}"] [role=gridcell]`).first().waitFor()
  return performance.now() - start
}

const busyTime = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
}

/** What the window shows of many shipments. */
export const pageRow: Row = async ({ rows, copyOf }) => {
  const dataDir = await copyOf(rows, 'page')
  await using program = await launchShipdesk({ dataDir, size: { width: 1280, height: 720 } })
  const { page } = program
  await watchPage(page)
  const address = page.url()
  const [painted, empty]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn += 1) {
    empty.push(await emptyPage(page))
    await page.goto(address)
    painted.push(await paintedAt(page))
    // The pages that it reads ahead would be in the way of the next one, which nobody opens that soon.
    await page.waitForTimeout(SETTLE)
  }
  const [list, blank] = [figuresOf(painted), figuresOf(empty)]
  const above = { median: list.median - blank.median, p99: list.p99 - blank.p99 }

  const grid = page.locator('[role=grid]')
  const busy = await busyTime(page)
  const lines = startLines(dataDir)
  const changed = async (): Promise<number> => {
    await page.waitForTimeout(SETTLE)
    const before = await busy()
    await lines.create(1)
    await page.waitForTimeout(SETTLE)
    return (await busy()) - before
  }
  await changed()
  const onePage = figuresOf([await changed(), await changed(), await changed()]).median

  await grid.hover()
  await forget(page)
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1)
    await page.mouse.wheel(0, (Math.min(rows, FAR) * 36) / WHEEL_TURNS)
  const byWheel = await longest(page)
  const scrolled = figuresOf([await changed(), await changed(), await changed()]).median
  const rowsOnPage = await page.locator('[role=row]').count()
  await lines.end()

  await forget(page)
  await page
    .locator('[role=row]')
    .nth(2)
    .focus()
    .catch(() => grid.focus())
  for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press('PageUp')
  const byKey = await longest(page)
  await forget(page)
  await dragToEnd(page)
  const byDrag = await longest(page)
  await page.keyboard.press('Home')
  await page.locator('[role=row][aria-rowindex="2"] [role=gridcell]').first().waitFor()
  await forget(page)
  const oldest = await oldestByEnd(page)
  const byEnd = await longest(page)
  return [
    lineOfTimes('window shown → list painted', list, Infinity),
    lineOfTimes('the same, above an empty page', above, 250),
    lineOfAmount('longest task while scrolling by wheel', { unit: 'ms', ours: byWheel }, { atMost: 50 }),
    lineOfAmount('the same by Page Up', { unit: 'ms', ours: byKey }, { atMost: 50 }),
    lineOfAmount('the same by dragging the scroll bar', { unit: 'ms', ours: byDrag }, { atMost: 50 }),
    lineOfAmount('the same by End', { unit: 'ms', ours: byEnd }, { atMost: 50 }),
    lineOfAmount('End → the oldest of all on the page', { unit: 'ms', ours: oldest }, {}),
    lineOfAmount('rows in the document then', { unit: 'rows', ours: rowsOnPage }, {}),
    lineOfRatio(
      'page busy with a change elsewhere, after 30,000 rows',
      { unit: 'ms', ours: scrolled, yardstick: onePage },
      { atMost: 1.5 },
    ),
  ]
}
