import type { PickOrder } from '#shared/papers/pick-list.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { small } from '../../look.ts'
import type { Box, Canvas } from '../../pdf/canvas.ts'
import type { PrintTexts } from '../../print-texts.ts'
import { drawFrame } from '../draw-field.ts'

/** What a pick list is drawn from. */
export type PickListContent = {
  readonly shipments: readonly Shipment[]
  readonly by: PickOrder
  readonly created: Date
  readonly texts: PrintTexts
}

/** What the pages of both pick lists have in common. Lengths are points. */
export const page = {
  left: 28,
  width: 539,
  bottom: 800,
  foot: 812,
  headHeight: 16,
  headStyle: small,
  hasShadedHead: true,
  padding: { top: 4, all: 7 },
  ruleThickness: 0.4,
  tops: { first: 70, other: 58 },
  totalsHeight: 24,
} as const

type Heading = { readonly texts: PrintTexts; readonly created: Date; readonly what: string }

/** What stands above each page: that it is a pick list, of what, and when it was made. */
export const drawPickListHead = (
  canvas: Canvas,
  { texts, created, what }: Heading,
  isFirst: boolean,
): void => {
  const { left, width } = page
  const title = { x: left, y: 28, width: 300, height: isFirst ? 24 : 15 }
  canvas.write(texts.say('print_pick_list'), title, { size: isFirst ? 18 : 11, weight: 'strong' })
  const right = { x: left + 310, width: width - 310, height: 11 }
  canvas.write(what, { ...right, y: 28 }, { size: 9, weight: 'strong', align: 'right' })
  canvas.write(texts.longMoment(created), { ...right, y: 41 }, { ...small, size: 8, align: 'right' })
}

const TICK = 12

/** A box to tick. */
export const drawTick = (canvas: Canvas, _row: unknown, { x, y }: Box): void =>
  drawFrame(canvas, { x, y, width: TICK, height: TICK }, 0.8)
