import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { sumOf } from '#shared/manifests/service-totals.ts'
import type { Progress } from '#shared/progress.ts'
import { canBeScanned, CODE_INDENT, drawCode } from './draw-code.ts'
import { drawReceipt, RECEIPT_HEIGHT } from './draw-receipt.ts'
import { type PrintedColumn, drawTable, type PrintedTable } from './draw-table.ts'
import { body, GREY, numeric, PALE, SHADE, small, strong } from './look.ts'
import type { Party } from './party.ts'
import type { Box, Canvas, Span, Style } from './pdf/canvas.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'
import type { PrintTexts } from './print-texts.ts'

/** What stands above the whole manifest. */
type Heading = {
  readonly reference: string
  readonly desk: string
  /** Where it is collected, one or several. */
  readonly depots: readonly Party[]
  readonly carrier: string
  /** What the carrier knows the sender by; empty where nobody entered it. */
  readonly accountNumber: string
  /** The moment, as a person at the desk reads it. */
  readonly created: string
  readonly shipments: number
}

/** A shipment as it stands on the manifest. */
export type ManifestLine = {
  readonly reference: string
  readonly customReference: string
  /** By these the carrier knows it. */
  readonly trackingReferences: readonly string[]
  /** And by these each of its pieces, where they have numbers of their own. */
  readonly pieceReferences: readonly string[]
  readonly recipient: string
  readonly place: string
  readonly pieces: number
  /** Kilograms. */
  readonly weight: number | undefined
}
/** A row of the table: a shipment, or some of the pieces of the one above. */
type Row =
  | { readonly kind: 'shipment'; readonly number: number; readonly line: ManifestLine }
  | { readonly kind: 'pieces'; readonly number: number; readonly pieces: readonly string[] }

type Content = {
  readonly heading: Heading
  readonly created: Date
  /** Where the audit trail ended when it was drawn, as a verification takes it. */
  readonly auditHead: string
  readonly lines: readonly ManifestLine[]
  readonly services: readonly ServiceTotal[]
  /** In English: what only a manifest has to say is written here. */
  readonly texts: PrintTexts
}

type Following = {
  /** Asked before each page. @throws when it is to stop */
  readonly heed: () => void
  readonly report: (progress: Progress) => void
}

const LEFT = 28
const WIDTH = 539
const SERVICE_ROW = 14

/** Draws the list that the driver signs, page by page. @throws what heeding throws */
export const drawManifest = async (
  openPdf: OpenPdf,
  { heading, created, auditHead, lines, services, texts }: Content,
  { heed, report }: Following,
): Promise<Uint8Array> => {
  const pdf = await openPdf({ title: `Manifest ${heading.reference}`, created, locale: texts.locale })
  const table: PrintedTable<Row> = {
    texts,
    left: LEFT,
    width: WIDTH,
    bottom: 798,
    foot: 812,
    auditHead,
    columns: columnsFor(texts),
    headHeight: 18,
    headStyle: { ...small, size: 6.5 },
    rowHeight: 39,
    padding: { top: 5, all: 9 },
    ruleThickness: 0.5,
    tops: { first: 166, other: 68 },
    drawHead: (canvas, isFirst) =>
      isFirst ? drawFirstHead(canvas, heading, texts) : drawOtherHead(canvas, heading),
    totalsHeight: totalsHeight(services) + RECEIPT_HEIGHT,
    drawTotals: (canvas, y) =>
      drawReceipt(canvas, { x: LEFT, y: drawTotals(canvas, { y, services, texts }) }),
  }
  const rows = lines.flatMap((line, index) => rowsOf(line, index + 1))
  heed()
  for (const { page, pages } of drawTable(pdf, table, { rows: rows.values(), count: rows.length })) {
    report({ done: page, total: pages })
    heed()
  }
  return pdf.end()
}

/** So many numbers of pieces stand in the height of a row. */
const PIECES = { columns: 3, lines: 4 } as const

