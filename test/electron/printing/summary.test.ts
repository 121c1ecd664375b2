import fc from 'fast-check'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPdfs, type OpenPdf } from '#electron/printing/pdf/open-pdf.ts'
import type { Box } from '#electron/printing/pdf/canvas.ts'
import { drawSummary } from '#electron/printing/draw-summary.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'
import { saveRecordsOf } from '#helpers/locations.ts'

type Written = { readonly text: string; readonly box: Box }

const openPdf = createPdfs()

/** What is written where, and the file that it becomes. */
const drawn = async (shipment: Shipment) => {
  const written: Written[] = []
  const openNoted: OpenPdf = async (options) => {
    const pdf = await openPdf(options)
    const write: typeof pdf.canvas.write = (text, box, style) => {
      written.push({ text, box })
      pdf.canvas.write(text, box, style)
    }
    return { ...pdf, canvas: { ...pdf.canvas, write } }
  }
  const file = await drawSummary(openNoted, {
    shipment,
    desk: 'Dock 3',
    created: new Date(0),
    printed: 'today',
    say: (at) => at,
  })
  return { file, written }
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const overlapping = (written: readonly Written[]): readonly string[] =>
  written.flatMap(({ text, box }, index) =>
    written.slice(index + 1).flatMap((other) => (meet(box, other.box) ? [`${text} / ${other.text}`] : [])),
  )

const isOnPaper = ({ box: { x, y, width, height } }: Written): boolean =>
  x >= 28 && x + width <= 568 && y >= 28 && y + height <= 822

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
        expect(written.filter((one) => !isOnPaper(one))).toEqual([])
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
