import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPaperDrawer } from '#electron/printing/papers/draw-paper.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { type PaperType, paperTypes } from '#shared/papers/paper.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { anExport, goodsForExport } from '#helpers/an-export.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { beyond, noting, overlapping } from '#helpers/note-written.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'

const a4 = { left: 28, top: 28, right: 568, bottom: 822 }
const margins: Readonly<Record<PaperType, typeof a4>> = {
  commercial_invoice: a4,
  pro_forma_invoice: a4,
  packing_slip: a4,
  cn22: { left: 9, top: 8, right: 201, bottom: 290 },
  cn23: { left: 17, top: 13, right: 578, bottom: 407 },
  dangerous_goods_note: a4,
  collection_note: a4,
  hazard_label: { left: 9, top: 9, right: 279, bottom: 423 },
}

const drawn = async (type: PaperType, shipment: Shipment, withPrices = false) => {
  const { pages, openNoted } = noting()
  const texts = printTexts(readerOf('en'), () => 0)
  const content = {
    shipment,
    texts,
    withPrices,
    labelPaper: '4x6',
    accountNumber: '',
    created: new Date(0),
  } as const
  const file = await createPaperDrawer(openNoted)(type, content)
  return { file, pages, texts: pages.flat().map(({ text }) => text) }
}

const made = async (desk: TestDesk, request: unknown): Promise<Shipment> => {
  const { reference } = await desk.ask('shipments.create', request)
  return desk.ask('shipments.get', { reference })
}

const long = (text: string, most: number): string => text.repeat(most).slice(0, most)

const item = {
  description: 'Shirt',
  quantity: 2,
  weight: { value: 0.25, unit: 'kg' },
  value: { amount: 12.5, currency: 'EUR' },
  country_of_origin: 'PT',
  harmonisation_code: '62.03.42',
} as const

describe.each(paperTypes)('%s', (type) => {
  it('has nothing over anything else and nothing beyond its margins, whatever the shipment', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, fc.integer({ min: 1, max: 6 }), async (request, many) => {
        const shipment = await made(desk, request)
        const contents = Array.from({ length: many }, () => shipment.contents).flat()
        const { file, pages } = await drawn(type, { ...shipment, contents }, many % 2 === 0)
        expect(pagesIn(file)).toBe(pages.length)
        expect(pages.flatMap(overlapping)).toEqual([])
        expect(pages.flatMap((page) => beyond(page, margins[type]))).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})

const ofGoods = paperTypes.filter((type) => type !== 'collection_note')
it.each(ofGoods)('%s names the goods, the longest and those in Arabic as well', async (type) => {
  await using desk = openTestDesk()
  const descriptions = ['قميص قطني للرجال', '男士棉质衬衫', long('Waterproof jacket ', 100).trimEnd()]
  const contents = [
    {
      ...goodsForExport,
      contents: descriptions.map((description) => ({
        ...item,
        description,
        dangerous_goods: { proper_shipping_name: description },
      })),
    },
  ]
  const { texts } = await drawn(type, await made(desk, anExport({ contents })))
  for (const description of descriptions)
    expect(texts.filter((text) => text.includes(description))).toHaveLength(1)
})

describe('an invoice', () => {
  it.each(['commercial_invoice', 'pro_forma_invoice'] as const)(
    'of many goods goes over pages and has its totals once: %s',
    async (type) => {
      await using desk = openTestDesk()
      const contents = Array.from({ length: 90 }, (_, at) => ({
        ...goodsForExport,
        description: `Shirt ${at}`,
      }))
      const { pages, texts } = await drawn(type, await made(desk, anExport({ contents })))
      expect(pages.length).toBeGreaterThan(2)
      expect(texts.filter((text) => text.startsWith('Shirt '))).toHaveLength(90)
      expect(texts.filter((text) => text === 'Total EUR')).toHaveLength(1)
      expect(texts).toContain('€4,500.00')
      expect(texts).toContain(`Page ${pages.length} of ${pages.length}`)
    },
  )

  it('counts goods as often as their package, and adds up each currency', async () => {
    await using desk = openTestDesk()
    const pounds = { ...item, value: { amount: 1.25, currency: 'GBP' }, quantity: 3 }
    const contents = [{ ...goodsForExport, quantity: 4, contents: [item, pounds] }]
    const { texts } = await drawn('commercial_invoice', await made(desk, anExport({ contents })))
    for (const text of ['Total EUR', '€100.00', 'Total GBP', '£15.00', 'Total net weight', '5.00 kg'])
      expect(texts).toContain(text)
  })

  it('says that nothing is to be paid for where it is pro forma', async () => {
    await using desk = openTestDesk()
    const shipment = await made(desk, anExport())
    const note = /Nothing is to be paid/u
    expect((await drawn('pro_forma_invoice', shipment)).texts.join('\n')).toMatch(note)
    expect((await drawn('commercial_invoice', shipment)).texts.join('\n')).not.toMatch(note)
  })
})

describe('a packing slip', () => {
  it('tells prices only where they are asked for', async () => {
    await using desk = openTestDesk()
    const shipment = await made(desk, anExport())
    const prices = /€/u
    expect((await drawn('packing_slip', shipment)).texts.join('\n')).not.toMatch(prices)
    expect((await drawn('packing_slip', shipment, true)).texts.join('\n')).toMatch(prices)
  })

  it('speaks the language of the desk', async () => {
    await using desk = openTestDesk()
    const { reference } = await made(desk, anExport())
    const file = async (language: 'en' | 'ar') => {
      await desk.ask('settings.update', { language })
      return desk.ask('shippingDocuments.get', { reference, document_type: 'packing_slip' })
    }
    const titleOf = ({ file: bytes }: { readonly file: Uint8Array }) =>
      /\/Lang \((?<language>[^)]*)\)/u.exec(Buffer.from(bytes).toString('latin1'))?.groups?.['language']
    expect(titleOf(await file('en'))).toBe('en-GB')
    expect(titleOf(await file('ar'))).toBe('ar')
  })
})

describe('the forms of the post', () => {
  it.each(['cn22', 'cn23'] as const)('are one for each package: %s', async (type) => {
    await using desk = openTestDesk()
    const contents = [1, 2, 3].map((at) => ({ ...goodsForExport, description: `Package ${at}` }))
    const { pages } = await drawn(type, await made(desk, anExport({ contents })))
    expect(pages.map((page) => page.filter(({ text }) => /Package \d/u.test(text)).length)).toEqual([1, 1, 1])
  })

  it('go on on further sheets, each of which says whose it is', async () => {
    await using desk = openTestDesk()
    const inner = Array.from({ length: 40 }, () => item)
    const { pages } = await drawn(
      'cn23',
      await made(desk, anExport({ contents: [{ ...goodsForExport, contents: inner }] })),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.map(({ text }) => text)).toContain('CN 23')
    expect(pages.flat().filter(({ text }) => text === 'Shirt')).toHaveLength(40)
  })
})
