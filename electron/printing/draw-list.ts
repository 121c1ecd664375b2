import { toKilograms } from '#shared/measures.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { boxOfColumn, type PrintedColumn, drawTable, type PrintedTable } from './draw-table.ts'
import { body, GREY, small, strong } from './look.ts'
import type { Canvas, Style } from './pdf/canvas.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'
import type { PrintTexts } from './print-texts.ts'

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
  /** Where the audit trail ended when it was drawn, as a verification takes it. */
  readonly auditHead: string
  /** As many as the heading says. */
  readonly shipments: Iterator<ShipmentSummary>
  readonly texts: PrintTexts
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
  { heading, created, auditHead, shipments, texts }: Content,
): AsyncGenerator<{ readonly chunk: Uint8Array; readonly rows: number }> {
  const pdf = await openPdf({
    title: `${texts.say('print_shipments')}, ${heading.desk}`,
    created,
    locale: texts.locale,
    isLandscape: true,
  })
  const totals = { pieces: 0, weight: 0 }
  const added = addingUp(shipments, totals)
  const table: PrintedTable<ShipmentSummary> = {
    texts,
    left: LEFT,
    width: WIDTH,
    bottom: 556,
    foot: 566,
    auditHead,
    columns: columnsFor(texts),
    headHeight: 16,
    headStyle: small,
    hasShadedHead: true,
    rowHeight: 15,
    padding: { top: 3, all: 4 },
    ruleThickness: 0.4,
    tops: { first: 84, other: 52 },
    drawHead: (canvas, isFirst) =>
      isFirst ? drawFirstHead(canvas, heading, texts) : drawOtherHead(canvas, heading, texts),
    totalsHeight: 24,
    drawTotals: (canvas, y) => drawTotals(canvas, y, { table, texts, ...totals }),
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

const columnsFor = ({
  say,
  label,
  word,
  moment,
  number,
  ...texts
}: PrintTexts): readonly PrintedColumn<ShipmentSummary>[] => [
  { head: label('custom_reference'), width: 88, textOf: (one) => one.custom_reference ?? '', style: strong },
  { head: say('print_recipient'), width: 122, textOf: (one) => one.recipient },
  { head: say('print_place'), width: 118, textOf: (one) => placeOf(one) },
  { head: label('state'), width: 92, textOf: ({ state }) => word('state', state) },
  { head: label('allocation.carrier.service_name'), width: 90, textOf: (one) => one.carrier_service },
  {
    key: 'pieces',
    head: say('print_pieces_short'),
    width: 26,
    textOf: ({ pieces }) => number(pieces),
    style: right,
  },
  {
    key: 'weight',
    head: say('print_weight_kg'),
    width: 48,
    textOf: (one) => (one.weight ? texts.kilograms(weightOf(one)) : '–'),
    style: right,
  },
  { head: label('created'), width: 72, textOf: ({ created }) => moment(created), style: right },
  { head: label(''), width: 130, textOf: ({ reference }) => reference, style: { ...small, size: 6.5 } },
]

const placeOf = ({ postal_code, locality, country_iso_code: country }: ShipmentSummary): string =>
  [country, postal_code, locality].filter((part) => part !== '').join(' ')

/** In kilograms; 0 where none was given. */
const weightOf = ({ weight }: ShipmentSummary): number =>
  weight ? toKilograms(weight.value, weight.unit) : 0

/** The head of the first page: whose list, of what, and when. */
const drawFirstHead = (
  canvas: Canvas,
  { desk, what, printed, shipments }: Heading,
  { say }: PrintTexts,
): void => {
  canvas.write(
    say('print_shipments'),
    { x: LEFT, y: 26, width: 300, height: 24 },
    { size: 18, weight: 'strong' },
  )
  const line = { x: LEFT + 386, width: 400, height: 12 }
  canvas.write(desk, { ...line, y: 28 }, { size: 10, weight: 'strong', align: 'right' })
  canvas.write(printed, { ...line, y: 43 }, { ...small, size: 8, align: 'right' })
  const count = say('print_count', { count: shipments })
  canvas.write(
    `${count} · ${what}`,
    { x: LEFT, y: 56, width: WIDTH, height: 20 },
    { size: 8.5, colour: GREY },
  )
}

/** The head of the pages that follow: enough to put them together again. */
const drawOtherHead = (canvas: Canvas, { desk, printed }: Heading, { say }: PrintTexts): void => {
  canvas.write(say('print_shipments'), { x: LEFT, y: 28, width: 200, height: 12 }, strong)
  const line = { x: LEFT + 386, y: 28, width: 400, height: 12 }
  canvas.write(`${desk} · ${printed}`, line, { ...small, size: 8, align: 'right' })
}

type PrintedTotals = Totals & {
  readonly table: PrintedTable<ShipmentSummary>
  readonly texts: PrintTexts
}

const drawTotals = (canvas: Canvas, y: number, { table, texts, pieces, weight }: PrintedTotals): void => {
  const sum: Style = { ...strong, align: 'right' }
  canvas.rule({ x: LEFT, y: y + 1, width: WIDTH }, 0.8)
  canvas.write(texts.say('print_in_all'), { x: LEFT, y: y + 7, width: 200, height: 11 }, strong)
  const { x, width } = boxOfColumn(table, 'pieces')
  const line = { y: y + 7, height: 11 }
  canvas.write(texts.number(pieces), { x: x - 40, width: width + 40, ...line }, sum)
  canvas.write(texts.kilograms(weight), { ...boxOfColumn(table, 'weight'), ...line }, sum)
}
