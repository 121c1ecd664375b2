import { describe, expect, it } from 'vitest'
import { drawList } from '#electron/printing/draw-list.ts'
import { readDrawingTools } from '#electron/printing/drawing-tools.ts'
import { createPdfs } from '#electron/printing/pdf/open-pdf.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

const MANY = 330

const aSummary = async (): Promise<ShipmentSummary> => {
  await using desk = openTestDesk()
  await desk.ask('shipments.create', aRequest())
  const [summary] = (await desk.ask('shipments.list', {})).items
  if (!summary) throw new Error('There is no shipment.')
  return summary
}

describe('a printed list', () => {
  it('lets each page go before it draws the next but one, so that a long list takes no more memory than a short one', async () => {
    const summary = await aSummary()
    const names = [
      'Jürgen Großmann',
      'محمد الأحمد',
      '山田 太郎',
      'สมชาย',
      'Wolfeschlegelsteinhausen '.repeat(8),
    ]
    // With everything read that it is drawn with, nothing on the way waits for anything.
    const openPdf = createPdfs(readDrawingTools)
    await (await openPdf({ title: '', created: new Date(0), locale: 'en' })).end()
    let taken = 0
    function* summaries(): Generator<ShipmentSummary> {
      for (; taken < MANY; taken += 1) yield { ...summary, recipient: names[taken % names.length] ?? '' }
    }
    const heading = { desk: 'Bench', what: 'All', printed: 'today', shipments: MANY }
    const texts = printTexts(readerOf('en'), () => 0)
    const content = { heading, created: new Date(0), auditHead: '1:8f3a', shipments: summaries(), texts }
    const chunks: Uint8Array[] = []
    const written: { readonly taken: number; readonly rows: number; readonly pages: number }[] = []
    for await (const { chunk, rows } of drawList(openPdf, content)) {
      chunks.push(chunk)
      const pages = Buffer.concat(chunks).toString('latin1').split('/Type /Page\n').length - 1
      written.push({ taken, rows, pages })
    }
    const drawn = written.slice(0, -1)
    expect(drawn.length).toBeGreaterThan(9)
    for (const [index, page] of drawn.entries()) {
      // Of the rows, none is asked for before its page.
      expect(page.taken).toBeLessThanOrEqual(page.rows)
      expect(page.pages).toBeGreaterThanOrEqual(index)
    }
    const pages = await pagesOf(Buffer.concat(chunks))
    expect(pages).toHaveLength(drawn.length)
    for (const name of ['Jürgen Großmann', '山田', 'สมชาย']) expect(pages[0]?.text).toContain(name)
  })
})
