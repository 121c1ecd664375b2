import { formatKilograms } from '#shared/format/format.ts'
import { dangerousGoodsOf, type Goods, kilogramsOf } from '#shared/papers/goods.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { type PrintedColumn, drawWholeTable, type PrintedTable } from '../draw-table.ts'
import { numeric, small, strong } from '../look.ts'
import type { Canvas } from '../pdf/canvas.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintTexts } from '../print-texts.ts'
import { drawFields, knownFields } from './draw-field.ts'
import { drawTradeParties } from './draw-parties.ts'
import { drawSignature, SIGNATURE_HEIGHT } from './draw-signature.ts'
import type { PaperContent } from './paper-content.ts'

const LEFT = 28
const WIDTH = 539
const TITLE = 'Dangerous goods note'
const PARTIES = { y: 70, height: 118 } as const
const FACTS = { y: 196, width: WIDTH / 4, height: 28 } as const

const DECLARED =
  'I hereby declare that the contents of this consignment are fully and accurately described above by the proper shipping name, and are classified, packaged, marked and labelled/placarded, and are in all respects in proper condition for transport according to applicable international and national governmental regulations.'

/**
 * Draws what whoever carries dangerous goods has to know of them. The fields are those of the multimodal dangerous goods form
 * (UN Model Regulations 5.4.5; IMDG Code and ADR the same), each of the goods with UN number, proper shipping name, class and
 * packing group in the order that 5.4.1.4 prescribes, and its declaration. English, which every mode of transport takes.
 */
export const drawDangerousGoodsNote = async (
  openPdf: OpenPdf,
  { shipment, texts, created }: PaperContent,
): Promise<Uint8Array> => {
  const title = `${TITLE} ${shipment.custom_reference ?? shipment.reference}`
  const pdf = await openPdf({ title, created, locale: texts.locale })
  const table: PrintedTable<Goods> = {
    texts,
    left: LEFT,
    width: WIDTH,
    bottom: 800,
    foot: 812,
    columns: columnsFor(texts),
    headHeight: 26,
    headStyle: small,
    rowHeight: 32,
    padding: { top: 4, all: 7 },
    ruleThickness: 0.4,
    tops: { first: FACTS.y + FACTS.height + 6, other: 64 },
    drawHead: (canvas, isFirst) => {
      const size = isFirst ? 20 : 11
      canvas.write(TITLE, { x: LEFT, y: 30, width: 300, height: 26 }, { size, weight: 'strong' })
      const right = { x: LEFT + 310, y: 32, width: WIDTH - 310, height: 14 }
      canvas.write(shipment.reference, right, { ...small, size: 8, align: 'right' })
      if (isFirst) drawFirstPart(canvas, shipment, texts)
    },
    totalsHeight: SIGNATURE_HEIGHT + 14,
    drawTotals: (canvas, y) =>
      drawSignature(canvas, { declared: DECLARED, shipment, texts }, { x: LEFT, y: y + 14, width: WIDTH }),
  }
  await drawWholeTable(pdf, table, dangerousGoodsOf(shipment.contents))
  return pdf.end()
}

const drawFirstPart = (canvas: Canvas, shipment: Shipment, texts: PrintTexts): void => {
  const { allocation } = shipment
  const titles = [
    ['sender', 'Shipper'],
    ['consignee', 'Consignee'],
  ] as const
  drawTradeParties(canvas, { shipment, texts, titles }, { x: LEFT, width: WIDTH, ...PARTIES })
  const facts = knownFields([
    ['Shipper’s reference', shipment.custom_reference],
    [texts.label('allocation.carrier'), allocation?.carrier.name],
    [texts.label('allocation.carrier.service_name'), allocation?.carrier.service_name],
    [
      texts.label('allocation.tracking_details'),
      allocation?.tracking_details?.shipment.tracking_references?.[0],
    ],
  ])
  drawFields(canvas, facts, { x: LEFT, columns: facts.length, ...FACTS })
}

const columnsFor = ({ label, number, word, locale }: PrintTexts): readonly PrintedColumn<Goods>[] => {
  const named = (name: string): string => label(`contents[].dangerous_goods.${name}`)
  return [
    {
      head: 'UN or ID number',
      width: 70,
      textOf: ({ item }) => item.dangerous_goods?.id_number ?? '',
      style: strong,
    },
    { head: `${named('proper_shipping_name')}\n(technical name)`, width: 201, textOf: nameOfGoods },
    {
      head: 'Class\n(subsidiary hazard)',
      width: 66,
      textOf: ({ item }) => classesOf(item.dangerous_goods?.hazard_classes?.map(({ code }) => code)),
    },
    {
      head: 'Packing\ngroup',
      width: 54,
      textOf: ({ item: { dangerous_goods: goods } }) =>
        goods?.packing_group ? word('contents[].dangerous_goods.packing_group', goods.packing_group) : '–',
    },
    {
      head: named('physical_form'),
      width: 56,
      textOf: ({ item: { dangerous_goods: goods } }) =>
        goods?.physical_form ? word('contents[].dangerous_goods.physical_form', goods.physical_form) : '–',
    },
    {
      head: label('contents[].quantity'),
      width: 40,
      textOf: ({ quantity }) => number(quantity),
      style: numeric,
    },
    {
      head: 'Mass',
      width: 52,
      gap: 0,
      textOf: ({ item, quantity }) => formatKilograms(kilogramsOf(item, quantity) ?? 0, locale),
      style: numeric,
    },
  ]
}

const nameOfGoods = ({ item: { dangerous_goods: goods } }: Goods): string =>
  [goods?.proper_shipping_name, goods?.technical_name && `(${goods.technical_name})`]
    .filter(Boolean)
    .join(' ')

/** The first is the class, what follows are further hazards, in brackets. */
const classesOf = ([first = '', ...others]: readonly string[] = []): string =>
  others.length === 0 ? first : `${first} (${others.join(', ')})`
