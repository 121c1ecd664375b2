import fc from 'fast-check'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawSummary } from '#electron/printing/draw-summary.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import type { Language } from '#shared/settings/language.ts'
import { labelOf } from '#shared/texts/labels.ts'
import { wordAt } from '#shared/texts/words.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { beyond, noting, overlapping } from '#helpers/note-written.ts'
import { pagesIn } from '#helpers/pages-in.ts'
import { saveRecordsOf } from '#helpers/locations.ts'

/** What is written where, and the file that it becomes. */
const drawn = async (shipment: Shipment, language: Language = 'en') => {
  const { pages, openNoted } = noting()
  const file = await drawSummary(openNoted, {
    shipment,
    desk: 'Dock 3',
    created: new Date(0),
    texts: printTexts(readerOf(language), () => 0),
  })
  return { file, written: pages.flat() }
}

const paper = { left: 28, top: 28, right: 568, bottom: 822 }

describe('the summary of a shipment', () => {
  it('is one page on which nothing lies over anything else, whatever the shipment', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, fc.integer({ min: 1, max: 60 }), async (request, many) => {
        const { reference } = await desk.ask('shipments.create', request)
        const shipment = await desk.ask('shipments.get', { reference })
        const contents = Array.from({ length: many }, () => shipment.contents).flat()
        const { file, written } = await drawn({ ...shipment, contents })
        expect(pagesIn(file)).toBe(1)
        expect(beyond(written, paper)).toEqual([])
        expect(overlapping(written)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('says how much there is beyond the room of the page', async () => {
    await using desk = openTestDesk()
    const contents = Array.from({ length: 100 }, (_, index) => contentsOf({ description: `Box ${index}` }))
    const { reference } = await desk.ask('shipments.create', aRequest({ contents }))
    const { written } = await drawn(await desk.ask('shipments.get', { reference }))
    const boxes = written.filter(({ text }) => text.startsWith('Box ')).length
    expect(boxes).toBeGreaterThan(20)
    expect(written.map(({ text }) => text)).toContain(`and ${100 - boxes} more`)
    expect(written.map(({ text }) => text)).toContain('100 pieces · £1,000.00')
  })

  it('tells everything that is known of it', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
    const { reference } = await desk.ask('shipments.create', aFullRequest())
    const { written } = await drawn(await desk.ask('shipments.get', { reference }))
    const all = written.map(({ text }) => text).join('\n')
    for (const part of ['destination-first', 'Billing', 'outer-sku', 'inner-description', 'customs-reason'])
      expect(all).toContain(part)
    for (const part of ['first-tag', 'dock-value', 'plain-meaning', 'the-tenant', 'outer-un'])
      expect(all).toContain(part)
  })

  it.each(['de', 'ar'] as const)('has the labels of the screens, in %s as well', async (language) => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
    const { reference } = await desk.ask('shipments.create', { ...aFullRequest(), custom_reference: 'ࢤ ࢥ' })
    const { written } = await drawn(await desk.ask('shipments.get', { reference }), language)
    const texts = written.map(({ text }) => text)
    for (const path of ['shipment_type', 'customs_documentation.reason_for_export', 'metadata', 'contents'])
      expect(texts).toContain(labelOf(path, language))
    expect(texts).toContain(wordAt('state', 'unallocated', language))
    expect(texts.filter((text) => /Qty|Weight|Shipment|pieces|class |Page|letters/u.test(text))).toEqual([])
  })

  it('is kept for the owner of the desk only, and of no shipment there is none', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const { path, opened } = await desk.ask('transfer.printSummary', { reference })
    expect({ path, opened }).toEqual({
      path: join(desk.folder, 'printed', `${reference}.pdf`),
      opened: false,
    })
    expect(pagesIn(readFileSync(path))).toBe(1)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const unknown = `sp_${'0'.repeat(32)}`
    expect(await desk.refusal('transfer.printSummary', { reference: unknown })).toMatchObject({
      code: 'not_found',
    })
  })
})
