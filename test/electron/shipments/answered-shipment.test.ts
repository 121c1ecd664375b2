import { describe, expect, it } from 'vitest'
import { aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'
import { aDocument } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

describe('a shipment', () => {
  it('is answered with what only answers say: links, whether ranges have values, types by both names', async () => {
    await using desk = openTestDesk()
    const metadata = [{ key: 'k', value: 'TRUE', type: 'Boolean' }]
    const request = aRequest({
      required_shipping_date: { end: '2100-01-01T00:00:00Z' },
      metadata,
      contents: [contentsOf({ metadata, contents: [itemOf({ metadata })] })],
    })
    const document = aDocument()
    const { reference } = await desk.ask('shipments.create', { ...request, paperless_documents: [document] })
    const shipment = await desk.ask('shipments.get', { reference })
    const answered = [{ key: 'k', value: 'true', type: 'bool', metadata_type: 'bool' }]
    const [kept] = shipment.paperless_documents ?? []
    expect(shipment).toMatchObject({
      required_shipping_date: { end: '2100-01-01T00:00:00Z', has_value: true },
      metadata: answered,
      contents: [{ metadata: answered, contents: [{ metadata: answered }] }],
      _links: [
        { href: `/shipments/${reference}`, rel: 'shipment', type: 'shipment' },
        { rel: 'paperless_document', reference: kept?.document_reference, type: 'paperless_document' },
      ],
    })
    const found = await desk.ask('shipments.list')
    expect(found.items[0]).not.toHaveProperty('_links')
  })
})
