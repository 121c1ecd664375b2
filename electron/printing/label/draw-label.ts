import { formatDate, formatWeight } from '#shared/format/format.ts'
import type { Box } from '../pdf/canvas.ts'
import type { Label, LabelCanvas, LabelSurface } from './label.ts'
import { drawScanned, MARGIN, wholeDots } from './draw-scanned.ts'

const RULE = 1.4

/** Draws a label from the upper left corner of its paper, what a sorter reads first the largest. */
export const drawLabel = (canvas: LabelCanvas, label: Label, surface: LabelSurface): void => {
  const { width, height } = surface
  const space = { canvas, label, surface, texts: surface.texts }
  const inner = { x: MARGIN, width: width - 2 * MARGIN }
  // What larger paper has to spare goes to the address.
  const parts = [
    [drawHead, HEAD],
    [drawRecipient, height - 2 * MARGIN - HEAD - ROUTE - TRACKING - FOOT - 4 * GAP],
    [drawRoute, ROUTE],
    [drawTracking, TRACKING],
    [drawFoot, FOOT],
  ] as const
  let y = MARGIN
  for (const [index, [draw, part]] of parts.entries()) {
    if (index > 0) canvas.rule({ x: 0, y: y - GAP / 2 - RULE / 2, width }, RULE)
    draw(space, { ...inner, y, height: part })
    y += part + GAP
  }
}
const GAP = 9
const HEAD = 40
const ROUTE = 42
const TRACKING = 76
const FOOT = 66
/** Of the text below the bars. */
const TYPED = 17

type Space = {
  readonly canvas: LabelCanvas
  readonly label: Label
  readonly surface: LabelSurface
  readonly texts: LabelSurface['texts']
}

const drawHead = ({ canvas, label, surface, texts }: Space, { x, y, width }: Box): void => {
  const half = width * LEFT_SHARE
  const { logo } = surface
  const taken = logo ? canvas.drawLogo(logo, { x, y: y - 2, ...LOGO }) + 6 : 0
  const left = { x: x + taken, width: half - 8 - taken }
  canvas.write(texts.say('print_label_from'), { ...left, y: y - 2, height: 9 }, { size: 7 })
  canvas.write(label.sender.name, { ...left, y: y + 7, height: 11 }, { size: 8.5, weight: 'strong' })
  canvas.write(label.sender.address, { ...left, y: y + 18, height: 22 }, { size: 8.5 })
  const right = { x: x + half, width: width - half }
  canvas.write(label.service, { ...right, y: y - 3, height: 29 }, { size: 16, weight: 'strong' })
  canvas.write(label.carrier, { ...right, y: y + 28, height: 12 }, { size: 9 })
}
const LOGO = { width: 56, height: 38 } as const
/** How much of the width the left of two columns has. */
const LEFT_SHARE = 0.55

const drawRecipient = ({ canvas, label, texts }: Space, { x, y, width, height }: Box): void => {
  const { name, company, street, town, country, telephone } = label.recipient
  const at = (top: number, room: number): Box => ({ x, y: y + top, width, height: room })
  canvas.write(texts.say('print_label_to'), at(-2, 9), { size: 7.5 })
  canvas.write(name, at(7, 24), { size: 18, weight: 'strong' })
  const lines = [company, ...street].filter((line) => line !== '')
  const bottom = height - 52
  canvas.write(lines.join('\n'), at(32, bottom - 32), { size: 13 })
  canvas.write(town, at(bottom, 24), { size: 18, weight: 'strong' })
  canvas.write(country, at(bottom + 24, 16), { size: 13, weight: 'strong' })
  canvas.write(telephone, at(bottom + 40, 12), { size: 9 })
}

const drawRoute = ({ canvas, label, texts }: Space, { x, y, width }: Box): void => {
  const half = width * LEFT_SHARE
  canvas.write(label.route, { x, y: y - 3, width: half - 8, height: 46 }, { size: 36, weight: 'strong' })
  const right = { x: x + half, width: width - half, height: 13 }
  const { number, of } = label.piece
  const piece = texts.say('print_label_piece', { number: texts.number(number), of: texts.number(of) })
  const weight = label.weight && formatWeight(label.weight, texts.locale)
  const pieceAndWeight = [piece, weight].filter((part) => part !== undefined).join(' · ')
  canvas.write(pieceAndWeight, { ...right, y }, { size: 11, weight: 'strong' })
  canvas.write(formatDate(label.date, texts.locale), { ...right, y: y + 14 }, { size: 10.5 })
  canvas.write(label.customReference, { ...right, y: y + 28 }, { size: 10.5 })
}

/** What the carrier scans, and the same to be typed by hand. */
const drawTracking = ({ canvas, label, surface }: Space, { x, y, width, height }: Box): void => {
  const { trackingReference } = label
  drawScanned(canvas, trackingReference, { ...surface, y, height: height - TYPED - 2 })
  canvas.write(trackingReference, { x, y: y + height - TYPED, width, height: TYPED }, { size: 13 })
}

const drawFoot = ({ canvas, label, surface }: Space, { x, y, width, height }: Box): void => {
  const { reference, contentsReference, postalCode, piece } = label
  const text = [reference, postalCode, `${piece.number}/${piece.of}`].join(' ')
  const matrix = canvas.encodeMatrix(text.replaceAll(/[^\x20-\x7e]/gu, '?'))
  if (matrix) canvas.drawMatrix(matrix, { x, y }, wholeDots(height / matrix.side, 72 / surface.dpi))
  const right = { x: x + height + 10, width: width - height - 10 }
  canvas.write(label.properties.join('\n'), { ...right, y: y - 2, height: height - 10 }, { size: 10 })
  canvas.write(contentsReference, { ...right, y: y + height - 9, height: 9 }, { size: 7.5 })
}
