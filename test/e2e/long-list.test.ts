import { z } from 'zod'
import { beforeEach, describe, expect, it } from 'vitest'
import { FRAME_CHANNEL } from '#shared/bridge.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { hashOf, onADesk } from './on-a-desk.ts'

const MANY = 2600
/** Rows of a page of the list. */
const PAGE = 200

const { app, page, filled } = await onADesk(async (test) => {
  seedDesk(test.inside(), { rows: MANY, seed: 11, clock: test.clock })
  const { items: oldest } = await test.ask('shipments.list', { order: 'oldest', take: 40 })
  return oldest.map(({ reference }) => reference)
})

const grid = () => page.locator('[role=grid]')
const rows = () => page.locator('[role=row][data-index]')
const active = () => page.locator('[role=row][data-active]')
const rowOf = (reference = '') => page.locator(`[id="row-${reference}"]`)
const rowCount = async (): Promise<number> => Number(await grid().getAttribute('aria-rowcount')) - 1
const rowIndexOf = async (reference = ''): Promise<number> =>
  Number(await rowOf(reference).getAttribute('aria-rowindex')) - 1
const inSight = (): Promise<readonly (string | null)[]> =>
  rows().evaluateAll((all) => {
    const { top = 0, bottom = 0 } = document.querySelector('[role=grid]')?.getBoundingClientRect() ?? {}
    const isSeen = (row: Element): boolean => {
      const box = row.getBoundingClientRect()
      return box.top >= top && box.bottom <= bottom
    }
    return all.filter(isSeen).map((row) => row.id)
  })

/** Notes from now on what the page asks for of the list. */
await app.evaluate(({ ipcMain }, channel) => {
  const asked: unknown[] = []
  Reflect.set(globalThis, 'listsAsked', asked)
  ipcMain.on(channel, (_, frame: { readonly path?: unknown; readonly input?: unknown }) => {
    if (frame.path === 'shipments.list') asked.push(frame.input)
  })
}, FRAME_CHANNEL)

const listOfParts = z.array(
  z.looseObject({ skip: z.number().optional(), cursor: z.string().optional(), take: z.number() }),
)

/** What was asked since this was asked last. */
const listsAsked = async () =>
  listOfParts.parse(
    await app.evaluate((): unknown => {
      const asked: unknown = Reflect.get(globalThis, 'listsAsked')
      return Array.isArray(asked) ? asked.splice(0) : []
    }),
  )

beforeEach(async () => {
  await page.goto(new URL('#/shipments', page.url()).href)
  await page.reload()
  await rows().first().waitFor()
  await page.locator('[role=grid]:focus').waitFor()
  await page.waitForFunction(
    (many) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > many,
    MANY,
  )
  await listsAsked()
})

describe('a list of thousands', () => {
  it('is at its oldest shipment by one key, without reading what lies between, and at its newest by another', async () => {
    const [oldest, second] = filled
    const newest = await active().getAttribute('id')
    await page.keyboard.press('End')
    await rowOf(oldest).waitFor()
    const count = await rowCount()
    expect(await rowIndexOf(oldest)).toBe(count)
    expect(await listsAsked()).toHaveLength(1)
    await expect.poll(() => active().getAttribute('id')).toBe(`row-${oldest}`)
    await expect.poll(() => grid().getAttribute('aria-activedescendant')).toBe(`row-${oldest}`)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => active().getAttribute('id')).toBe(`row-${second}`)
    await page.keyboard.press('PageUp')
    await expect.poll(() => active().getAttribute('aria-rowindex').then(Number)).toBeLessThan(count - 4)
    await page.keyboard.press('Home')
    await expect.poll(() => active().getAttribute('id')).toBe(newest)
    expect(await grid().evaluate((element) => element.scrollTop)).toBe(0)
  })

  it('is read where the scroll bar is let go, and every row says its true place', async () => {
    await grid().evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2
    })
    await page.locator('[role=row][aria-busy]').first().waitFor({ state: 'detached' })
    await rows().first().waitFor()
    const { place, id } = await rows()
      .nth(8)
      .evaluate((row) => ({ place: Number(row.getAttribute('data-index')), id: row.id }))
    expect(place).toBeGreaterThan(MANY / 2 - 60)
    const answer = await callFromPage(page, 'shipments.list', { skip: place, take: 1 })
    expect(answer).toMatchObject({
      data: { items: [{ reference: id.slice('row-'.length) }] },
    })
    // The page that is in sight and those beside it, and nothing of what was passed by.
    for (const { skip = 0, cursor } of await listsAsked())
      if (cursor === undefined) expect(Math.abs(skip - place)).toBeLessThan(2 * PAGE)
  })

  it('stays where it is when something changes elsewhere, and only what is in sight is read again', async () => {
    for (let key = 0; key < 60; key += 1) await page.keyboard.press('PageDown')
    const count = await rowCount()
    await expect.poll(() => active().getAttribute('aria-rowindex').then(Number)).toBeGreaterThan(400)
    await page.keyboard.press('Space')
    await page.getByText('1 selected').waitFor()
    await page.locator('[role=row][aria-busy]').first().waitFor({ state: 'detached' })
    const before = await inSight()
    const row = await active().getAttribute('id')
    const index = Number(await active().getAttribute('aria-rowindex'))
    await listsAsked()
    await doFromPage(page, 'shipments.create', aRequest({ custom_reference: 'FROM-ELSEWHERE' }))
    await expect.poll(rowCount).toBe(count + 1)
    await expect.poll(() => active().getAttribute('aria-rowindex').then(Number)).toBe(index + 1)
    expect(await active().getAttribute('id')).toBe(row)
    expect(await inSight()).toEqual(before)
    await page.getByText('1 selected').waitFor()
    await page.locator('[role=grid]:focus').waitFor()
    const asked = await listsAsked()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('is selected from one place to another, whether what lies between was ever seen or not', async () => {
    const count = await rowCount()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+End')
    await page.getByText(`${count - 1} selected`.replace(/(\d)(\d{3})/u, '$1,$2')).waitFor()
    await expect.poll(() => rowOf(filled[0]).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    await page.locator('[role=row][aria-selected=true]').first().waitFor({ state: 'detached' })
  })

  it('is found again where it was left, with the neighbours of the shipment that was looked at', async () => {
    const [oldest, second] = filled
    await page.keyboard.press('End')
    await rowOf(oldest).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Previous shipment' }).click()
    await expect.poll(() => hashOf(page)).toBe(`#/shipments/${second}`)
    await page.goBack()
    await rowOf(second).waitFor()
    await expect.poll(() => grid().getAttribute('aria-activedescendant')).toBe(`row-${second}`)
  })
})
