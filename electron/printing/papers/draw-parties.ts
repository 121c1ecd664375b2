import { tradeParty, type TradeRole } from '#shared/papers/trade-parties.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { type Party, partyOf } from '../party.ts'
import type { PrintTexts } from '../print-texts.ts'
import type { Box, Canvas, Style } from '../pdf/canvas.ts'
import { body, PALE, small, strong } from '../look.ts'

const GAP = 12

type Parties = { readonly shipment: Pick<Shipment, 'addresses'>; readonly texts: PrintTexts }
/** The parties of a trade, side by side, each by what it is called on the paper; those that are not told are left out. */
export const drawTradeParties = (
  canvas: Canvas,
  { shipment, texts, titles }: Parties & { readonly titles: readonly (readonly [TradeRole, string])[] },
  box: Box,
): void => {
  const parties = titles.flatMap(([role, title]) => {
    const party = tradeParty(shipment.addresses, role)
    return party ? [{ ...partyOf(party.address, texts), title }] : []
  })
  drawPartiesInRow(canvas, parties, box)
}

const drawPartiesInRow = (canvas: Canvas, parties: readonly Party[], { x, y, ...room }: Box): void => {
  const width = (room.width + GAP) / parties.length - GAP
  for (const [index, { title, name, lines }] of parties.entries()) {
    const column = { x: x + index * (width + GAP), width }
    canvas.rule({ ...column, y }, 0.8, PALE)
    canvas.write(title, { ...column, y: y + 4, height: 9 }, small)
    const nameStyle: Style = { ...strong, size: 9.5 }
    const nameHeight = canvas.widthOf(name, nameStyle) > width ? 22 : 12
    canvas.write(name, { ...column, y: y + 14, height: nameHeight }, nameStyle)
    const top = 15 + nameHeight
    canvas.write(lines.join('\n'), { ...column, y: y + top, height: room.height - top }, body)
  }
}