const rowsOf = (line: ManifestLine, number: number): readonly Row[] => {
  const { pieceReferences, trackingReferences } = line
  const most = PIECES.columns * PIECES.lines
  const numbered = pieceReferences.map((piece, index) => `${index + 1}/${pieceReferences.length}  ${piece}`)
  // A single piece that is known by the number of its shipment stands there already.
  const isKnown = pieceReferences.every((piece) => piece === trackingReferences[0])
  const parts = isKnown
    ? []
    : Array.from({ length: Math.ceil(numbered.length / most) }, (_none, part) => part)
  return [
    { kind: 'shipment', number, line },
    ...parts.map((part): Row => ({
      kind: 'pieces',
      number,
      pieces: numbered.slice(part * most, (part + 1) * most),
    })),
  ]
}

const columnsFor = ({ say, label, number, kilograms }: PrintTexts): readonly PrintedColumn<Row>[] => {
  const ofLine =
    (textOf: (line: ManifestLine) => string) =>
    (row: Row): string =>
      row.kind === 'shipment' ? textOf(row.line) : ''
  return [
    { head: 'No.', width: 26, gap: 2, textOf: (row) => number(row.number), style: { ...small, size: 8 } },
    {
      head: 'Carrier reference, or shipment',
      width: 214,
      // A head stands where its column seems to begin: behind the space before bars.
      headRoom: -CODE_INDENT,
      draw: (canvas, row, box) => {
        const place = { ...box, y: box.y - 1, height: box.height + 3 }
        if (row.kind === 'shipment') drawReference(canvas, row.line, place)
        else drawPieces(canvas, row.pieces, { ...place, x: box.x + CODE_INDENT })
      },
    },
    { head: label('custom_reference'), width: 82, textOf: ofLine((line) => line.customReference) },
    { head: say('print_recipient'), width: 104, textOf: ofLine((line) => line.recipient) },
    { head: label('addresses[].postal_code'), width: 54, gap: 2, textOf: ofLine((line) => line.place) },
    {
      head: say('print_pieces_short'),
      width: 22,
      gap: 2,
      textOf: ofLine((line) => number(line.pieces)),
      style: numeric,
    },
    {
      head: say('print_weight_kg'),
      width: 37,
      gap: 0,
      // Wider than its numbers.
      headRoom: 6,
      textOf: ofLine(({ weight }) => (weight === undefined ? '–' : kilograms(weight))),
      style: numeric,
    },
  ]
}

/** The numbers of pieces, down one column after the other, from here to the right of the table. */
const drawPieces = (canvas: Canvas, pieces: readonly string[], { x, y, height }: Box): void => {
  const width = (LEFT + WIDTH - x) / PIECES.columns
  const line = height / PIECES.lines
  for (const [index, piece] of pieces.entries()) {
    const column = Math.floor(index / PIECES.lines)
    const top = y + (index % PIECES.lines) * line
    canvas.write(piece, { x: x + column * width, y: top, width: width - 6, height: line }, { size: 7 })
  }
}

const totalsHeight = (services: readonly ServiceTotal[]): number => (services.length + 2) * SERVICE_ROW + 20

/** The head of the first page: whose goods, for whom, where they are collected, and the manifest's own code. */
const drawFirstHead = (canvas: Canvas, heading: Heading, { say, label, number }: PrintTexts): void => {
  canvas.write('Manifest', { x: LEFT, y: 30, width: 200, height: 26 }, { size: 20, weight: 'strong' })
  const facts = [
    [label('allocation.carrier'), heading.carrier],
    ['Account', heading.accountNumber || '–'],
    ['From', heading.desk],
    ['Made', heading.created],
    [say('print_shipments'), number(heading.shipments)],
  ] as const
  for (const [index, [name, value]] of facts.entries()) {
    const y = 64 + index * 17
    canvas.write(name, { x: LEFT, y: y + 1, width: 60, height: 10 }, { size: 8, colour: GREY })
    const style: Style = { size: index === 0 ? 11 : 9, weight: index === 0 ? 'strong' : 'regular' }
    canvas.write(value, { x: LEFT + 62, y: index === 0 ? y - 2 : y, width: 240, height: 14 }, style)
  }
  const right = { x: LEFT + 330, width: WIDTH - 330 }
  drawCode(canvas, { text: heading.reference }, { ...right, y: 34, height: 52 })
  drawDepots(canvas, heading.depots, { ...right, x: right.x + CODE_INDENT, y: 92 })
}

