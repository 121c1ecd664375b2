import { formatMoney, formatWeight } from '#shared/format/format.ts'
import { type Goods, goodsIn, goodsOf, goodsTotals, valueOfGoods } from '#shared/papers/goods.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import type { Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { drawCode } from '../draw-code.ts'
import { type PrintedColumn, drawWholeTable, type PrintedTable } from '../draw-table.ts'
import { body, numeric, small, strong } from '../look.ts'
import type { Canvas } from '../pdf/canvas.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintTexts } from '../print-texts.ts'
import { drawFields, knownFields } from './draw-field.ts'
import { drawTradeParties } from './draw-parties.ts'
import type { PaperContent } from './paper-content.ts'

/** A line of the slip: goods, or the package that the lines below it lie in. */
type Line = { readonly item: StoredContents; readonly goods?: Goods; readonly isInside: boolean }

const LEFT = 28
const WIDTH = 539
const PARTIES = { y: 104, height: 104 } as const
const FACTS = { y: 214, width: 180, height: 28 } as const
const INDENT = 10
const LOGO = { width: 110, height: 40 } as const

/**
 * Draws what the receiver checks the goods against: what is in which package, and how many. Without prices, unless they
 * are asked for, as who opens a package need not be who paid for it. A layout of our own: no form of it is official.
 */
export const drawPackingSlip = async (
  openPdf: OpenPdf,
  { shipment, texts, created, withPrices, logo }: PaperContent,
): Promise<Uint8Array> => {
  const title = texts.say('print_packing_slip')
  const order = shipment.custom_reference ?? shipment.reference
  const pdf = await openPdf({ title: `${title} ${order}`, created, locale: texts.locale })
  const lines = linesOf(shipment)
  const table: PrintedTable<Line> = {
    texts,
    left: LEFT,
    width: WIDTH,
    bottom: 800,
    foot: 812,
    columns: columnsFor(texts, withPrices),
    headHeight: 16,
    headStyle: small,
    hasShadedHead: true,
    rowHeight: 24,
    padding: { top: 3, all: 5 },
    ruleThickness: 0.4,
    tops: { first: FACTS.y + FACTS.height + 8, other: 64 },
    drawHead: (canvas, isFirst) => {
      const taken = isFirst && logo ? canvas.drawLogo(logo, { x: LEFT, y: 28, ...LOGO }) + 12 : 0
      const head = { x: LEFT + taken, width: 310 - taken }
      canvas.write(title, { ...head, y: 28, height: 10 }, { ...small, size: 8 })
      canvas.write(order, { ...head, y: 39, height: 24 }, { size: isFirst ? 18 : 11, weight: 'strong' })
      if (isFirst) drawFirstPart(canvas, shipment, texts)
    },
    totalsHeight: 24,
    drawTotals: (canvas, y) =>
      canvas.write(
        totalsOf(shipment, texts, withPrices),
        { x: LEFT, y: y + 8, width: WIDTH, height: 14 },
        strong,
      ),
  }
  await drawWholeTable(pdf, table, lines)
  return pdf.end()
}

const linesOf = ({ contents }: Shipment): readonly Line[] =>
  contents.flatMap((outer, index): readonly Line[] => {
    const goods = goodsIn(outer, index)
    const isPackage = goods.every(({ item }) => item !== outer)
    return [
      ...(isPackage ? [{ item: outer, isInside: false }] : []),
      ...goods.map((one) => ({ item: one.item, goods: one, isInside: isPackage })),
    ]
  })

const drawFirstPart = (canvas: Canvas, shipment: Shipment, texts: PrintTexts): void => {
  const { allocation, created, reference } = shipment
  drawCode(canvas, { text: reference }, { x: LEFT + 330, y: 34, width: 209, height: 52 })
  const titles = [
    ['sender', texts.say('print_label_from')],
    ['consignee', texts.say('print_label_to')],
  ] as const
  drawTradeParties(canvas, { shipment, texts, titles }, { x: LEFT, width: WIDTH, ...PARTIES })
  const facts = knownFields([
    [texts.label('order_date'), texts.moment(shipment.order_date ?? created)],
    [
      texts.label('allocation.carrier'),
      allocation && [allocation.carrier.name, allocation.carrier.service_name].filter(Boolean).join(' '),
    ],
    [
      texts.label('allocation.tracking_details'),
      allocation?.tracking_details?.shipment.tracking_references?.join(', '),
    ],
  ])
  drawFields(canvas, facts, { x: LEFT, columns: facts.length, ...FACTS })
}

const columnsFor = (texts: PrintTexts, withPrices: boolean): readonly PrintedColumn<Line>[] => {
  const { say, label, number, locale } = texts
  const prices: readonly PrintedColumn<Line>[] = [
    {
      head: say('print_value_each'),
      width: 62,
      textOf: ({ goods }) => (goods ? formatMoney(goods.item.value, locale) : ''),
      style: numeric,
    },
    {
      head: label('contents[].value'),
      width: 68,
      gap: 0,
      textOf: ({ goods }) => (goods ? formatMoney(valueOfGoods(goods), locale) : ''),
      style: numeric,
    },
  ]
  return [
    { head: label('contents'), width: withPrices ? 219 : 319, draw: drawName },
    { head: label('contents[].sku'), width: withPrices ? 90 : 120, textOf: ({ item }) => item.sku ?? '' },
    {
      head: say('print_quantity'),
      width: 40,
      textOf: ({ item, goods }) => number(goods?.quantity ?? item.quantity),
      style: { ...numeric, weight: 'strong' },
    },
    {
      head: say('print_weight_each'),
      width: 60,
      gap: withPrices ? 6 : 0,
      textOf: ({ item: { weight } }) => (weight ? formatWeight(weight, locale) : '–'),
      style: numeric,
    },
    ...(withPrices ? prices : []),
  ]
}

const drawName: NonNullable<PrintedColumn<Line>['draw']> = (canvas, { item, goods, isInside }, box) => {
  const indent = isInside ? INDENT : 0
  canvas.write(
    contentsName(item) ?? item.sku ?? '–',
    { ...box, x: box.x + indent, width: box.width - indent },
    goods ? body : strong,
  )
}

const totalsOf = ({ contents }: Shipment, { say, locale }: PrintTexts, withPrices: boolean): string => {
  const { pieces, weights } = contentsTotals(contents)
  const { values } = goodsTotals(goodsOf(contents))
  return [
    say('print_pieces', { count: pieces }),
    ...weights.map((weight) => formatWeight(weight, locale)),
    ...(withPrices ? values.map((value) => formatMoney(value, locale)) : []),
  ].join(' · ')
}
