import { describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { expectNoAxeViolations } from './axe.ts'
import { goTo, onADesk } from './on-a-desk.ts'

const weight = { value: 1, unit: 'kg' } as const
const twoPieces = [contentsOf({ weight }), contentsOf({ weight })]

const { page, filled } = await onADesk(async (desk) => {
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ contents: twoPieces }))
  await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
  return { reference }
})
page.setDefaultTimeout(8_000)
const dialog = () => page.getByRole('dialog')
const allocation = () => page.getByRole('region', { name: 'Allocation' })
const take = async (name: string, pages: number): Promise<void> =>
  dialog()
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(aPdf({ pages })) })
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

describe('the carrier’s own label', () => {
  it('is chosen beside the label, and what is none is told in the dialog', async () => {
    await goTo(page, `/shipments/${filled.reference}`)
    await allocation().getByRole('button', { name: 'Use the carrier’s own label…' }).click()
    await take('three.pdf', 3)
    await dialog()
      .getByRole('alert')
      .filter({ hasText: /packages, and this file has/u })
      .waitFor()
    await picture('refused')
    await expectNoAxeViolations(page)
    await take('parcel-co.pdf', 2)
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => allocation().getByText('parcel-co.pdf').count()).toBe(2)
    await picture('attached')
    await expectNoAxeViolations(page)
  })

  it('is for one package where that is said', async () => {
    await allocation().getByRole('button', { name: 'Use another label' }).press('Enter')
    await dialog().getByLabel('Which package it is for').selectOption({ index: 2 })
    await take('second.pdf', 1)
    await dialog().waitFor({ state: 'detached' })
    await allocation()
      .getByText(/second.pdf.*for package 2 of 2/u)
      .waitFor()
    await page
      .getByRole('region', { name: 'History' })
      .getByText(/second.pdf.*, for package .*2.* of .*2/u)
      .waitFor()
    await expect.poll(() => allocation().getByText('parcel-co.pdf').count()).toBe(1)
  })

  it('makes room for the desk’s own when it is removed, after a question', async () => {
    await allocation()
      .getByRole('button', { name: /^Remove .*second\.pdf/u })
      .click()
    await dialog().getByText('The desk’s own label prints again.').waitFor()
    await picture('remove')
    await dialog().getByRole('button', { name: 'Remove label' }).click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => allocation().getByText('second.pdf').count()).toBe(0)
    await expect.poll(() => allocation().getByText('parcel-co.pdf').count()).toBe(1)
  })
})
