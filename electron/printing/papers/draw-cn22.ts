import { countryName, formatMoney } from '#shared/format/format.ts'
import { type Goods, goodsIn, goodsTotals, kilogramsOf, valueOfGoods } from '#shared/papers/goods.ts'
import { CN22_GOODS } from '#shared/papers/paper-problems.ts'
import type { Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { body, numeric, small } from '../look.ts'
import type { Canvas, Style } from '../pdf/canvas.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintTexts } from '../print-texts.ts'
import { drawField, drawFrame } from './draw-field.ts'
import type { PaperContent } from './paper-content.ts'
import {
  DECLARATION,
  DECLARATION_FR,
  drawCategories,
  MAY_BE_OPENED,
  OPERATOR,
  SIGNATURE,
  signedBy,
  weightText,
} from './upu-form.ts'

/** 74 × 105 mm. */
const PAPER = { width: 209.76, height: 297.64 } as const
const LEFT = 9
const WIDTH = PAPER.width - 2 * LEFT
const ROW = 14
const HEAD = 29
/** The columns of goods: from where, and how wide. */
const WHAT = { x: LEFT + 3, width: 100 } as const
const WEIGHT = { x: LEFT + 106, width: 38 } as const
const VALUE = { x: LEFT + 148, width: WIDTH - 151 } as const
/** Where each part of the form begins. */
const OPERATOR_AT = 31
const CATEGORIES = 50
const GOODS = 96
const TOTALS = GOODS + HEAD + CN22_GOODS * ROW
const CERTIFIED_AT = TOTALS + 48

const CERTIFIED =
  'I, the undersigned, whose name and address are given on the item, certify that the particulars given in this declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations.'

type Form = { readonly shipment: Shipment; readonly texts: PrintTexts; readonly goods: readonly Goods[] }

/**
 * Draws a CN22 for each package of a shipment, on a page of its own: the label that the Universal Postal Union prescribes
 * for small packets, of its size and with its fields in their order (UPU, Convention Regulations, form CN 22).
 */
export const drawCn22 = async (
  openPdf: OpenPdf,
  { shipment, texts, created }: PaperContent,
): Promise<Uint8Array> => {
  const title = `CN 22 ${shipment.custom_reference ?? shipment.reference}`
  const pdf = await openPdf({ title, created, locale: texts.locale, size: PAPER })
  for (const [index, outer] of shipment.contents.entries()) {
    pdf.addPage()
    const form = { shipment, texts, goods: goodsIn(outer, index) }
    drawFrame(pdf.canvas, { x: LEFT, y: 8, width: WIDTH, height: PAPER.height - 16 })
    drawHead(pdf.canvas, form)
    drawGoods(pdf.canvas, form)
    drawTotals(pdf.canvas, form, outer)
    drawEnd(pdf.canvas, form)
  }
  return pdf.end()
}

const drawHead = (canvas: Canvas, { shipment }: Form): void => {
  canvas.write(DECLARATION, { x: LEFT + 3, y: 10, width: 135, height: 11 }, { size: 9, weight: 'strong' })
  canvas.write(DECLARATION_FR, { x: LEFT + 3, y: 21, width: 135, height: 8 }, { size: 6.5 })
  const right = { x: LEFT + 140, width: WIDTH - 143 }
  canvas.write('CN 22', { ...right, y: 11, height: 17 }, { size: 14, weight: 'strong', align: 'right' })
  canvas.rule({ x: LEFT, y: OPERATOR_AT - 1, width: WIDTH }, 0.5)
  const operator = { name: OPERATOR, value: shipment.allocation?.carrier.name ?? '' }
  drawField(canvas, operator, { x: LEFT + 3, y: OPERATOR_AT + 1, width: 110, height: 17 })
  canvas.write(
    MAY_BE_OPENED,
    { x: LEFT + 118, y: OPERATOR_AT + 1, width: WIDTH - 121, height: 16 },
    { ...small, size: 6 },
  )
  canvas.rule({ x: LEFT, y: CATEGORIES - 1, width: WIDTH }, 0.5)
  drawCategories(canvas, shipment, {
    x: LEFT + 3,
    y: CATEGORIES + 1,
    width: WIDTH - 4,
    columns: 2,
    rowHeight: 14.5,
  })
}

const drawGoods = (canvas: Canvas, { goods, texts }: Form): void => {
  const caption = { ...small, size: 5.5 }
  const head = { y: GOODS + 1, height: HEAD - 2 }
  canvas.rule({ x: LEFT, y: GOODS, width: WIDTH }, 0.5)
  canvas.write(
    'Quantity and detailed description of contents (1)\nQuantité et description détaillée du contenu',
    { ...WHAT, ...head },
    caption,
  )
  canvas.write('Net weight (2)\nPoids net', { ...WEIGHT, ...head }, { ...caption, align: 'right' })
  canvas.write('Value (3)\nValeur', { ...VALUE, ...head }, { ...caption, align: 'right' })
  canvas.rule({ x: LEFT, y: GOODS + HEAD - 1, width: WIDTH }, 0.3)
  for (const [index, one] of goods.entries()) {
    const { item, quantity } = one
    const line = { y: GOODS + HEAD + 1 + index * ROW, height: ROW - 2 }
    // What it is comes before what it is counted in, which may be long.
    const unit = item.unit && `(${item.unit})`
    const what = [texts.number(quantity), item.description, unit].filter(Boolean).join(' ')
    canvas.write(what, { ...WHAT, ...line }, { ...body, size: 7 })
    canvas.write(
      weightText(kilogramsOf(item, quantity), texts),
      { ...WEIGHT, ...line },
      { ...numeric, size: 7 },
    )
    canvas.write(formatMoney(valueOfGoods(one), texts.locale), { ...VALUE, ...line }, { ...numeric, size: 7 })
  }
}

const drawTotals = (canvas: Canvas, { goods, texts }: Form, outer: StoredContents): void => {
  const tariff = goods.map(({ item: { harmonisation_code: code, country_of_origin: country } }) =>
    [code, country && countryName(country, texts.locale)].filter(Boolean).join(' '),
  )
  const { values } = goodsTotals(goods)
  const right = { ...numeric, size: 7.5, weight: 'strong' } as const
  const fields = [
    [
      'HS tariff number (4) and country of origin (5)\nN° tarifaire et pays d’origine',
      [...new Set(tariff)].filter(Boolean).join(', '),
      { column: WHAT, style: { ...body, size: 6.5 } },
    ],
    [
      'Total weight\nPoids total (6)',
      weightText(kilogramsOf(outer, outer.quantity), texts),
      { column: WEIGHT, style: right },
    ],
    [
      'Total value (7)\nValeur totale',
      values.map((one) => formatMoney(one, texts.locale)).join('\n'),
      { column: VALUE, style: right },
    ],
  ] as const
  canvas.rule({ x: LEFT, y: TOTALS, width: WIDTH }, 0.5)
  for (const [name, value, { column, style }] of fields) {
    const caption: Style = { ...small, size: 5.5, align: column === WHAT ? 'left' : 'right' }
    canvas.write(name, { ...column, y: TOTALS + 1, height: 20 }, caption)
    canvas.write(value, { ...column, y: TOTALS + 22, height: 24 }, style)
  }
  canvas.rule({ x: LEFT, y: CERTIFIED_AT - 1, width: WIDTH }, 0.5)
}

const drawEnd = (canvas: Canvas, { shipment, texts }: Form): void => {
  const inner = { x: LEFT + 3, width: WIDTH - 6 }
  canvas.write(CERTIFIED, { ...inner, y: CERTIFIED_AT, height: 27 }, { size: 6 })
  canvas.write(`${SIGNATURE} (8)`, { ...inner, y: CERTIFIED_AT + 28, height: 7.5 }, { ...small, size: 6 })
  canvas.write(signedBy(shipment, texts), { ...inner, y: CERTIFIED_AT + 36, height: 9 }, body)
}
