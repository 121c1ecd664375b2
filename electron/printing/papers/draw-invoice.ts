import { countryName, formatDate, formatMoney, formatWeight } from '#shared/format/format.ts'
import { type Goods, goodsOf, goodsTotals, valueOfGoods } from '#shared/papers/goods.ts'
import { termsOfSale } from '#shared/papers/paper-problems.ts'
import type { PaperType } from '#shared/papers/paper.ts'
import { tradeParty } from '#shared/papers/trade-parties.ts'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { type PrintedColumn, drawWholeTable, type PrintedTable } from '../draw-table.ts'
import { body, GREY, numeric, PALE, small, strong } from '../look.ts'
import type { Canvas } from '../pdf/canvas.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintTexts } from '../print-texts.ts'
import type { Fact } from '../summary-facts.ts'
import { drawFields, knownFields } from './draw-field.ts'
import { drawTradeParties } from './draw-parties.ts'
import { drawSignature, SIGNATURE_HEIGHT } from './draw-signature.ts'
import type { PaperContent } from './paper-content.ts'

type InvoiceType = Extract<PaperType, 'commercial_invoice' | 'pro_forma_invoice'>
type NumberedGoods = Goods & { readonly number: number }
type Space = { readonly shipment: Shipment; readonly texts: PrintTexts }

const LEFT = 28
const WIDTH = 539
const PARTIES = { y: 70, height: 118 } as const
const FACTS = PARTIES.y + PARTIES.height + 8
const FACT = { columns: 4, width: WIDTH / 4, height: 30 } as const
const LINE = 15
const LOGO = { width: 110, height: 38 } as const

const titles: Readonly<Record<InvoiceType, string>> = {
  commercial_invoice: 'Commercial invoice',
  pro_forma_invoice: 'Pro forma invoice',
}
const DECLARED =
  'I declare that all that is said on this invoice is true and complete, and that the goods are of the origin that is named with each.'
/** What a pro forma invoice is and is not. */
const NOT_FOR_SALE = 'Value for customs purposes only. Nothing is to be paid.'

/**
 * Draws the invoice that goods cross a border with. What stands on it, and in which part of the page, follows the aligned
 * invoice layout key for international trade (UN/CEFACT Recommendation 6) and the data of the WCO's model for an invoice:
 * who sells above, to whom beside it, terms below, goods with tariff number and origin, totals and declaration last. Its
 * texts are English only and stand here: no other is read by customs everywhere.
 */
export const drawInvoice = async (
  openPdf: OpenPdf,
  type: InvoiceType,
  { shipment, texts, created, logo }: PaperContent,
): Promise<Uint8Array> => {
  const space = { shipment, texts }
  const number = shipment.customs_documentation?.invoice_number ?? shipment.reference
  const title = titles[type]
  const pdf = await openPdf({ title: `${title} ${number}`, created, locale: texts.locale })
  const facts = factsOfInvoice(space)
  const goods = goodsOf(shipment.contents).map((one, index) => ({ ...one, number: index + 1 }))
  const sums = sumsOf(space, goods)
  const table: PrintedTable<NumberedGoods> = {
    texts,
    left: LEFT,
    width: WIDTH,
    bottom: 800,
    foot: 812,
    columns: columnsFor(texts),
    headHeight: 18,
    headStyle: small,
    rowHeight: 27,
    padding: { top: 4, all: 7 },
    ruleThickness: 0.4,
    tops: { first: FACTS + Math.ceil(facts.length / FACT.columns) * FACT.height + 4, other: 64 },
    drawHead: (canvas, isFirst) => {
      const taken = isFirst && logo ? canvas.drawLogo(logo, { x: LEFT, y: 28, ...LOGO }) + 12 : 0
      drawTitle(canvas, { title, type, number, reference: shipment.reference, isFirst, taken })
      if (isFirst) drawFirstPart(canvas, space, facts)
    },
    totalsHeight: sums.length * LINE + 14 + SIGNATURE_HEIGHT,
    drawTotals: (canvas, y) => drawEnd(canvas, space, { y, sums }),
  }
  await drawWholeTable(pdf, table, goods)
  return pdf.end()
}

type Title = {
  readonly title: string
  readonly type: InvoiceType
  readonly number: string
  readonly reference: string
  readonly isFirst: boolean
  /** What the logo takes of the width. */
  readonly taken: number
}

const drawTitle = (canvas: Canvas, { title, type, number, reference, isFirst, taken }: Title): void => {
  const size = isFirst ? 20 : 11
  const left = { x: LEFT + taken, width: 300 - taken }
  canvas.write(title, { ...left, y: 30, height: isFirst ? 26 : 15 }, { size, weight: 'strong' })
  const right = { x: LEFT + 310, width: WIDTH - 310 }
  canvas.write(number, { ...right, y: 32, height: 14 }, { ...strong, size: 11, align: 'right' })
  canvas.write(reference, { ...right, y: 48, height: 10 }, { ...small, align: 'right' })
  const note = type === 'pro_forma_invoice' ? NOT_FOR_SALE : ''
  canvas.write(note, { ...left, y: isFirst ? 57 : 46, height: 10 }, small)
}

const drawFirstPart = (canvas: Canvas, { shipment, texts }: Space, facts: readonly Fact[]): void => {
  drawTradeParties(canvas, { shipment, texts, titles: roleNames }, { x: LEFT, width: WIDTH, ...PARTIES })
  drawFields(canvas, facts, { x: LEFT, y: FACTS, ...FACT })
}
const roleNames = [
  ['seller', 'Seller'],
  ['buyer', 'Buyer'],
  ['consignee', 'Consignee'],
] as const