/** Where the driver comes to; of several places the first, and how many more there are. */
const drawDepots = (canvas: Canvas, [depot, ...others]: readonly Party[], { x, y, width }: Span): void => {
  if (!depot) return
  const box = { x, width: width - CODE_INDENT }
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  canvas.write(`Collected from${more}`, { ...box, y, height: 9 }, small)
  canvas.write(depot.name, { ...box, y: y + 9, height: 12 }, { size: 9, weight: 'strong' })
  canvas.write(depot.lines.join('\n'), { ...box, y: y + 21, height: 46 }, body)
}

/** The head of the pages that follow: enough to put them together again. */
const drawOtherHead = (canvas: Canvas, heading: Heading): void => {
  const line = { y: 36, height: 12 }
  canvas.write(heading.carrier, { x: LEFT, width: 260, ...line }, { size: 10, weight: 'strong' })
  canvas.write(
    heading.reference,
    { x: LEFT + 270, width: 269, ...line },
    { ...small, size: 8, align: 'right' },
  )
}

/** The code that the carrier scans: its own reference, else the shipment's; both stand there to be read. */
const drawReference = (canvas: Canvas, { reference, trackingReferences }: ManifestLine, box: Box): void => {
  const [tracking, ...others] = trackingReferences
  const further = others.length === 0 ? '' : `  and ${others.length} more`
  if (tracking === undefined) return void drawCode(canvas, { text: reference }, box)
  // Whatever carriers call a shipment: there is always something to scan.
  if (!canBeScanned(canvas, tracking, box)) {
    return void drawCode(canvas, { text: reference, further: `  ${tracking}${further}` }, box)
  }
  const left = drawCode(canvas, { text: tracking, further }, { ...box, height: box.height - 8 })
  canvas.write(
    reference,
    { x: left, y: box.y + box.height - 8.5, width: box.width, height: 8 },
    { ...small, size: 6.5 },
  )
}

type Totals = Pick<Content, 'services' | 'texts'> & { readonly y: number }

/** What the driver takes of each service, and in all; answers where what follows begins. */
const drawTotals = (canvas: Canvas, { y, services, texts }: Totals): number => {
  const { say, label, number, kilograms } = texts
  const all = sumOf(services)
  const numbers = ['shipments', 'pieces', 'weight'] as const
  const rows = [
    ...services.map((one) => ({ ...one, name: one.service_name, style: body })),
    { ...all, name: say('print_in_all'), style: strong },
  ]
  const cell = (index: number): Omit<Box, 'y'> => ({ x: LEFT + 300 + index * 80, width: 74, height: 10 })
  const top = y + 14
  canvas.shade({ x: LEFT, y: top, width: WIDTH, height: SERVICE_ROW }, SHADE)
  canvas.write(
    label('allocation.carrier.service_name'),
    { x: LEFT + 5, y: top + 3, width: 200, height: 10 },
    small,
  )
  for (const [index, name] of [say('print_shipments'), 'Pieces', say('print_weight_kg')].entries())
    canvas.write(name, { ...cell(index), y: top + 3 }, { ...small, align: 'right' })
  for (const [index, row] of rows.entries()) {
    const line = top + (index + 1) * SERVICE_ROW
    canvas.write(row.name, { x: LEFT + 5, y: line + 3, width: 280, height: 10 }, row.style)
    for (const [column, of] of numbers.entries()) {
      const text = of === 'weight' ? kilograms(row.weight) : number(row[of])
      canvas.write(text, { ...cell(column), y: line + 3 }, { ...row.style, align: 'right' })
    }
    canvas.rule({ x: LEFT, y: line, width: WIDTH }, 0.4, PALE)
  }
  return y + totalsHeight(services)
}
