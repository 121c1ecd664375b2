import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { sumOf } from '#shared/manifests/service-totals.ts'
import type { Box, Canvas, Style } from './pdf/canvas.ts'
import { body, GREY, kilograms, number, PALE, SHADE, small, strong } from './look.ts'
import { canBeScanned, CODE_INDENT, drawCode } from './draw-code.ts'
import type { Heights } from './plan-pages.ts'

/** What is said of the whole manifest. */
export type Heading = {
  readonly reference: string
  readonly desk: string
  readonly carrier: string
  /** The moment, as a person at the desk reads it. */
  readonly created: string
  readonly shipments: number
}

/** A shipment as it stands on the paper. */
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

const LEFT = 28
const WIDTH = 539
const FIRST_TOP = 148
const OTHER_TOP = 68
const HEAD = 18
export const ROW = 39
const BOTTOM = 798

export const footSpan = { x: LEFT, y: 812, width: WIDTH } as const

const SERVICE_ROW = 14
const SIGNATURE = 84

const columns = {
  number: { x: LEFT, width: 24 },
  reference: { x: LEFT + 26, width: 208 },
  custom: { x: LEFT + 240, width: 76 },
  recipient: { x: LEFT + 322, width: 98 },
  place: { x: LEFT + 426, width: 52 },
  pieces: { x: LEFT + 480, width: 20 },
  weight: { x: LEFT + 502, width: 37 },
} as const

const heads: readonly (readonly [keyof typeof columns, string])[] = [
  ['number', 'No.'],
  ['reference', 'Carrier reference, or shipment'],
  ['custom', 'Custom reference'],
  ['recipient', 'Recipient'],
  ['place', 'Postcode'],
  ['pieces', 'Pcs'],
  ['weight', 'Weight kg'],
]
/** A head stands where its column seems to begin: behind the space before bars, and wider than its numbers. */
const headShift: Readonly<Partial<Record<keyof typeof columns, number>>> = {
  reference: CODE_INDENT,
  weight: -6,
}
const isNumber = (column: keyof typeof columns): boolean => column === 'pieces' || column === 'weight'

export const heightsFor = (services: readonly ServiceTotal[]): Heights => ({
  first: BOTTOM - FIRST_TOP - HEAD,
  other: BOTTOM - OTHER_TOP - HEAD,
  row: ROW,
  totals: totalsHeight(services) + SIGNATURE,
})
const totalsHeight = (services: readonly ServiceTotal[]): number => (services.length + 2) * SERVICE_ROW + 20

/** The head of the first page: whose goods, for whom, and the manifest's own code. */
export const drawFirstHead = (canvas: Canvas, heading: Heading): number => {
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
  return FIRST_TOP
}

/** The head of the pages that follow: enough to put them together again. */
export const drawOtherHead = (canvas: Canvas, heading: Heading): number => {
  const line = { y: 36, height: 12 }
  canvas.write(heading.carrier, { x: LEFT, width: 260, ...line }, { size: 10, weight: 'strong' })
  canvas.write(
    heading.reference,
    { x: LEFT + 270, width: 269, ...line },
    { ...small, size: 8, align: 'right' },
  )
  return OTHER_TOP
}

/** The names of the columns; answers where the first row begins. */
export const drawTableHead = (canvas: Canvas, y: number): number => {
  for (const [column, name] of heads) {
    const style: Style = { ...small, size: 6.5, align: isNumber(column) ? 'right' : 'left' }
    const { x, width } = columns[column]
    const wide = { x: x + (headShift[column] ?? 0), width: width + (column === 'weight' ? 6 : 0) }
    canvas.write(name, { ...wide, y: y + 4, height: 9 }, style)
  }
  canvas.rule({ x: LEFT, y: y + HEAD - 2, width: WIDTH }, 0.8)
  return y + HEAD
}

export const drawRow = (
  canvas: Canvas,
  y: number,
  line: ManifestLine & { readonly number: number },
): void => {
  const box = (column: keyof typeof columns): Box => ({ ...columns[column], y: y + 5, height: ROW - 9 })
  canvas.write(String(line.number), box('number'), { ...small, size: 8 })
  drawReference(canvas, line, { ...columns.reference, y: y + 4, height: ROW - 6 })
  canvas.write(line.customReference, box('custom'), body)
  canvas.write(line.recipient, box('recipient'), body)
  canvas.write(line.place, box('place'), body)
  canvas.write(String(line.pieces), box('pieces'), number)
  canvas.write(line.weight === undefined ? '–' : kilograms(line.weight), box('weight'), number)
  canvas.rule({ x: LEFT, y: y + ROW - 0.5, width: WIDTH }, 0.5, PALE)
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
export const drawTotals = (canvas: Canvas, y: number, services: readonly ServiceTotal[]): number => {
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
export const drawSignature = (canvas: Canvas, y: number): void => {
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
