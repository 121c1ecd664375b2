import { describe, expect, it } from 'vitest'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { aLabelPicture } from '#helpers/documents/a-label-picture.ts'
import { expectNoAxeViolations } from './axe.ts'
import { chromiumMajor, PDF_NEEDS } from './chromium-major.ts'
import { goTo, onADesk } from './on-a-desk.ts'

const { page } = await onADesk(() => undefined)
await goTo(page, '/settings/labels')
const heading = () => page.getByRole('heading', { name: 'Labels and papers' })
await heading().waitFor()

const choose = async (name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) })
const shown = () => page.getByRole('img', { name: 'Logo' })
/** How many pixels wide and high the logo is that the desk has. */
const size = async () =>
  shown().evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('This is no picture.')
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  })

/** What is drawn in a frame, and how much higher than wide it is, as well as whole pixels of a small picture tell. */
const drawnIn = (title: string) => {
  const canvas = page.frameLocator(`iframe[title^="${title}"]`).locator('canvas')
  return {
    pixels: async () => canvas.evaluate((drawn) => drawn instanceof HTMLCanvasElement && drawn.toDataURL()),
    ratio: async () => {
      const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {}
      return height / width
    },
  }
}
const prices = () => page.getByRole('switch', { name: 'Packing slips with prices' })
const choosePrices = async (wanted: boolean): Promise<void> => {
  if ((await prices().isChecked()) !== wanted) await prices().click()
  await expect.poll(() => prices().isChecked()).toBe(wanted)
}
const choosePaper = async (name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Paper' }).click()
  await page.getByRole('option', { name }).click()
}
const label = drawnIn('A sample of a label')
const slip = drawnIn('A sample of a packing slip')

describe('labels and papers in the settings', () => {
  it('are a part of the settings, after which the window is called', async () => {
    await expect.poll(() => page.title()).toBe('Settings · Shipdesk')
  })

  it.skipIf(chromiumMajor() < PDF_NEEDS)(
    'show a label and a packing slip as they are printed with what is chosen',
    async () => {
      await choosePrices(false)
      await page.getByRole('img', { name: 'A sample of a packing slip without prices' }).waitFor()
      await choosePaper('4 × 6 in')
      await expect.poll(label.ratio).toBeCloseTo(6 / 4, 1)
      const withoutPrices = await slip.pixels()
      await choosePrices(true)
      await page.getByRole('img', { name: 'A sample of a packing slip with prices' }).waitFor()
      await expect.poll(slip.pixels).not.toBe(withoutPrices)
      await choosePaper('Four to an A4 sheet')
      await expect.poll(label.ratio).toBeCloseTo(297 / 210, 1)
      await expectNoAxeViolations(page)
    },
  )

  it('take a picture as the logo, no larger than it is printed', async () => {
    await choose('logo.png', aLabelPicture({ width: 900, height: 300, isColoured: true }))
    await shown().waitFor()
    await expect.poll(() => size()).toEqual([640, 213])
    await heading().scrollIntoViewIfNeeded()
    await expectNoAxeViolations(page)
  })

  it('say of a file that is no picture what it takes, and keep the logo that there is', async () => {
    await choose('logo.png', Buffer.from('%PDF-1.7 not a picture'))
    await page
      .getByRole('alert')
      .filter({ hasText: 'This is no picture. A logo is a PNG or JPEG file.' })
      .waitFor()
    const whole = aJpg()
    await choose('logo.jpg', whole.subarray(0, whole.length / 2))
    await page.getByRole('alert').filter({ hasText: 'This picture cannot be read.' }).waitFor()
    await expect.poll(() => size()).toEqual([640, 213])
  })

  it('take the logo away again', async () => {
    await page.getByRole('button', { name: 'Remove the logo' }).click()
    await shown().waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('button', { name: 'Choose a picture…' }).count()).toBe(1)
  })

  it('keep what was chosen for packing slips', async () => {
    const expectChosen = async () => {
      await expect.poll(() => prices().isChecked()).toBe(true)
      await expect.poll(() => page.getByRole('radio', { name: 'The receiver’s' }).isChecked()).toBe(true)
    }
    await choosePrices(true)
    await page
      .getByRole('radiogroup', { name: 'Language of packing slips' })
      .getByText('The receiver’s')
      .click()
    await expectChosen()
    await page.reload()
    await heading().waitFor()
    await expectChosen()
  })
})
