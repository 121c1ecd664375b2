import { beforeEach, describe, expect, it } from 'vitest'
import { aContact, anAddress, aRequest } from '#helpers/a-request.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { expectNoAxeViolations } from './axe.ts'
import { onADesk, hashOf } from './on-a-desk.ts'

const { page } = await onADesk(async (test) => {
  for (let count = 0; count < 230; count += 1) {
    const contact = { ...aContact, last_name: count === 100 ? 'Sørlie' : 'Quixote' }
    const { reference } = await test.ask('shipments.create', {
      ...aRequest({ custom_reference: `ORD-${1000 + count}` }),
      addresses: [anAddress(), anAddress({ address_type: 'destination', contact, locality: 'Ålesund' })],
    })
    if (count === 7) putInState(test, reference, 'allocation_failed')
  }
})
beforeEach(async () => {
  await page.goto(new URL('#/shipments', page.url()).href)
  await page.reload()
  await rows().first().waitFor()
})

const rows = () => page.locator('[role=row][data-index]')
const search = () => page.getByRole('searchbox', { name: 'Search shipments' })
const hash = () => hashOf(page)

describe('a search in the list', () => {
  it('finds a name by the letters that the keyboard has, and by the town', async () => {
    await search().fill('sorlie')
    await expect.poll(() => rows().allTextContents()).toEqual([expect.stringContaining('Sørlie')])
    await search().fill('sorlie alesund')
    await page.getByText('1 shipment found').waitFor()
  })

  it('goes on below the first hundred, to the last', async () => {
    await search().fill('quixote')
    await expect.poll(hash).toContain('q=quixote')
    await search().press('ArrowDown')
    await page.getByText(/found/u).waitFor()
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('End')
      await page.waitForTimeout(300)
    }
    await page.getByText('229 shipments found').waitFor()
    await expect.poll(() => rows().last().textContent()).toContain('ORD-1000')
  })

  it('stays within tile and filters, and offers to look everywhere when it finds nothing there', async () => {
    await search().fill('quixote')
    await expect.poll(hash).toContain('q=quixote')
    await page.getByRole('button', { name: /^Needs action/u }).click()
    await expect.poll(() => rows().allTextContents()).toEqual([expect.stringContaining('ORD-1007')])
    await search().fill('sorlie')
    await page.getByText('Nothing found for “sorlie”').waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Search all shipments' }).click()
    await expect.poll(() => rows().allTextContents()).toEqual([expect.stringContaining('Sørlie')])
    await expect.poll(() => hash()).toBe('#/shipments?q=sorlie')
  })
})
