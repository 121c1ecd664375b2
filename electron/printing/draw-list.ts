import { toKilograms } from '#shared/measures.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { readableWord } from '#shared/transfer/cells.ts'
import { boxOfColumn, type Column, drawTable, type Table } from './draw-table.ts'
import { body, GREY, kilograms, small, strong } from './look.ts'
import type { Canvas, Style } from './pdf/canvas.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'

/** What stands above the whole list. */
type Heading = {
  readonly desk: string
  /** Which shipments, in words. */
  readonly what: string
  /** The moment, as a person at the desk reads it. */
  readonly printed: string
  readonly shipments: number
}

type Content = {
  readonly heading: Heading
  readonly created: Date
  /** As many as the heading says. */
  readonly shipments: Iterator<ShipmentSummary>
  readonly say: (at: string) => string
}

const LEFT = 28
const WIDTH = 786
const right: Style = { ...body, align: 'right' }

/**
 * Draws a list of shipments page by page, so that no more than a page is in memory. Each piece comes with the number
 * of shipments until then.
 */
export async function* drawList(
  openPdf: OpenPdf,
  { heading, created, shipments, say }: Content,
): AsyncGenerator<{ readonly chunk: Uint8Array; readonly rows: number }> {
  const pdf = await openPdf({ title: `Shipments, ${heading.desk}`, created, isLandscape: true })
  const totals = { pieces: 0, weight: 0 }
  const added = addingUp(shipments, totals)
  const table: Table<ShipmentSummary> = {
    left: LEFT,
    width: WIDTH,
    bottom: 556,
    foot: 566,
    columns: columnsFor(say),
    headHeight: 16,
    headStyle: small,
    hasShadedHead: true,
    rowHeight: 15,
    padding: { top: 3, all: 4 },
    ruleThickness: 0.4,
    tops: { first: 84, other: 52 },
    drawHead: (canvas, isFirst) =>
      isFirst ? drawFirstHead(canvas, heading) : drawOtherHead(canvas, heading),
    totalsHeight: 24,
    drawTotals: (canvas, y) => drawTotals(canvas, y, { table, ...totals }),
  }
  for (const { rows } of drawTable(pdf, table, { rows: added, count: heading.shipments }))
    yield { chunk: pdf.take(), rows }
  yield { chunk: await pdf.end(), rows: heading.shipments }
}

type Totals = { pieces: number; weight: number }

function* addingUp(shipments: Iterator<ShipmentSummary>, totals: Totals): Generator<ShipmentSummary> {
  for (let next = shipments.next(); next.done !== true; next = shipments.next()) {
    totals.pieces += next.value.pieces
    totals.weight += weightOf(next.value)
    yield next.value
  }
}

const columnsFor = (say: Content['say']): readonly Column<ShipmentSummary>[] => [
  { head: 'Custom reference', width: 88, textOf: (one) => one.custom_reference ?? '', style: strong },
  { head: 'Recipient', width: 122, textOf: (one) => one.recipient },
  { head: 'Place', width: 118, textOf: (one) => placeOf(one) },
  { head: 'State', width: 92, textOf: ({ state }) => readableWord(state) },
  { head: 'Carrier service', width: 90, textOf: (one) => one.carrier_service },
  { head: 'Pcs', width: 26, textOf: ({ pieces }) => String(pieces), style: right },
  { head: 'Weight kg', width: 48, textOf: (one) => weightWords(one), style: right },
  { head: 'Created', width: 72, textOf: ({ created }) => say(created), style: right },
  { head: 'Shipment', width: 130, textOf: ({ reference }) => reference, style: { ...small, size: 6.5 } },
]

const placeOf = ({ postal_code, locality, country_iso_code: country }: ShipmentSummary): string =>
  [country, postal_code, locality].filter((part) => part !== '').join(' ')

/** In kilograms; 0 where none was given. */
const weightOf = ({ weight }: ShipmentSummary): number =>
  weight ? toKilograms(weight.value, weight.unit) : 0

const weightWords = (shipment: ShipmentSummary): string =>
  shipment.weight ? kilograms(weightOf(shipment)) : '–'

/** The head of the first page: whose list, of what, and when. */
const drawFirstHead = (canvas: Canvas, { desk, what, printed, shipments }: Heading): void => {
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
}

/** The head of the pages that follow: enough to put them together again. */
const drawOtherHead = (canvas: Canvas, { desk, printed }: Heading): void => {
  canvas.write('Shipments', { x: LEFT, y: 28, width: 200, height: 12 }, strong)
  const line = { x: LEFT + 386, y: 28, width: 400, height: 12 }
  canvas.write(`${desk} · ${printed}`, line, { ...small, size: 8, align: 'right' })
}

const drawTotals = (
  canvas: Canvas,
  y: number,
  { table, pieces, weight }: Totals & { readonly table: Table<ShipmentSummary> },
): void => {
  const sum: Style = { ...strong, align: 'right' }
  canvas.rule({ x: LEFT, y: y + 1, width: WIDTH }, 0.8)
  canvas.write('In all', { x: LEFT, y: y + 7, width: 200, height: 11 }, strong)
  const { x, width } = boxOfColumn(table, 'Pcs')
  const line = { y: y + 7, height: 11 }
  canvas.write(pieces.toLocaleString('en-GB'), { x: x - 40, width: width + 40, ...line }, sum)
  canvas.write(kilograms(weight), { ...boxOfColumn(table, 'Weight kg'), ...line }, sum)
}
