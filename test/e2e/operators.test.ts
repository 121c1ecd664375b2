import { afterAll, describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { anOperator } from '#helpers/operators.ts'
import { expectNoAxeViolations } from './axe.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { launchShipdesk } from './launch.ts'
import { aFilledFolder, goTo } from './on-a-desk.ts'
import { scan } from './scan.ts'

const SECONDS = 4

const { dataDir } = await aFilledFolder(async (desk) => {
  await desk.ask('shipments.create', aRequest({ custom_reference: 'SECRET-1' }))
  await desk.ask('operators.save', anOperator('Ada Byron', { role: 'lead', pin: '4711' }))
  await desk.ask('operators.save', anOperator('Bo Diddley', { badges: ['BADGE-0042'] }))
  await desk.ask('operators.saveRules', { leads_only: ['settings', 'change_state'] })
})
const program = await launchShipdesk({ dataDir, locale: 'en-GB', size: { width: 1280, height: 720 } })
afterAll(program.close)
const { page } = program

const lock = () => page.locator('[data-lock-screen]')
const unlocked = (): Promise<void> => lock().waitFor({ state: 'detached' })
/** As a hand types, which no scanner is as slow as. */
const typeByHand = (text: string): Promise<void> => page.keyboard.type(text, { delay: 90 })

describe('a desk with operators', () => {
  it('begins with nobody, and shows and answers nothing until somebody is there', async () => {
    await lock().getByRole('heading', { name: 'Who works here?' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('SECRET-1')
    const refused = await callFromPage(page, 'shipments.list', {})
    expect(JSON.stringify(refused)).toContain('desk_locked')
    await expectNoAxeViolations(page)
  })

  it('signs on by a badge', async () => {
    await scan(page, 'BADGE-9999')
    await lock().getByText('Nobody here has this badge.').waitFor()
    await scan(page, 'BADGE-0042')
    await unlocked()
    await page.getByRole('row', { name: /SECRET-1/u }).waitFor()
    expect(await page.getByRole('button', { name: /Who works here/u }).textContent()).toBe('Bo Diddley')
  })

  it('refuses what only leads may do, with the reason on the screen and whatever the page sends', async () => {
    await goTo(page, '/settings')
    await page.getByText(/Only a lead may change the settings of this desk:.*Ada Byron/u).waitFor()
    expect(await page.getByRole('textbox', { name: 'Name of the desk' }).isDisabled()).toBe(true)
    const refused = await callFromPage(page, 'settings.update', { density: 'large' })
    expect(JSON.stringify(refused)).toContain('not_allowed')
  })

  it('changes hands by the name in the side bar, with the PIN of who takes over', async () => {
    await page.getByRole('button', { name: /Who works here/u }).click()
    await page.getByRole('menuitem', { name: 'Ada Byron' }).click()
    await page.getByLabel(/PIN of/u).waitFor()
    await page.locator('input:focus').waitFor()
    await typeByHand('4711')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Who works here:.*Ada Byron/u }).waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Name of the desk' }).isDisabled()).toBe(false)
  })

  it('locks by its key, lets no key past, and keeps what was typed', async () => {
    const name = page.getByRole('textbox', { name: 'Name of the desk' })
    await name.fill('Half a na')
    await page.keyboard.press('Control+l')
    await lock().getByRole('heading', { name: 'Locked' }).waitFor()
    await lock().locator('input:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    expect(await page.evaluate(() => location.hash)).toBe('#/settings')
    expect(await name.isVisible()).toBe(false)
    await page.keyboard.press('Backspace')
    await typeByHand('1111')
    await page.keyboard.press('Enter')
    await lock().getByText('This is not the PIN.').waitFor()
    await typeByHand('4711')
    await page.keyboard.press('Enter')
    await unlocked()
    expect(await name.inputValue()).toBe('Half a na')
  })

  it('locks itself once nobody has touched it for long enough', async () => {
    await doFromPage(page, 'operators.saveRules', { lock_after_seconds: SECONDS })
    await lock().waitFor()
    const refused = await callFromPage(page, 'shipments.list', {})
    expect(JSON.stringify(refused)).toContain('desk_locked')
  })
})
