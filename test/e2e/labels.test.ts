import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { expectNoAxeViolations } from './axe.ts'
import { focusInDialog, goTo, onADesk, selectAll } from './on-a-desk.ts'

const weight = { value: 1, unit: 'kg' } as const
const twoPieces = [contentsOf({ weight }), contentsOf({ weight })]

const { page, app, filled } = await onADesk(async (desk) => {
  await readyToAllocate(desk)
  const many = await createMany(desk, 3)
  await desk.ask('allocation.allocate', { shipments: [...many], service: 'SLOW' })
  const tracked = [...(await createMany(desk, 2))]
  const untracked = [...(await createMany(desk, 1, aScheduledRequest({ custom_reference: 'FIRST' })))]
  tracked.push(...(await createMany(desk, 1, aScheduledRequest({ custom_reference: 'LAST' }))))
  await desk.ask('allocation.allocate', { shipments: tracked, service: 'SLOW' })
  // Without a tracking number there is no label.
  await desk.ask('allocation.allocate', { shipments: untracked, service: 'FAST' })
  await desk.ask('shipments.setReadyToShip', { shipments: [...tracked, ...untracked], ready: true })
  const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ contents: twoPieces }))
  return { reference, many }
})
// No test opens a viewer; what would have been shown is kept.
await app.evaluate(({ shell }) => {
  const shown: string[] = []
  Reflect.set(globalThis, 'shownFiles', shown)
  Reflect.set(shell, 'openPath', (path: string) => Promise.resolve(shown.push(path)).then(() => ''))
})

const shownFiles = async (): Promise<readonly string[]> =>
  z.array(z.string()).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'shownFiles')))
/** The pages of what is shown as the file of that number, once it is. */
const pagesShown = async (number: number) => {
  await expect.poll(async () => (await shownFiles()).length, { timeout: 20_000 }).toBe(number)
  return pagesOf(readFileSync((await shownFiles()).at(-1) ?? ''))
}
const dialog = () => page.getByRole('dialog')
const gone = () => dialog().waitFor({ state: 'detached' })
const actions = () => page.getByRole('group', { name: 'What can be done' }).getByRole('button')
/** Strikes keys as fast as a person does: what comes faster is a scanner's. */
const strike = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key).then(() => page.waitForTimeout(70))
}
const allocation = () => page.getByRole('region', { name: 'Allocation' })
const history = () => page.getByRole('region', { name: 'History' })

describe('the label of a shipment', () => {
  it('is there only once a service has taken it', async () => {
    await goTo(page, `/shipments/${filled.reference}`)
    await history().getByText('Created').waitFor()
    await page.keyboard.press('.')
    const item = page.getByRole('menuitem', { name: 'Print label', exact: true })
    await expect.poll(() => item.getAttribute('aria-disabled')).toBe('true')
    await item.hover()
    await page.getByRole('tooltip').filter({ hasText: 'It needs a carrier service first.' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('is the first thing to do from then on, printed by one key, with a page for each package', async () => {
    await page.keyboard.press('a')
    await dialog()
      .getByRole('button', { name: /^Allocate/u })
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Slow').waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await gone()
    await expect.poll(() => actions().first().textContent()).toMatch(/^Print label/u)
    await page.keyboard.press('l')
    const pages = await pagesShown(1)
    expect(pages.map(({ text }) => /\d of \d/u.exec(text)?.[0])).toEqual(['1 of 2', '2 of 2'])
    await allocation().getByText('Printed once').waitFor()
    await expect.poll(() => dialog().count()).toBe(0)
  })

  it('is printed again only with a reason, which the history keeps', async () => {
    await page.keyboard.press('l')
    const reason = dialog().getByRole('textbox', { name: 'Why again?' })
    await expect.poll(() => reason.inputValue()).toBe('The first one was damaged.')
    await expectNoAxeViolations(page)
    await reason.fill('Torn')
    await page.keyboard.press('Enter')
    await dialog().getByText('at least 5 characters').waitFor()
    await expect.poll(() => shownFiles()).toHaveLength(1)
    await reason.fill('Torn by the printer')
    await page.keyboard.press('Enter')
    await gone()
    expect(await pagesShown(2)).toHaveLength(2)
    await allocation().getByText('Printed 2 times').waitFor()
    await history().getByText('“Torn by the printer”').waitFor()
    await expectNoAxeViolations(page)
  })
})

describe('labels of what is selected', () => {
  it('are one document, in the order of the list, on the paper that Settings name', async () => {
    await goTo(page, '/settings/labels')
    await page.getByRole('combobox', { name: 'Paper' }).click()
    await page.getByRole('option', { name: 'Four to an A4 sheet' }).click()
    await expectNoAxeViolations(page)
    await goTo(page, '/shipments?states=unallocated,allocated')
    await selectAll(page, 4)
    await page.keyboard.press('l')
    await dialog().getByText('1 of them had its labels printed before.').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('5 labels are ready to print.').waitFor()
    await expectNoAxeViolations(page)
    const pages = await pagesShown(3)
    expect(pages.map(({ size }) => size)).toEqual([
      [595.28, 841.89],
      [595.28, 841.89],
    ])
    await page.keyboard.press('Enter')
    await gone()
  })
})

describe('labels of one shipment after the other, quicker than they are printed', () => {
  it('are all printed', async () => {
    await goTo(page, '/settings')
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
    await goTo(page, '/shipments?states=ready_to_ship&order=oldest')
    await page.getByText('LAST').waitFor()
    await page.locator('[role=grid]:focus').waitFor()
    await strike('l', 'ArrowDown', 'l')
    await expect.poll(shownFiles, { timeout: 20_000 }).toHaveLength(5)
    await expect.poll(() => dialog().count()).toBe(0)
  })

  it('are told of where they are refused, whatever was begun after them', async () => {
    // A dialog that told how far the last one was gives the focus back as it goes.
    await page.locator('[role=grid]:focus').waitFor()
    await strike('ArrowDown', 'l', 'ArrowDown', 'l')
    const refused = dialog().filter({ hasText: 'FIRST' })
    await refused.waitFor()
    await expect.poll(() => refused.getByRole('alert').textContent()).toContain('tracking')
    await page.keyboard.press('Escape')
    await refused.waitFor({ state: 'detached' })
  })
})
