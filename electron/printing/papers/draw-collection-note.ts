import { sumExactly, withoutNoise } from '#shared/measures.ts'
import { CODE_INDENT, drawCode } from '../draw-code.ts'
import { drawReceipt, RECEIPT_HEIGHT } from '../draw-receipt.ts'
import { drawWholeTable, type PrintedColumn, type PrintedTable } from '../draw-table.ts'
import { body, numeric, small, strong } from '../look.ts'
import { partyOf } from '../party.ts'
import type { Canvas } from '../pdf/canvas.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintTexts } from '../print-texts.ts'
import type { CollectionLine, CollectionNote } from './collection-note.ts'
import type { Fact } from '../summary-facts.ts'
import { drawField, drawFields } from './draw-field.ts'

type Row = { readonly number: number; readonly line: CollectionLine }

const LEFT = 28
const WIDTH = 539
const TITLE = 'Collection note'
const ORIGIN = { y: 66, width: 300 } as const
const FACTS = { y: 148, height: 32 } as const
/** Two moments in one line. */
const WHEN = 172
const CODE = { x: LEFT + 320, y: 34, width: WIDTH - 320, height: 56 } as const

/**
 * Draws what the driver is shown and signs: where, when and by whom shipments are collected, and which. A layout of our own: no form
 * of it is official.
 */
export const drawCollectionNote = async (openPdf: OpenPdf, note: CollectionNote): Promise<Uint8Array> => {
  const { texts, created, lines } = note
  const name = note.name || note.reference
  const pdf = await openPdf({ title: `${TITLE} ${name}`, created, locale: texts.locale })
  const table: PrintedTable<Row> = {
    texts,
    left: LEFT,
    width: WIDTH,
    bottom: 798,
    foot: 812,
    columns: columnsFor(texts),
    headHeight: 16,
    headStyle: small,
    hasShadedHead: true,
    rowHeight: 26,
    padding: { top: 4, all: 6 },
    ruleThickness: 0.4,
    tops: { first: FACTS.y + FACTS.height + 8, other: 64 },
    drawHead: (canvas, isFirst) => {
      canvas.write(TITLE, { x: LEFT, y: 28, width: 300, height: 10 }, { ...small, size: 8 })
      canvas.write(
        name,
        { x: LEFT, y: 39, width: 300, height: 24 },
        { size: isFirst ? 18 : 11, weight: 'strong' },
      )
      if (isFirst) drawFirstPart(canvas, note)
    },
    totalsHeight: RECEIPT_HEIGHT + 26,
    drawTotals: (canvas, y) => {
      canvas.write(totalsOf(lines, texts), { x: LEFT, y: y + 9, width: WIDTH, height: 12 }, strong)
      drawReceipt(canvas, { x: LEFT, y: y + 22 })
    },
  }
  await drawWholeTable(
    pdf,
    table,
    lines.map((line, index) => ({ number: index + 1, line })),
  )
  return pdf.end()
}

/** Where, when, who; and the code by which the note itself is found again. */
const drawFirstPart = (canvas: Canvas, note: CollectionNote): void => {
  const { texts, origin, carrier } = note
  drawCode(canvas, { text: note.reference }, CODE)
  canvas.write('Collect from', { x: LEFT, y: ORIGIN.y, width: ORIGIN.width, height: 9 }, small)
  if (origin) {
    const { name, lines } = partyOf(origin, texts)
    const box = { x: LEFT, width: ORIGIN.width }
    canvas.write(name, { ...box, y: ORIGIN.y + 9, height: 13 }, { size: 10, weight: 'strong' })
    canvas.write(lines.join('\n'), { ...box, y: ORIGIN.y + 23, height: 54 }, body)
    const { special_instructions: instructions } = origin
    if (instructions !== undefined && instructions !== '') {
      const right = { x: CODE.x + CODE_INDENT, width: CODE.width - CODE_INDENT }
      canvas.write(
        texts.label('addresses[].special_instructions'),
        { ...right, y: CODE.y + CODE.height + 4, height: 9 },
        small,
      )
      canvas.write(instructions, { ...right, y: CODE.y + CODE.height + 13, height: 36 }, body)
    }
  }
  const [y, height] = [FACTS.y, FACTS.height]
  drawField(canvas, fieldOf('When', note.when), { x: LEFT, y, width: WHEN - 8, height: height - 3 })
  const facts = [
    fieldOf(texts.label('allocation.carrier'), carrier.name ?? carrier.reference),
    fieldOf(
      texts.label('allocation.carrier.service_name'),
      carrier.service_name ?? carrier.service_reference,
    ),
    fieldOf('Account', note.accountNumber),
  ]
  const width = (WIDTH - WHEN) / facts.length
  drawFields(canvas, facts, { x: LEFT + WHEN, y, columns: facts.length, width, height })
}

/** What is not known has its place as well: people fill it in by hand. */
const fieldOf = (name: string, value = ''): Fact => ({ name, value: value || '–' })

const columnsFor = ({ say, label, number, kilograms }: PrintTexts): readonly PrintedColumn<Row>[] => [
  { head: 'No.', width: 26, textOf: (row) => number(row.number), style: { ...small, size: 8 } },
  {
    head: 'Carrier reference, and shipment',
    width: 202,
    draw: (canvas, { line }, box) => {
      const [tracking, ...others] = line.trackingReferences
      const further = others.length === 0 ? '' : `  and ${others.length} more`
      canvas.write(`${tracking ?? '–'}${further}`, { ...box, height: 10 }, strong)
      canvas.write(line.reference, { ...box, y: box.y + 10, height: 9 }, { ...small, size: 6.5 })
    },
  },
  { head: label('custom_reference'), width: 92, textOf: ({ line }) => line.customReference },
  { head: say('print_recipient'), width: 92, textOf: ({ line }) => line.recipient },
  { head: label('addresses[].postal_code'), width: 60, textOf: ({ line }) => line.place },
  {
    head: say('print_pieces_short'),
    width: 24,
    gap: 2,
    textOf: ({ line }) => number(line.pieces),
    style: numeric,
  },
  {
    head: say('print_weight_kg'),
    width: 43,
    gap: 0,
    textOf: ({ line: { weight } }) => (weight === undefined ? '–' : kilograms(weight)),
    style: numeric,
  },
]

const totalsOf = (lines: readonly CollectionLine[], { say, kilograms }: PrintTexts): string => {
  const weight = withoutNoise(sumExactly(lines.map((line) => ({ amount: line.weight ?? 0, quantity: 1 }))))
  return [
    say('print_count', { count: lines.length }),
    say('print_pieces', { count: lines.reduce((sum, { pieces }) => sum + pieces, 0) }),
    ...(lines.some((line) => line.weight !== undefined) ? [`${kilograms(weight)} kg`] : []),
  ].join(' · ')
}
