import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { expectNoAxeViolations } from './axe.ts'
import { callFromPage, doFromPage } from './bridge.ts'
import { focusInDialog, hashOf, onADesk } from './on-a-desk.ts'

const { page, filled } = await onADesk(async (desk) => {
  await desk.ask('settings.update', { desk_name: 'Desk 3', operator: 'Maria K.' })
  const make = async (custom_reference: string) =>
    (await desk.ask('shipments.create', aRequest({ custom_reference }))).reference
  const manifested = await make('MANIFESTED')
  putInState(desk, manifested, 'manifested')
  const booked: string[] = []
  for (const custom_reference of ['BOOKED-1', 'BOOKED-2', 'BOOKED-3']) {
    desk.clock.advance(1000)
    booked.push(anAllocatedShipment(desk, aRequest({ custom_reference }), anAllocation('TRACKED-1')))
  }
  return {
    manifested,
    booked,
    drafts: [await make('DRAFT-1'), await make('DRAFT-2'), await make('DRAFT-3')],
  }
})

const draft = (place: number): string => filled.drafts[place] ?? ''
const booked = (place: number): string => filled.booked[place] ?? ''
const hash = () => hashOf(page)
const open = async (reference: string): Promise<void> => {
  await page.goto(new URL(`#/shipments/${reference}`, page.url()).href)
  await page.reload()
  await page.getByRole('region', { name: 'History' }).getByText('Created').waitFor()
}
const action = (name: string) =>
  page.getByRole('group', { name: 'What can be done' }).getByRole('button', { name, exact: true })
