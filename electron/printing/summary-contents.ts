import { formatDimensions, formatMoney, formatWeight } from '#shared/format/format.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { body, PALE, SHADE, small, strong } from './look.ts'
import type { Box, Canvas, Span, Style } from './pdf/canvas.ts'
import type { PrintTexts } from './print-texts.ts'

const HEAD = 16
const ROW = 14
const DETAIL = 9
const INDENT = 10
const GAP = 6

type Line = { readonly item: StoredContents; readonly isInside: boolean; readonly detail: string }
type Column = {
  readonly head: string
  readonly width: number
  readonly textOf: (item: StoredContents) => string
  readonly align?: Style['align']
}

const columnsFor = ({ say, label, number, locale }: PrintTexts): readonly Column[] => [
  { head: label('contents'), width: 214, textOf: (item) => contentsName(item) ?? item.sku ?? '–' },
  { head: label('contents[].sku'), width: 84, textOf: ({ sku }) => sku ?? '' },
  { head: say('print_quantity'), width: 34, textOf: ({ quantity }) => number(quantity), align: 'right' },
  {
    head: say('print_weight_each'),
    width: 60,
    textOf: ({ weight }) => (weight ? formatWeight(weight, locale) : '–'),
    align: 'right',
  },
  {
    head: say('print_size'),
    width: 88,
    textOf: ({ dimensions }) => (dimensions ? formatDimensions(dimensions, locale) : '–'),
    align: 'right',
  },
  {
    head: say('print_value_each'),
    width: 59,
    textOf: ({ value }) => formatMoney(value, locale),
    align: 'right',
  },
]

/** The height that contents would like to have. */
export const contentsHeight = (contents: readonly StoredContents[], texts: PrintTexts): number =>
  linesOf(contents, texts).reduce((height, line) => height + heightOf(line), HEAD + ROW)

type Printed = { readonly contents: readonly StoredContents[]; readonly texts: PrintTexts }

/** What is in a shipment: as many lines as there is room for, and what it comes to. */
export const drawContents = (canvas: Canvas, { contents, texts }: Printed, box: Box): void => {
  const columns = columnsFor(texts)
  drawHead(canvas, columns, box)
  const lines = linesOf(contents, texts)
  const bottom = box.y + box.height - ROW
  let y = box.y + HEAD
  let drawn = 0
  for (const line of lines) {
    // The last line of the room is for how many more there are, unless this is the last.
    const needed = heightOf(line) + (drawn + 1 < lines.length ? ROW : 0)
    if (y + needed > bottom) break
    drawLine(canvas, { ...box, y }, { ...line, columns })
    y += heightOf(line)
    drawn += 1
  }
  if (drawn < lines.length) {
    canvas.write(
      texts.say('print_more', { more: lines.length - drawn }),
      { ...box, y: y + 3, height: 10 },
      small,
    )
    y += ROW
  }
  canvas.write(totalWords(contents, texts), { ...box, y: y + 4, height: 11 }, strong)
}

const linesOf = (contents: readonly StoredContents[], texts: PrintTexts): readonly Line[] =>
  contents.flatMap((item) => [
    { item, isInside: false, detail: detailOf(item, texts) },
    ...(item.contents ?? []).map((inner) => ({
      item: inner,
      isInside: true,
      detail: detailOf(inner, texts),
    })),
  ])

/** What customs and whoever handles it have to know. */
const detailOf = (
  { harmonisation_code, country_of_origin, dangerous_goods: goods }: StoredContents,
  texts: PrintTexts,
): string =>
  [
    harmonisation_code && `HS ${harmonisation_code}`,
    country_of_origin && texts.say('print_made_in', { country: country_of_origin }),
    goods && dangerWords(goods, texts),
  ]
    .filter(Boolean)
    .join(' · ')

const dangerWords = (
  {
    id_number,
    proper_shipping_name: name,
    hazard_classes: classes = [],
    packing_group: group,
  }: NonNullable<StoredContents['dangerous_goods']>,
  { say }: PrintTexts,
): string =>
  [
    say('print_dangerous_goods'),
    id_number,
    name,
    classes.length > 0 ? say('print_classes', { classes: classes.map(({ code }) => code) }) : undefined,
    group && say('print_packing_group', { group }),
  ]
    .filter(Boolean)
    .join(' ')

const heightOf = ({ detail }: Line): number => ROW + (detail === '' ? 0 : DETAIL)

const drawHead = (canvas: Canvas, columns: readonly Column[], { x, y, width }: Span): void => {
  canvas.shade({ x, y, width, height: HEAD - 2 }, SHADE)
  for (const [index, { head, align = 'left' }] of columns.entries())
    canvas.write(head, { ...cell(columns, index, x), y: y + 3, height: 9 }, { ...small, align })
}

type DrawnLine = Line & { readonly columns: readonly Column[] }

const drawLine = (canvas: Canvas, span: Span, line: DrawnLine): void => {
  const { item, isInside, detail, columns } = line
  const indent = isInside ? INDENT : 0
  for (const [index, { textOf, align = 'left' }] of columns.entries()) {
    const { x, width } = cell(columns, index, span.x)
    const shift = index === 0 ? indent : 0
    canvas.write(
      textOf(item),
      { x: x + shift, width: width - shift, y: span.y + 2, height: ROW - 3 },
      { ...body, align },
    )
  }
  const below = {
    x: span.x + indent,
    y: span.y + ROW - 1,
    width: span.width - indent - GAP,
    height: DETAIL - 1,
  }
  if (detail !== '') canvas.write(detail, below, { ...small, size: 6.5 })
  canvas.rule({ ...span, y: span.y + heightOf(line) - 0.5 }, 0.4, PALE)
}

const cell = (columns: readonly Column[], index: number, left: number): Omit<Box, 'y' | 'height'> => ({
  x: columns.slice(0, index).reduce((x, { width }) => x + width, left),
  width: (columns[index]?.width ?? 0) - (index === columns.length - 1 ? 0 : GAP),
})

const totalWords = (contents: readonly StoredContents[], { say, locale }: PrintTexts): string => {
  const { pieces, weights, values } = contentsTotals(contents)
  return [
    say('print_pieces', { count: pieces }),
    ...weights.map((weight) => formatWeight(weight, locale)),
    ...values.map((value) => formatMoney(value, locale)),
  ].join(' · ')
}
