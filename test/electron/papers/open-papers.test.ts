import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anExport, goodsForExport } from '#helpers/an-export.ts'
import { textLike } from '#helpers/like.ts'
import { withValueAt } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

describe('the same paper of several shipments', () => {
  it('is one document with all pages of each, in their order; what lacks something is left out and told', async () => {
    await using desk = openTestDesk()
    const make = async (order: string, request: unknown = anExport()) =>
      (await desk.ask('shipments.create', withValueAt(request, 'custom_reference', order))).reference
    const goods = Array.from({ length: 60 }, () => goodsForExport)
    const [small, large, bare] = await Promise.all([
      make('SMALL'),
      make('LARGE', anExport({ contents: goods })),
      make('BARE', withValueAt(anExport(), 'contents[0].harmonisation_code', undefined)),
    ])
    const shipments = [large, bare, small]
    const answer = await desk.ask('shippingDocuments.open', { shipments, document_type: 'pro_forma_invoice' })
    expect(answer.accepted).toEqual([{ shipment_reference: large }, { shipment_reference: small }])
    expect(answer.rejected).toMatchObject([
      { shipment_reference: bare, details: [{ property: '$.contents[0].harmonisation_code' }] },
    ])
    expect(answer.document).toEqual({
      path: textLike(
        new RegExp(`^${join(desk.folder, 'printed', 'pro_forma_invoice_')}[\\dTZ-]+\\.pdf$`, 'u'),
      ),
      opened: false,
    })
    const pages = await pagesOf(readFileSync(answer.document?.path ?? ''))
    expect(pages.length).toBeGreaterThan(2)
    expect(new Set(pages.map(({ size }) => size.join(' ')))).toEqual(new Set(['595.28 841.89']))
    expect(pages[0]?.text).toContain('LARGE')
    expect(pages.at(-1)?.text).toContain('SMALL')
    expect(pages.slice(0, -1).filter(({ text }) => text.includes('SMALL'))).toEqual([])
  })

  it('opens nothing where none can be drawn', async () => {
    await using desk = openTestDesk()
    const answer = await desk.ask('shippingDocuments.open', {
      shipments: [`sp_${'0'.repeat(32)}`],
      document_type: 'packing_slip',
    })
    expect(answer).toMatchObject({ accepted: [], rejected: [{ code: 'not_found' }] })
    expect(answer.document).toBeUndefined()
  })
})