const furtherAction = (name: string) => page.getByRole('menuitem', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const history = () => page.getByRole('region', { name: 'History' })
const head = () => page.locator('main header')
const tooltip = (text: RegExp) => page.getByRole('tooltip').filter({ hasText: text })

describe('what a state does not allow', () => {
  it('stands there and says why, on hover and on focus', async () => {
    await open(filled.manifested)
    await page.keyboard.press('.')
    await expect.poll(() => furtherAction('Cancel').getAttribute('aria-disabled')).toBe('true')
    await furtherAction('Cancel').hover()
    await tooltip(/^Manifested shipments can no longer be cancelled\.$/u).waitFor()
    await furtherAction('Delete').focus()
    await tooltip(/^Only cancelled shipments can be deleted/u).waitFor()
    await furtherAction('Cancel').click({ force: true })
    await expect.poll(() => dialog().count()).toBe(0)
    await page.keyboard.press('Delete')
    await expect.poll(() => dialog().count()).toBe(0)
  })

  it('is refused by the desk, too, whatever the page asks for', async () => {
    await open(draft(0))
    const input = { reference: draft(0), state: 'allocated', reason: 'Trying it anyway' }
    const answer = await callFromPage(page, 'shipments.changeState', input)
    expect(answer).toMatchObject({
      kind: 'error',
      error: {
        code: 'validation_error',
        details: [{ property: '$.state', code: 'invalid_state_for_operation' }],
      },
    })
  })
})

describe('changing the state', () => {
  it('is done by keys alone, and the history tells who, what and why', async () => {
    await open(booked(0))
    await page.keyboard.press('s')
    await dialog().getByRole('option').first().waitFor()
    await expect.poll(() => dialog().getByRole('option').count()).toBe(7)
    await expectNoAxeViolations(page)
    await page.keyboard.type('labelled', { delay: 80 })
    await expect.poll(() => dialog().getByRole('option').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Done', { delay: 80 })
    await page.keyboard.press('Enter')
    await dialog().getByText('at least 5 characters').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.type(' packing', { delay: 80 })
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => head().textContent()).toContain('Ready to ship')
    const newest = history().getByRole('listitem').first()
    await expect.poll(() => newest.textContent()).toContain('Ready to ship from Allocated')
    await expect.poll(() => newest.textContent()).toMatch(/Maria K\..*Desk 3.*“Done packing”/u)
  })

  it('gives the focus back to where it was, and changes nothing, when it is left by Escape', async () => {
    await open(booked(1))
    await action('Papers').focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect
      .poll(() => action('Papers').evaluate((button) => button === document.activeElement))
      .toBe(true)
    await expect.poll(() => history().getByRole('listitem').count()).toBe(1)
  })

  it('asks for what is missing, where it is missing', async () => {
    await open(booked(1))
    await page.keyboard.press('s')
    await dialog().getByRole('option').first().waitFor()
    await focusInDialog(page)
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Choose the new state.').waitFor()
    await dialog()
      .getByRole('option', { name: /^Dispatched/u })
      .click()
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Say why, in 5 to 100 characters.').waitFor()
    const reason = dialog().getByRole('textbox', { name: 'Reason' })
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('offers the reasons that were given last', async () => {
    await open(booked(1))
    await page.keyboard.press('s')
    await dialog().getByRole('button', { name: 'Done packing' }).click()
    await expect
      .poll(() => dialog().getByRole('textbox', { name: 'Reason' }).inputValue())
      .toBe('Done packing')
  })

  it('says so when somebody else was faster', async () => {
    await open(booked(1))
    await page.keyboard.press('s')
    await dialog()
      .getByRole('option', { name: /^Ready to ship/u })
      .click()
    const same = { reference: booked(1), state: 'ready_to_ship', reason: 'Done elsewhere' }
    await doFromPage(page, 'shipments.changeState', same)
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('Done here as well')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing was changed.').waitFor()
    await expect.poll(() => history().getByText('Done here as well').count()).toBe(0)
  })
})

describe('cancelling and deleting', () => {
  it('say why the desk refused, in the dialog', async () => {
    await open(draft(2))
    await page.keyboard.press('Delete')
    await dialog().getByText('This cannot be undone.').waitFor()
    await doFromPage(page, 'shipments.cancel', { reference: draft(2) })
    await page.keyboard.press('Control+Enter')
    await dialog().getByRole('alert').getByText('Its state has changed meanwhile').waitFor()
    await expectNoAxeViolations(page)
  })

  it('are done by keys, name the thing first, and tell afterwards who did it', async () => {
    await open(draft(1))
    await page.keyboard.press('Delete')
    await dialog()
      .getByRole('heading', { name: /Cancel .*DRAFT-2/u })
      .waitFor()
    // What a scanner sends at the end of a code must not cancel anything.
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => head().textContent()).toContain('Unallocated')
    await page.keyboard.press('Delete')
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('Ordered twice')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => head().textContent()).toContain('Cancelled')
    await history().getByText('Ordered twice').waitFor()

    await page.keyboard.press('Shift+Delete')
    await dialog()
      .getByRole('heading', { name: /Delete .*DRAFT-2/u })
      .waitFor()
    await dialog().getByText('It keeps no personal data.').waitFor()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'This shipment has been deleted' }).waitFor()
    await page.getByText(/was deleted .* by .*Maria K\..* at .*Desk 3/u).waitFor()
    await expect.poll(() => history().textContent()).not.toContain('Ordered twice')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Back to the shipments' }).click()
    await expect.poll(hash).toBe('#/shipments')
  })
})

describe('changing many', () => {
  it('says how many can go where, moves those, and reports the others with the reason', async () => {
    await page.goto(new URL('#/shipments', page.url()).href)
    await page.reload()
    for (const name of ['BOOKED-2', 'BOOKED-3', 'DRAFT-1']) {
      await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').click()
    }
    await page.keyboard.press('s')
    await dialog()
      .getByRole('option', { name: /^Dispatched.*2 of 3/u })
      .click()
    await dialog().getByText('2 of 3 can go there.').waitFor()
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('Handed to the driver')
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('2 shipments are now “Dispatched”').waitFor()
    const refused = dialog().getByRole('row').filter({ hasText: 'DRAFT-1' })
    await expect
      .poll(() => refused.textContent())
      .toContain('Unallocated shipments move on when a carrier service is chosen')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})