const factsOfInvoice = ({ shipment, texts }: Space): readonly Fact[] => {
  const { customs_documentation: customs, allocation, addresses, contents } = shipment
  const day = (at: string | undefined) => at && formatDate(at, texts.locale)
  const countryOf = (role: 'seller' | 'consignee'): string =>
    countryName(tradeParty(addresses, role)?.address.country_iso_code ?? '', texts.locale)
  const terms = termsOfSale(contents).map((term) => texts.word('contents[].shipping_terms', term))
  const named = (name: string): string => texts.label(`customs_documentation.${name}`)
  return knownFields([
    [named('invoice_number'), customs?.invoice_number],
    [named('invoice_date'), day(customs?.invoice_date)],
    [texts.label('custom_reference'), shipment.custom_reference],
    [`${texts.label('contents[].shipping_terms')} (Incoterms)`, terms.join(', ')],
    [named('reason_for_export'), customs?.reason_for_export],
    ['Country of dispatch', countryOf('seller')],
    ['Country of destination', countryOf('consignee')],
    [
      texts.label('allocation.carrier'),
      allocation && [allocation.carrier.name, allocation.carrier.service_name].filter(Boolean).join(' '),
    ],
    [
      texts.label('allocation.tracking_details'),
      allocation?.tracking_details?.shipment.tracking_references?.[0],
    ],
    [named('eori_number'), customs?.eori_number],
    [named('shippers_vat_number'), customs?.shippers_vat_number],
    [named('shippers_customs_reference'), customs?.shippers_customs_reference],
    [named('receivers_vat_number'), customs?.receivers_vat_number],
    [named('receivers_tax_code'), customs?.receivers_tax_code],
    [named('importers_vat_number'), customs?.importers_vat_number],
    [named('importers_tax_code'), customs?.importers_tax_code],
    [named('attached_certificate_references'), customs?.attached_certificate_references?.join(', ')],
    [named('attached_licence_references'), customs?.attached_licence_references?.join(', ')],
  ])
}

const columnsFor = ({ number, locale }: PrintTexts): readonly PrintedColumn<NumberedGoods>[] => [
  { head: 'No.', width: 22, textOf: (one) => number(one.number), style: { ...body, colour: GREY } },
  { head: 'Description of goods', width: 171, textOf: descriptionOf },
  { head: 'HS code', width: 60, textOf: ({ item }) => item.harmonisation_code ?? '' },
  {
    head: 'Origin',
    width: 62,
    textOf: ({ item }) => countryName(item.country_of_origin ?? '', locale),
  },
  {
    head: 'Quantity',
    width: 46,
    textOf: ({ item, quantity }) => [number(quantity), item.unit].filter(Boolean).join(' '),
    style: numeric,
  },
  {
    head: 'Net weight, each',
    width: 58,
    textOf: ({ item: { weight } }) => (weight ? formatWeight(weight, locale) : '–'),
    style: numeric,
  },
  { head: 'Value, each', width: 56, textOf: ({ item }) => formatMoney(item.value, locale), style: numeric },
  {
    head: 'Value',
    width: 64,
    gap: 0,
    textOf: (goods) => formatMoney(valueOfGoods(goods), locale),
    style: numeric,
  },
]

const descriptionOf = ({ item: { description = '', sku, model } }: Goods): string =>
  [description, [sku, model].filter(Boolean).join(' · ')].filter(Boolean).join('\n')

/** What it comes to, one below the other; what is worth most to know the last. */
const sumsOf = ({ shipment, texts }: Space, goods: readonly Goods[]): readonly Fact[] => {
  const { locale, number } = texts
  const { pieces, weights: gross } = contentsTotals(shipment.contents)
  const { weights: net, values } = goodsTotals(goods)
  const declared = shipment.customs_documentation?.total_customs_value
  return [
    { name: 'Pieces', value: number(pieces) },
    ...net.map((weight) => ({
      name: 'Total net weight',
      value: formatWeight(weight, locale),
      isTotal: true,
    })),
    ...gross.map((weight) => ({
      name: 'Total gross weight',
      value: formatWeight(weight, locale),
      isTotal: true,
    })),
    ...(declared ? [{ name: 'Declared customs value', value: formatMoney(declared, locale) }] : []),
    ...values.map((value) => ({
      name: `Total ${value.currency}`,
      value: formatMoney(value, locale),
      isTotal: true,
    })),
  ]
}

type Sum = Fact & { readonly isTotal?: boolean }
type End = { readonly y: number; readonly sums: readonly Sum[] }

const drawEnd = (canvas: Canvas, { shipment, texts }: Space, { y, sums }: End): void => {
  for (const [index, { name, value, isTotal }] of sums.entries()) {
    const line = { y: y + 6 + index * LINE, height: 11 }
    const style = isTotal === true ? strong : body
    canvas.write(name, { x: LEFT + 290, width: 130, ...line }, { ...style, align: 'right' })
    canvas.write(value, { x: LEFT + 430, width: WIDTH - 430, ...line }, { ...style, align: 'right' })
    canvas.rule({ x: LEFT + 290, y: line.y + 12.5, width: WIDTH - 290 }, 0.4, PALE)
  }
  const top = y + sums.length * LINE + 14
  drawSignature(canvas, { declared: DECLARED, shipment, texts }, { x: LEFT, y: top, width: WIDTH })
}
