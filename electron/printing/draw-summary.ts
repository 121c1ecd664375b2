import type { Shipment } from '#shared/shipments/shipment.ts'
import { drawCode } from './draw-code.ts'
import { body, drawFoot, GREY, PALE, small, strong } from './look.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'
import type { Canvas, Span } from './pdf/canvas.ts'
import { contentsHeight, drawContents } from './summary-contents.ts'
import type { PrintTexts } from './print-texts.ts'
import type { Party } from './party.ts'
import { type FactGroup, factsOf, partiesOf } from './summary-facts.ts'

type Content = {
  readonly shipment: Shipment
  readonly desk: string
  readonly created: Date
  readonly texts: PrintTexts
}

const LEFT = 28
const WIDTH = 539
const TOP = 104
const BOTTOM = 800
const HALF = { width: 262, gap: 15 } as const
const PARTY_LINE = 10.5
const PARTY_HEAD = 25
const FACT = 12
const FACT_TITLE = 16
/** So many lines of facts in each of the two columns, however much is known. */
const MOST_FACTS = 18

/** Draws everything that matters of a shipment on one page, however much it is. */
export const drawSummary = async (openPdf: OpenPdf, content: Content): Promise<Uint8Array> => {
  const { shipment, desk, created, texts } = content
  const title = `${texts.label('')} ${shipment.custom_reference ?? shipment.reference}`
  const { addPage, canvas, end } = await openPdf({ title, created, locale: texts.locale })
  addPage()
  drawHead(canvas, shipment, { texts, printed: `${desk} · ${texts.longMoment(created)}` })
  const afterParties = drawParties(canvas, partiesOf(shipment, texts))
  const columns = columnsOf(factsOf(shipment, texts), texts)
  const factsHeight = Math.max(...columns.map(heightOfColumn)) + 8
  const most = BOTTOM - factsHeight - afterParties
  const height = Math.min(most, contentsHeight(shipment.contents, texts) + FACT)
  drawContents(
    canvas,
    { contents: shipment.contents, texts },
    { x: LEFT, y: afterParties, width: WIDTH, height },
  )
  for (const [index, column] of columns.entries())
    drawColumn(canvas, column, { ...half(index), y: afterParties + height + 8 })
  drawFoot(canvas, texts, { x: LEFT, y: 812, width: WIDTH, page: 1, pages: 1 })
  return end()
}

const half = (index: number): Omit<Span, 'y'> => ({
  x: LEFT + index * (HALF.width + HALF.gap),
  width: HALF.width,
})

/** Which shipment, how far it is, and its code for the scanner. */
const drawHead = (
  canvas: Canvas,
  { reference, custom_reference, state }: Shipment,
  { texts, printed }: Pick<Content, 'texts'> & { readonly printed: string },
): void => {
  const line = { x: LEFT, width: 310 }
  canvas.write(texts.label(''), { ...line, y: 28, height: 10 }, { ...small, size: 8 })
  canvas.write(
    custom_reference ?? texts.say('print_no_order'),
    { ...line, y: 39, height: 24 },
    { size: 18, weight: 'strong' },
  )
  canvas.write(texts.word('state', state), { ...line, y: 66, height: 14 }, { size: 11, weight: 'strong' })
  canvas.write(printed, { ...line, y: 82, height: 10 }, { ...small, size: 8 })
  drawCode(canvas, { text: reference }, { x: LEFT + 330, y: 34, width: 209, height: 52 })
}

/** Two in a row; answers where what follows begins. */
const drawParties = (canvas: Canvas, parties: readonly Party[]): number => {
  let y = TOP
  for (let at = 0; at < parties.length; at += 2) {
    const row = parties.slice(at, at + 2)
    for (const [index, party] of row.entries()) drawParty(canvas, party, { ...half(index), y })
    y += PARTY_HEAD + Math.max(...row.map(({ lines }) => lines.length)) * PARTY_LINE + 8
  }
  return y
}

const drawParty = (canvas: Canvas, { title, name, lines }: Party, span: Span): void => {
  canvas.rule(span, 0.8, PALE)
  canvas.write(title, { ...span, y: span.y + 4, height: 9 }, small)
  canvas.write(name, { ...span, y: span.y + 13, height: 12 }, { size: 9.5, weight: 'strong' })
  for (const [index, line] of lines.entries())
    canvas.write(line, { ...span, y: span.y + PARTY_HEAD + index * PARTY_LINE, height: 10 }, body)
}

type Column = readonly FactGroup[]

const heightOfColumn = (groups: Column): number =>
  groups.reduce((height, { facts }) => height + FACT_TITLE + facts.length * FACT, 0)

/** Shares groups between two columns, the next to the shorter one; what does not fit is told by its number. */
const columnsOf = (groups: readonly FactGroup[], texts: PrintTexts): readonly [Column, Column] => {
  const left: FactGroup[] = []
  const right: FactGroup[] = []
  for (const group of groups) {
    const shorter = heightOfColumn(left) <= heightOfColumn(right) ? left : right
    const room = MOST_FACTS - shorter.reduce((lines, { facts }) => lines + facts.length, 0)
    if (room > 1) shorter.push(cutTo(group, room, texts))
  }
  return [left, right]
}

const cutTo = ({ title, facts }: FactGroup, room: number, { say }: PrintTexts): FactGroup =>
  facts.length <= room
    ? { title, facts }
    : {
        title,
        facts: [
          ...facts.slice(0, room - 1),
          { name: say('print_more', { more: facts.length - room + 1 }), value: '' },
        ],
      }

const drawColumn = (canvas: Canvas, groups: Column, { x, width, ...span }: Span): void => {
  let { y } = span
  for (const { title, facts } of groups) {
    canvas.write(title, { x, y: y + 2, width, height: 10 }, strong)
    canvas.rule({ x, y: y + FACT_TITLE - 3, width }, 0.5, PALE)
    y += FACT_TITLE
    for (const { name, value } of facts) {
      canvas.write(name, { x, y: y + 1, width: 78, height: 10 }, { size: 7.5, colour: GREY })
      canvas.write(value, { x: x + 84, y: y + 1, width: width - 84, height: 10 }, body)
      y += FACT
    }
  }
}
