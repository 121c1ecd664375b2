import { dangerousGoodsIn, type Goods } from '#shared/papers/goods.ts'
import { isLimited } from '#shared/papers/hazard-labels.ts'
import type { Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { sizesInPoints } from '../../label/label-sizes.ts'
import { small } from '../../look.ts'
import type { Box, Canvas } from '../../pdf/canvas.ts'
import type { OpenPdf } from '../../pdf/open-pdf.ts'
import type { PrintTexts } from '../../print-texts.ts'
import type { PaperContent } from '../paper-content.ts'
import { diamondOf } from './diamonds.ts'
import { drawDiamond } from './draw-diamond.ts'
import { drawLimitedMark } from './draw-limited-mark.ts'

/** What is stuck on a package once: the label of a class with the goods that it is for, or the mark of limited quantities. */
type Sticker = {
  readonly outer: StoredContents
  /** Which of the packages. */
  readonly number: number
  /** Its code, or that goods are in limited quantities. */
  readonly hazardClass: string | undefined
  readonly goods: readonly Goods[]
}

const LIMITED = 'limited'
const MARGIN = 9
/** A label's sides are 100 mm, and less only where the package, or its paper, is smaller (UN Model Regulations 5.2.2.2.1.1). */
const DIAMOND = 400.9
/** Letters of 12 mm, as on packages of more than 30 kg, where there is one number; of 6 mm where there are several (5.2.1.1). */
const NUMBER = { one: 46, several: 23.5 } as const
const FOOT = 24

/**
 * Draws what dangerous goods are labelled with, for each package once what each class asks for, further hazards as well. The labels
 * are those of the UN Model Regulations 5.2.2 (ADR, IATA and IMDG the same), with the mark of 5.2.1, the UN number, below.
 */
export const drawHazardLabel = async (
  openPdf: OpenPdf,
  { shipment, texts, created, labelPaper }: PaperContent,
): Promise<Uint8Array> => {
  const size = sizesInPoints[labelPaper]
  const title = `Hazard labels ${shipment.custom_reference ?? shipment.reference}`
  const pdf = await openPdf({ title, created, locale: texts.locale, size })
  for (const sticker of shipment.contents.flatMap(stickersOf)) {
    pdf.addPage()
    drawSticker(pdf.canvas, { sticker, shipment, texts }, size)
  }
  return pdf.end()
}

const stickersOf = (outer: StoredContents, index: number): readonly Sticker[] => {
  const goods = dangerousGoodsIn(outer, index)
  const classes = new Set(goods.flatMap(classesOf))
  return [...classes].map((hazardClass) => ({
    outer,
    number: index + 1,
    hazardClass,
    goods: goods.filter((one) => classesOf(one).includes(hazardClass)),
  }))
}

const classesOf = ({ item: { dangerous_goods: danger } }: Goods): readonly Sticker['hazardClass'][] => {
  if (danger && isLimited(danger)) return [LIMITED]
  const codes = danger?.hazard_classes?.map(({ code }) => code) ?? []
  return codes.length === 0 ? [undefined] : codes
}

type Drawing = { readonly sticker: Sticker; readonly shipment: Shipment; readonly texts: PrintTexts }
type Size = { readonly width: number; readonly height: number }

const drawSticker = (
  canvas: Canvas,
  { sticker, shipment, texts }: Drawing,
  { width, height }: Size,
): void => {
  const { hazardClass, goods, outer, number } = sticker
  const diamond = Math.min(DIAMOND, width - 2 * MARGIN)
  const place = { x: width / 2, y: MARGIN + diamond / 2, height: diamond }
  const inner = { x: MARGIN, width: width - 2 * MARGIN }
  const top = MARGIN + diamond + 4
  const foot = height - MARGIN - FOOT
  if (hazardClass === LIMITED) drawLimitedMark(canvas, place)
  else {
    const shape = hazardClass === undefined ? undefined : diamondOf(hazardClass, goods.flatMap(unNumberOf))
    if (shape) drawDiamond(canvas, shape, place)
  }
  const row = Math.min(150, (foot - top) / goods.length)
  const numberSize = goods.length === 1 ? NUMBER.one : NUMBER.several
  for (const [index, one] of goods.entries())
    drawGoods(canvas, one, { ...inner, y: top + index * row, height: row - 2, numberSize })
  const piece = texts.say('print_label_piece', {
    number: texts.number(number),
    of: texts.number(shipment.contents.length),
  })
  const order = [piece, shipment.custom_reference].filter(Boolean).join(' · ')
  canvas.rule({ ...inner, y: foot }, 0.8)
  canvas.write(order, { ...inner, y: foot + 3, height: 11 }, { size: 9, weight: 'strong' })
  canvas.write(outer.reference, { ...inner, y: foot + 14, height: 9 }, { ...small, colour: '#000000' })
}

type GoodsBox = Box & { readonly numberSize: number }

const drawGoods = (canvas: Canvas, goods: Goods, { numberSize, ...box }: GoodsBox): void => {
  const { dangerous_goods: danger } = goods.item
  const known = unNumberOf(goods)[0]
  const number = known === undefined ? (danger?.id_number ?? '') : `UN ${known}`
  const most = Math.min(numberSize * 1.1, box.height * 0.6)
  const isMarked = number !== '' && !(danger && isLimited(danger))
  if (isMarked)
    canvas.write(number, { ...box, height: most }, { size: Math.min(numberSize, most), weight: 'strong' })
  const top = isMarked ? most + 1 : 0
  const technical = danger?.technical_name && `(${danger.technical_name})`
  const name = [danger?.proper_shipping_name, technical].filter(Boolean).join(' ')
  const further = danger && isLimited(danger) ? undefined : danger?.custom_label_text
  const lines = [name, further].filter(Boolean).join('\n')
  canvas.write(lines, { ...box, y: box.y + top, height: box.height - top }, { size: 12 })
}

/** The four digits of a UN number, however it is written; nothing of a number that is none. */
const unNumberOf = ({ item: { dangerous_goods: danger } }: Goods): readonly string[] => {
  const digits = /^\s*(?:UN\s*)?(?<digits>\d{4})\s*$/iu.exec(danger?.id_number ?? '')?.groups?.['digits']
  return digits === undefined ? [] : [digits]
}
