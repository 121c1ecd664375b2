import { describe, expect, it } from 'vitest'
import { papersOf } from '#shared/papers/paper-problems.ts'
import { paperTypes } from '#shared/papers/paper.ts'
import { withValueAt } from '#helpers/a-request.ts'
import { readyToAllocate, aScheduledRequest } from '#helpers/allocating.ts'
import { anExport, dangerousGoods, goodsForExport } from '#helpers/an-export.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

const referenceOf = async (desk: TestDesk, request: unknown): Promise<string> =>
  (await desk.ask('shipments.create', request)).reference

/** What is taken away from a shipment that has everything, and what is told of it then. */
const missing = [
  ['commercial_invoice', 'customs_documentation.invoice_number', '$.customs_documentation.invoice_number'],
  [
    'commercial_invoice',
    'customs_documentation.reason_for_export',
    '$.customs_documentation.reason_for_export',
  ],
  ['commercial_invoice', 'contents[0].shipping_terms', '$.contents[0].shipping_terms'],
  ['commercial_invoice', 'contents[0].description', '$.contents[0].description'],
  ['commercial_invoice', 'contents[0].harmonisation_code', '$.contents[0].harmonisation_code'],
  ['pro_forma_invoice', 'contents[0].country_of_origin', '$.contents[0].country_of_origin'],
  ['pro_forma_invoice', 'contents[0].weight', '$.contents[0].weight'],
  [
    'cn22',
    'customs_documentation.category_type_explanation',
    '$.customs_documentation.category_type_explanation',
  ],
  ['cn22', 'contents[0].weight', '$.contents[0].weight'],
  ['cn23', 'contents[0].description', '$.contents[0].description'],
  ['cn23', 'contents[0].harmonisation_code', '$.contents[0].harmonisation_code'],
  [
    'dangerous_goods_note',
    'contents[0].dangerous_goods.proper_shipping_name',
    '$.contents[0].dangerous_goods.proper_shipping_name',
  ],
  [
    'dangerous_goods_note',
    'contents[0].dangerous_goods.hazard_classes',
    '$.contents[0].dangerous_goods.hazard_classes',
  ],
  ['dangerous_goods_note', 'contents[0].dangerous_goods', '$.contents[0].dangerous_goods'],
  ['hazard_label', 'contents[0].dangerous_goods.id_number', '$.contents[0].dangerous_goods.id_number'],
  ['hazard_label', 'contents[0].dangerous_goods', '$.contents[0].dangerous_goods'],
] as const

/** A collection note is of what a carrier has taken on. */
const ofDrafts = paperTypes.filter((type) => type !== 'collection_note')

