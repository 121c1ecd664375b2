import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { sumOf } from '#shared/manifests/service-totals.ts'
import type { Progress } from '#shared/progress.ts'
import { canBeScanned, CODE_INDENT, drawCode } from './draw-code.ts'
import { type Column, drawTable, type Table } from './draw-table.ts'
import { body, GREY, kilograms, number, PALE, SHADE, small, strong } from './look.ts'
import type { Box, Canvas, Style } from './pdf/canvas.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'

/** What stands above the whole manifest. */
type Heading = {
  readonly reference: string
  readonly desk: string
  readonly carrier: string
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
  readonly recipient: string
  readonly place: string
  readonly pieces: number
  /** Kilograms. */
  readonly weight: number | undefined
}
type NumberedLine = ManifestLine & { readonly number: number }

type Content = {
  readonly heading: Heading
  readonly created: Date
  readonly lines: readonly ManifestLine[]
  readonly services: readonly ServiceTotal[]
}

type Following = {
  readonly signal: AbortSignal | undefined
  readonly report: (progress: Progress) => void
}

const LEFT = 28
const WIDTH = 539
const SERVICE_ROW = 14
const SIGNATURE = 84

/**
 * Draws the list that the driver signs, page by page; others get their turn in between.
 * @throws what the signal was aborted with
 */
export const drawManifest = async (
  openPdf: OpenPdf,
  { heading, created, lines, services }: Content,
  { signal, report }: Following,
): Promise<Uint8Array> => {
  const pdf = await openPdf({ title: `Manifest ${heading.reference}`, created })
  const table: Table<NumberedLine> = {
    left: LEFT,
    width: WIDTH,
    bottom: 798,
    foot: 812,
    columns,
    headHeight: 18,
    headStyle: { ...small, size: 6.5 },
    rowHeight: 39,
    padding: { top: 5, all: 9 },
    ruleThickness: 0.5,
    tops: { first: 148, other: 68 },
    drawHead: (canvas, isFirst) =>
      isFirst ? drawFirstHead(canvas, heading) : drawOtherHead(canvas, heading),
    totalsHeight: totalsHeight(services) + SIGNATURE,
    drawTotals: (canvas, y) => drawSignature(canvas, drawTotals(canvas, y, services)),
  }
  const rows = lines.map((line, index) => ({ ...line, number: index + 1 })).values()
  signal?.throwIfAborted()
  for (const { page, pages } of drawTable(pdf, table, { rows, count: lines.length })) {
    report({ done: page, total: pages })
    await letOthersRun()
    signal?.throwIfAborted()
  }
  return pdf.end()
}

const columns: readonly Column<NumberedLine>[] = [
  { head: 'No.', width: 26, gap: 2, textOf: (line) => String(line.number), style: { ...small, size: 8 } },
  {
    head: 'Carrier reference, or shipment',
    width: 214,
    // A head stands where its column seems to begin: behind the space before bars.
    headRoom: -CODE_INDENT,
    draw: (canvas, line, box) =>
      drawReference(canvas, line, { ...box, y: box.y - 1, height: box.height + 3 }),
  },
  { head: 'Custom reference', width: 82, textOf: (line) => line.customReference },
  { head: 'Recipient', width: 104, textOf: (line) => line.recipient },
  { head: 'Postcode', width: 54, gap: 2, textOf: (line) => line.place },
  { head: 'Pcs', width: 22, gap: 2, textOf: (line) => String(line.pieces), style: number },
  {
    head: 'Weight kg',
    width: 37,
    gap: 0,
    // Wider than its numbers.
    headRoom: 6,
    textOf: ({ weight }) => (weight === undefined ? '–' : kilograms(weight)),
    style: number,
  },
]

const totalsHeight = (services: readonly ServiceTotal[]): number => (services.length + 2) * SERVICE_ROW + 20

/** The head of the first page: whose goods, for whom, and the manifest's own code. */
const drawFirstHead = (canvas: Canvas, heading: Heading): void => {
  canvas.write('Manifest', { x: LEFT, y: 30, width: 200, height: 26 }, { size: 20, weight: 'strong' })
  const facts = [
    ['Carrier', heading.carrier],
    ['From', heading.desk],
    ['Made', heading.created],
    ['Shipments', String(heading.shipments)],
  ] as const
  for (const [index, [name, value]] of facts.entries()) {
    const y = 64 + index * 17
    canvas.write(name, { x: LEFT, y: y + 1, width: 60, height: 10 }, { size: 8, colour: GREY })
    const style: Style = { size: index === 0 ? 11 : 9, weight: index === 0 ? 'strong' : 'regular' }
    canvas.write(value, { x: LEFT + 62, y: index === 0 ? y - 2 : y, width: 220, height: 14 }, style)
  }
  drawCode(canvas, { text: heading.reference }, { x: LEFT + 330, y: 34, width: 209, height: 52 })
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

/** What the driver takes of each service, and in all; answers where what follows begins. */
const drawTotals = (canvas: Canvas, y: number, services: readonly ServiceTotal[]): number => {
  const all = sumOf(services)
  const numbers = ['shipments', 'pieces', 'weight'] as const
  const rows = [
    ...services.map((one) => ({ ...one, name: one.service_name, style: body })),
    { ...all, name: 'In all', style: strong },
  ]
  const cell = (index: number): Omit<Box, 'y'> => ({ x: LEFT + 300 + index * 80, width: 74, height: 10 })
  const top = y + 14
  canvas.shade({ x: LEFT, y: top, width: WIDTH, height: SERVICE_ROW }, SHADE)
  canvas.write('Service', { x: LEFT + 5, y: top + 3, width: 200, height: 10 }, small)
  for (const [index, name] of ['Shipments', 'Pieces', 'Weight kg'].entries())
    canvas.write(name, { ...cell(index), y: top + 3 }, { ...small, align: 'right' })
  for (const [index, row] of rows.entries()) {
    const line = top + (index + 1) * SERVICE_ROW
    canvas.write(row.name, { x: LEFT + 5, y: line + 3, width: 280, height: 10 }, row.style)
    for (const [column, of] of numbers.entries()) {
      const text = of === 'weight' ? kilograms(row.weight) : String(row[of])
      canvas.write(text, { ...cell(column), y: line + 3 }, { ...row.style, align: 'right' })
    }
    canvas.rule({ x: LEFT, y: line, width: WIDTH }, 0.4, PALE)
  }
  return y + totalsHeight(services)
}

/** Where the driver signs. */
const drawSignature = (canvas: Canvas, y: number): void => {
  const fields = [
    ['Received by (name in capitals)', 0, 200],
    ['Signature', 214, 190],
    ['Date and time', 418, 121],
  ] as const
  for (const [name, left, width] of fields) {
    canvas.rule({ x: LEFT + left, y: y + 56, width }, 0.8)
    canvas.write(name, { x: LEFT + left, y: y + 60, width, height: 10 }, small)
  }
}
