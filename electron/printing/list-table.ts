import { toKilograms } from '#shared/measures.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { readableWord } from '#shared/transfer/cells.ts'
import { body, GREY, kilograms, PALE, SHADE, small, strong } from './look.ts'
import type { Box, Canvas, Style } from './pdf/canvas.ts'
import type { Heights } from './plan-pages.ts'

/** What is said of the whole list. */
export type Heading = {
  readonly desk: string
  /** Which shipments, in words. */
  readonly what: string
  /** The moment, as a person at the desk reads it. */
  readonly printed: string
  readonly shipments: number
}

/** What stands at the end: added up from the rows. */
export type Totals = { readonly pieces: number; readonly weight: number }

const LEFT = 28
const WIDTH = 786
const FIRST_TOP = 84
const OTHER_TOP = 52
const HEAD = 16
const BOTTOM = 556
const GAP = 6
export const ROW = 15
export const footSpan = { x: LEFT, y: 566, width: WIDTH } as const

/** The height of what is above, between and behind the rows. */
export const heights: Heights = {
  first: BOTTOM - FIRST_TOP - HEAD,
  other: BOTTOM - OTHER_TOP - HEAD,
  row: ROW,
  totals: 24,
}

type SaidOn = (at: string) => string
type Column = {
  readonly head: string
  readonly width: number
  readonly textOf: (shipment: ShipmentSummary, say: SaidOn) => string
  readonly style?: Style
}

const right: Style = { ...body, align: 'right' }

const columns: readonly Column[] = [
  { head: 'Custom reference', width: 88, textOf: (one) => one.custom_reference ?? '', style: strong },
  { head: 'Recipient', width: 122, textOf: (one) => one.recipient },
  { head: 'Place', width: 118, textOf: (one) => placeOf(one) },
  { head: 'State', width: 92, textOf: ({ state }) => readableWord(state) },
  { head: 'Carrier service', width: 90, textOf: (one) => one.carrier_service },
  { head: 'Pcs', width: 26, textOf: ({ pieces }) => String(pieces), style: right },
  { head: 'Weight kg', width: 48, textOf: (one) => weightWords(one), style: right },
  { head: 'Created', width: 72, textOf: ({ created }, say) => say(created), style: right },
  { head: 'Shipment', width: 130, textOf: ({ reference }) => reference, style: { ...small, size: 6.5 } },
]
const starts = columns.map((_column, index) =>
  columns.slice(0, index).reduce((x, { width }) => x + width, LEFT),
)

const placeOf = ({ postal_code, locality, country_iso_code: country }: ShipmentSummary): string =>
  [country, postal_code, locality].filter((part) => part !== '').join(' ')

/** In kilograms; 0 where none was given. */
export const weightOf = ({ weight }: ShipmentSummary): number =>
  weight ? toKilograms(weight.value, weight.unit) : 0

const weightWords = (shipment: ShipmentSummary): string =>
  shipment.weight ? kilograms(weightOf(shipment)) : '–'

const boxOf = (index: number, y: number, height: number): Box => ({
  x: starts[index] ?? LEFT,
  y,
  width: (columns[index]?.width ?? 0) - GAP,
  height,
})

/** The head of the first page: whose list, of what, and when. Answers where what follows begins. */
export const drawFirstHead = (canvas: Canvas, { desk, what, printed, shipments }: Heading): number => {
  canvas.write('Shipments', { x: LEFT, y: 26, width: 300, height: 24 }, { size: 18, weight: 'strong' })
  const line = { x: LEFT + 386, width: 400, height: 12 }
  canvas.write(desk, { ...line, y: 28 }, { size: 10, weight: 'strong', align: 'right' })
  canvas.write(printed, { ...line, y: 43 }, { ...small, size: 8, align: 'right' })
  const count = shipments === 1 ? '1 shipment' : `${shipments.toLocaleString('en-GB')} shipments`
  canvas.write(
    `${count} · ${what}`,
    { x: LEFT, y: 56, width: WIDTH, height: 20 },
    { size: 8.5, colour: GREY },
  )
  return FIRST_TOP
}

/** The head of the pages that follow: enough to put them together again. */
export const drawOtherHead = (canvas: Canvas, { desk, printed }: Heading): number => {
  canvas.write('Shipments', { x: LEFT, y: 28, width: 200, height: 12 }, strong)
  const line = { x: LEFT + 386, y: 28, width: 400, height: 12 }
  canvas.write(`${desk} · ${printed}`, line, { ...small, size: 8, align: 'right' })
  return OTHER_TOP
}

/** The names of the columns; answers where the first row begins. */
export const drawTableHead = (canvas: Canvas, y: number): number => {
  canvas.shade({ x: LEFT, y, width: WIDTH, height: HEAD - 2 }, SHADE)
  for (const [index, { head, style }] of columns.entries())
    canvas.write(head, boxOf(index, y + 3, 9), { ...small, align: style?.align ?? 'left' })
  return y + HEAD
}

/** What stands in the row of a shipment, column by column. */
export const textsOf = (shipment: ShipmentSummary, say: SaidOn): readonly string[] =>
  columns.map(({ textOf }) => textOf(shipment, say))

export const drawRow = (canvas: Canvas, y: number, texts: readonly string[]): void => {
  for (const [index, text] of texts.entries())
    canvas.write(text, boxOf(index, y + 3, ROW - 4), columns[index]?.style ?? body)
  canvas.rule({ x: LEFT, y: y + ROW - 0.5, width: WIDTH }, 0.4, PALE)
}

export const drawTotals = (canvas: Canvas, y: number, { pieces, weight }: Totals): void => {
  const piecesAt = columns.findIndex(({ head }) => head === 'Pcs')
  const sum: Style = { ...strong, align: 'right' }
  canvas.rule({ x: LEFT, y: y + 1, width: WIDTH }, 0.8)
  canvas.write('In all', { x: LEFT, y: y + 7, width: 200, height: 11 }, strong)
  const wide = boxOf(piecesAt, y + 7, 11)
  canvas.write(pieces.toLocaleString('en-GB'), { ...wide, x: wide.x - 40, width: wide.width + 40 }, sum)
  canvas.write(kilograms(weight), boxOf(piecesAt + 1, y + 7, 11), sum)
}