describe('a paper of a shipment', () => {
  it.each(ofDrafts)('is answered as the contract has it: %s', async (document_type) => {
    await using desk = openTestDesk()
    const reference = await referenceOf(desk, anExport({ contents: [dangerousGoods] }))
    const paper = await desk.ask('shippingDocuments.get', { reference, document_type })
    const named = ['commercial_invoice', 'cn22', 'cn23', 'hazard_label'].includes(document_type)
    expect(paper).toMatchObject({
      content_type: 'pdf',
      document_type: named ? document_type : 'other',
      dpi: 300,
    })
    // The goods have two hazards, each of which has a label.
    expect(pagesIn(paper.file)).toBe(document_type === 'hazard_label' ? 2 : 1)
  })

  it.each(missing)('names what is missing: %s without %s', async (document_type, taken, place) => {
    await using desk = openTestDesk()
    const reference = await referenceOf(
      desk,
      withValueAt(anExport({ contents: [dangerousGoods] }), taken, undefined),
    )
    const refusal = await desk.refusal('shippingDocuments.get', { reference, document_type })
    expect(refusal.code).toBe('validation_error')
    expect(problemsIn(refusal)).toEqual([`${place}: required_property_missing`])
  })

  it('names everything that is missing at once, by its label', async () => {
    await using desk = openTestDesk()
    const bare = withValueAt(anExport(), 'customs_documentation', undefined)
    const reference = await referenceOf(desk, withValueAt(bare, 'contents[0].description', undefined))
    const document_type = 'commercial_invoice'
    const { details } = await desk.refusal('shippingDocuments.get', { reference, document_type })
    expect(details.map(({ message }) => message)).toEqual([
      'Customs · Invoice number: Please fill this in.',
      'Customs · Invoice date: Please fill this in.',
      'Customs · Reason for export: Please fill this in.',
      'Contents 1 · Description: Please fill this in.',
    ])
  })

  it('needs no tariff number for a gift', async () => {
    await using desk = openTestDesk()
    const gift = withValueAt(anExport(), 'customs_documentation.category_type', 'gift')
    const reference = await referenceOf(desk, withValueAt(gift, 'contents[0].harmonisation_code', undefined))
    const paper = await desk.ask('shippingDocuments.get', { reference, document_type: 'cn23' })
    expect(pagesIn(paper.file)).toBe(1)
  })

  it('weighs what its package size weighs', async () => {
    await using desk = openTestDesk()
    const size = { reference: 'BOX-S', name: 'Box', weight: { value: 1, unit: 'kg' } }
    await desk.ask('packageSizes.save', { package_size: size })
    const boxed = withValueAt(anExport(), 'contents[0].package_size_reference', 'BOX-S')
    const reference = await referenceOf(desk, withValueAt(boxed, 'contents[0].weight', undefined))
    const paper = await desk.ask('shippingDocuments.get', { reference, document_type: 'cn23' })
    expect(pagesIn(paper.file)).toBe(1)
  })

  it('is no CN22 for what is too heavy or too much for one', async () => {
    await using desk = openTestDesk()
    const contents = [
      {
        ...goodsForExport,
        weight: { value: 1.1, unit: 'kg' },
        contents: Array.from({ length: 6 }, () => goodsForExport),
      },
    ]
    const reference = await referenceOf(desk, anExport({ contents }))
    const { details } = await desk.refusal('shippingDocuments.get', { reference, document_type: 'cn22' })
    expect(details).toMatchObject([
      {
        property: '$.contents[0].weight',
        code: 'value_too_large',
        message: textLike(/up to 2 kg; this weighs 2.2 kg/u),
      },
      {
        property: '$.contents[0].contents',
        code: 'too_many_elements',
        message: textLike(/room for 5 kinds/u),
      },
    ])
    await desk.ask('shippingDocuments.get', { reference, document_type: 'cn23' })
  })

  it('tells prices, and speaks, as the desk has chosen for packing slips', async () => {
    await using desk = openTestDesk()
    const toGermany = withValueAt(anExport(), 'addresses[1].country_iso_code', 'DE')
    const reference = await referenceOf(desk, withValueAt(toGermany, 'addresses[1].postal_code', '04109'))
    const slip = async (more = {}) => {
      const asked = { reference, document_type: 'packing_slip', ...more }
      const [page] = await pagesOf((await desk.ask('shippingDocuments.get', asked)).file)
      return page?.text ?? ''
    }
    expect(await slip()).toMatch(/^Packing slip/u)
    expect(await slip()).not.toContain('€')
    await desk.ask('settings.update', { slip_prices: true, paper_language: 'receiver' })
    expect(await slip()).toMatch(/^Packzettel.*€/u)
    expect(await slip({ with_prices: false })).not.toContain('€')
    const toNorway = await referenceOf(desk, anExport())
    const asked = { reference: toNorway, document_type: 'packing_slip' }
    // Nobody here speaks Norwegian.
    const [page] = await pagesOf((await desk.ask('shippingDocuments.get', asked)).file)
    expect(page?.text).toMatch(/^Packing slip/u)
  })

  it('is none of a shipment that was cancelled or never was', async () => {
    await using desk = openTestDesk()
    const reference = await referenceOf(desk, anExport())
    await desk.ask('shipments.cancel', { reference })
    const document_type = 'packing_slip'
    expect(await desk.refusal('shippingDocuments.get', { reference, document_type })).toMatchObject({
      details: [{ code: 'invalid_state_for_operation', message: textLike(/“Get papers” is not possible/u) }],
    })
    const unknown = `sp_${'0'.repeat(32)}`
    expect(await desk.refusal('shippingDocuments.get', { reference: unknown, document_type })).toMatchObject({
      code: 'not_found',
    })
    expect(
      problemsIn(await desk.refusal('shippingDocuments.get', { reference, document_type: 'poem' })),
    ).toEqual(['$.document_type: invalid_value'])
  })

  it('is linked to by the answer to allocating, if it can be had', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const linksOf = async (request: unknown) => {
      const asked = { shipments: [await referenceOf(desk, request)], service: 'SLOW' }
      const { accepted } = await desk.ask('allocation.allocate', asked)
      return accepted[0]?._links.filter(({ rel }) => rel === 'document').map(({ type }) => type)
    }
    const origins = aScheduledRequest().addresses.slice(0, 1)
    const addresses = [...origins, ...anExport().addresses.slice(1)]
    const whole = { ...anExport({ addresses }), shipment_type: 'scheduled' }
    const harmless = paperTypes.filter((type) => !['dangerous_goods_note', 'hazard_label'].includes(type))
    expect(await linksOf(whole)).toEqual(harmless)
    expect(await linksOf(withValueAt(whole, 'customs_documentation.invoice_number', undefined))).toEqual(
      harmless.filter((type) => type !== 'commercial_invoice'),
    )
    const atHome = withValueAt(aScheduledRequest(), 'contents[0].description', 'Shirts')
    expect(await linksOf(atHome)).toEqual(['packing_slip', 'collection_note'])
    const reference = await referenceOf(desk, aScheduledRequest({ contents: [dangerousGoods] }))
    expect(papersOf(await desk.ask('shipments.get', { reference }))).toEqual([
      'packing_slip',
      'dangerous_goods_note',
      'hazard_label',
    ])
  })
})
