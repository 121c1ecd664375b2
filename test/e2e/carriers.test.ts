import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Catalogue, catalogue as catalogueSchema } from '#shared/carriers/catalogue.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { BY_HAND } from './by-hand.ts'
import { expectNoAxeViolations } from './axe.ts'
import { callFromPage } from './bridge.ts'
import { answerSave } from './native-dialogs.ts'
import { onADesk } from './on-a-desk.ts'

const { page, app } = await onADesk(() => undefined)
await page.getByRole('link', { name: /^Carriers/u }).click()
await page.getByRole('heading', { name: 'No carriers yet' }).waitFor()

/** What the desk itself has, past the screen. */
const kept = async (): Promise<Catalogue> => {
  const answer = await callFromPage(page, 'carriers.list', undefined)
  return catalogueSchema.parse(answer.kind === 'result' ? answer.data : undefined)
}
const serviceOf = ({ carriers }: Catalogue, name: string) => {
  const found = carriers.flatMap(({ services }) => services).find((service) => service.name === name)
  if (!found) throw new Error(`There is no service “${name}”.`)
  return found
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true })

describe('the carriers of a desk', () => {
  it('begin with an example that says what it is', async () => {
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Load the example catalogue' }).click()
    await page.getByRole('link', { name: 'Example Post 48' }).waitFor()
    await page.getByText(/carriers here are made up/u).waitFor()
    await expectNoAxeViolations(page)
  })

  it('are switched off in the list, at once and for good', async () => {
    await page.getByRole('link', { name: 'Example Post 24' }).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect.poll(async () => serviceOf(await kept(), 'Example Post 48').enabled).toBe(false)
    expect(serviceOf(await kept(), 'Example Post 24').enabled).toBe(true)
    await expect
      .poll(() => page.getByRole('switch', { name: 'Example Post 48 is offered' }).isChecked())
      .toBe(false)
  })

  it('have their prices edited by keys alone, and what is wrong stands beside its field', async () => {
    await page.getByRole('link', { name: 'Example Post 48' }).focus()
    await page.keyboard.press('Enter')
    await field('Name').waitFor()
    await field('Price, UK, row 1').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('9.6o', BY_HAND)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Not saved yet: 1 thing to put right').waitFor()
    await expect.poll(() => field('Price, UK, row 1').getAttribute('aria-invalid')).toBe('true')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Backspace')
    await page.keyboard.type('9.60', BY_HAND)
    await expect.poll(() => field('Price, UK, row 1').inputValue()).toBe('9.60')
    // A new row below: 1.5 kg for 10.
    await page.keyboard.press('Enter')
    await page.keyboard.type('1.5', BY_HAND)
    await page.keyboard.press('Tab')
    await page.keyboard.type('10', BY_HAND)
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => serviceOf(await kept(), 'Example Post 48').prices.bands.slice(0, 2))
      .toMatchObject([
        { up_to: 1, net: 9.6 },
        { up_to: 1.5, net: 10 },
      ])
    expect(serviceOf(await kept(), 'Example Post 48').enabled).toBe(false)
  })

  it('show what a parcel costs before anything is saved, and lose nothing that is typed when the page is left', async () => {
    await field('Parcel (kg)').fill('1.2')
    await page
      .getByText('A parcel of 1.20 kg to United Kingdom costs £10.00 before tax, £12.00 with it.')
      .waitFor()
    await field('Most weight (kg)').fill('19')
    await page.getByText('Not saved yet; kept as a draft').waitFor()
    await page.getByRole('link', { name: 'To the carriers' }).click()
    await page.getByText('Not saved', { exact: true }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Example Post 48' }).click()
    await expect.poll(() => field('Most weight (kg)').inputValue()).toBe('19')
    expect(serviceOf(await kept(), 'Example Post 48').weight.max).toBe(20)
    await page.getByRole('button', { name: 'Undo the changes' }).click()
    await expect.poll(() => field('Most weight (kg)').inputValue()).toBe('20')
  })

  it('are begun with a name, and what is wrong is gone to, in whichever service it is', async () => {
    await page.getByRole('link', { name: 'To the carriers' }).click()
    await page.getByRole('button', { name: 'Add a carrier' }).click()
    await field('Name').fill('Bike & Co')
    await expect.poll(() => field('Reference').inputValue()).toBe('BIKE-CO')
    await page.getByRole('button', { name: 'Add a service' }).first().click()
    await field('Price, World, row 1').fill('8')
    await field('Name').fill('Bike')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Another service like this' }).click()
    await expect.poll(() => field('Name').inputValue()).toBe('')
    await expect.poll(() => field('Price, World, row 1').inputValue()).toBe('8')
    // The copy has no name yet; it is gone to from the carrier itself.
    const services = page.getByRole('navigation', { name: 'Services' })
    await services.getByRole('link', { name: 'Carrier', exact: true }).click()
    await expect.poll(() => field('Name').inputValue()).toBe('Bike & Co')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Not saved yet: 2 things to put right').waitFor()
    await expect.poll(() => field('Name').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => field('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    await services.getByLabel('Something is wrong here').waitFor()
    await expectNoAxeViolations(page)
    // Whoever goes away from it is brought back by each try to save, also where nothing else is wrong than before.
    await services.getByRole('link', { name: 'Carrier', exact: true }).click()
    await expect.poll(() => field('Name').inputValue()).toBe('Bike & Co')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => field('Name').inputValue()).toBe('')
    await page.keyboard.type('Bike too', BY_HAND)
    await page.getByText('Not saved yet: 2 things to put right').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => (await kept()).carriers.at(-1))
      .toMatchObject({
        reference: 'BIKE-CO',
        services: [{ reference: 'BIKE' }, { reference: 'BIKE-TOO', prices: { bands: [{ net: 8 }] } }],
      })
    await page.getByText('Saved', { exact: true }).waitFor()
  })

  it('keep only the services that are not removed, and a new one’s draft can be given up', async () => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Remove the service' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the service' }).click()
    await expect
      .poll(async () => (await kept()).carriers.at(-1)?.services.map(({ reference }) => reference))
      .toEqual(['BIKE'])
    await page.getByRole('button', { name: 'Add a service' }).click()
    await field('Name').fill('Never')
    await page.getByRole('button', { name: 'Undo the changes' }).click()
    await expect.poll(() => field('Name').inputValue()).toBe('Bike & Co')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Remove the carrier' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the carrier' }).click()
    await page.getByRole('heading', { name: 'Carriers' }).waitFor()
    expect((await kept()).carriers.some(({ reference }) => reference === 'BIKE-CO')).toBe(false)
    await page.getByRole('link', { name: 'Example Post 48' }).click()
  })

  it('are asked for together as a group', async () => {
    await page.getByRole('link', { name: 'To the carriers' }).click()
    await page.getByRole('tab', { name: /^Groups/u }).click()
    await page.getByRole('button', { name: 'Add a group' }).click()
    await field('Name').fill('My cheap ones')
    await expect.poll(() => field('Reference').inputValue()).toBe('MY-CHEAP-ONES')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Choose at least one service.').waitFor()
    await expectNoAxeViolations(page)
    const services = page.getByRole('dialog').getByRole('combobox', { name: 'Services' })
    for (const name of ['EXPOST-48', 'EXPOST-24']) {
      await services.fill(name)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => (await kept()).service_groups.at(-1))
      .toMatchObject({ reference: 'MY-CHEAP-ONES', services: ['EXPOST-48', 'EXPOST-24'] })
    await page.getByRole('button', { name: 'My cheap ones' }).waitFor()
    await expectNoAxeViolations(page)
  })

  it('are written to a file and read from it again, or refused with the place of every problem', async () => {
    const file = join(aFolder(), 'out.json')
    await answerSave(app, file)
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByText('The carriers were written to the file.').waitFor()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(await kept())

    await page.getByRole('button', { name: 'Import…' }).click()
    const choose = (value: unknown) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'in.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      })
    await choose({ carriers: [{ reference: 'BIKE', name: '', services: [{ reference: 'B 1' }] }] })
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('Carrier 1 · Service 1 · Reference', { exact: true }).waitFor()
    await page.getByText('Carrier 1 · Name', { exact: true }).waitFor()
    await expectNoAxeViolations(page)
    await choose({ carriers: [{ reference: 'BIKE', name: 'Bike & Co' }] })
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await kept()).carriers.at(-1)?.reference).toBe('BIKE')
  })

  it('lose the example in one act that asks once, and keep what is the desk’s own', async () => {
    await page.getByRole('button', { name: 'Remove the example' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the example' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await kept()).carriers.map(({ reference }) => reference)).toEqual(['BIKE'])
  })
})
