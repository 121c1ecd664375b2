import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { contentsOf, aRequest } from '#helpers/a-request.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { expectNoAxeViolations } from './axe.ts'
import { onADesk } from './on-a-desk.ts'

const shirts = (order: string, quantity: number) =>
  aRequest({ custom_reference: order, contents: [contentsOf({ sku: 'SHIRT-M', quantity })] })

const { page, app } = await onADesk(async (desk) => {
  const { reference } = await desk.ask('shipments.create', shirts('CANCELLED', 50))
  await desk.ask('shipments.cancel', { reference })
  await desk.ask('shipments.create', shirts('ORD-1', 2))
  await desk.ask('shipments.create', shirts('ORD-2', 3))
})
// No test opens a viewer; what would have been shown is kept.
await app.evaluate(({ shell }) => {
  Reflect.set(shell, 'openPath', (path: string) => {
    Reflect.set(globalThis, 'shownFile', path)
    return Promise.resolve('')
  })
})
const shownFile = async (): Promise<unknown> =>
  app.evaluate((): unknown => Reflect.get(globalThis, 'shownFile'))
/** Strikes keys as fast as a person does: what comes faster is a scanner's. */
const strike = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key).then(() => page.waitForTimeout(70))
}

it('what is selected is one list to fetch it by, without what was cancelled', async () => {
  await page.getByRole('row').filter({ hasText: 'ORD-2' }).waitFor()
  await strike('Home', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'Shift+P')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 of 3 is cancelled. It is left out and reported.').waitFor()
  await dialog.getByText('By SKU and storage place').click()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Make a pick list of 3' }).click()
  await dialog.getByText('2 shipments stand on the pick list').waitFor()
  await dialog.getByText('1 was refused').waitFor()
  const [list] = await pagesOf(readFileSync(z.string().parse(await shownFile())))
  expect(list?.text.replaceAll(' ', '')).toContain('SHIRT-M5ORD-2×3,ORD-1×25pieces·2shipments')
})
