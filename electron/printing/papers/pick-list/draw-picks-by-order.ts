import { orderOf, type Pick, picksOf, recipientOf, piecesIn } from '#shared/papers/pick-list.ts'
import { drawCode } from '../../draw-code.ts'
import { type PrintedColumn, drawWholeTable, type PrintedTable } from '../../draw-table.ts'
import { numeric, SHADE, small, strong } from '../../look.ts'
import type { Box, Canvas, Style } from '../../pdf/canvas.ts'
import type { OpenPdf } from '../../pdf/open-pdf.ts'
import type { PrintTexts } from '../../print-texts.ts'
import { drawPickListHead, drawTick, page, type PickListContent } from './pick-list-page.ts'
import { ordersOnPages, type PlannedRow } from './orders-on-pages.ts'

const ROW = 34

/** Draws what each order takes below its name and the code that opens it, so that whoever packs it can scan the list. */
export const drawPicksByOrder = async (
  openPdf: OpenPdf,
  { shipments, created, texts }: PickListContent,
): Promise<Uint8Array> => {
  const { say } = texts
  const pdf = await openPdf({ title: say('print_pick_list'), created, locale: texts.locale })
  const what = say('print_count', { count: shipments.length })
  const orders = shipments.map((shipment) => ({ shipment, picks: picksOf(shipment) }))
  const rooms = {
    first: roomFrom(page.tops.first),
    other: roomFrom(page.tops.other),
  }
  const table: PrintedTable<PlannedRow> = {
    ...page,
    texts,
    rowHeight: ROW,
    columns: columnsFor(texts),
    drawHead: (canvas, isFirst) => drawPickListHead(canvas, { texts, created, what }, isFirst),
    drawTotals: (canvas, y) => {
      const pieces = piecesIn(orders.flatMap(({ picks }) => picks))
      const totals = [say('print_pieces', { count: pieces }), what].join(' · ')
      canvas.write(totals, { x: page.left, y: y + 8, width: page.width, height: 14 }, strong)
    },
  }
  await drawWholeTable(pdf, table, ordersOnPages(orders, rooms))
  return pdf.end()
}

const roomFrom = (top: number): number => Math.floor((page.bottom - top - page.headHeight) / ROW)

const columnsFor = (texts: PrintTexts): readonly PrintedColumn<PlannedRow>[] => {
  const { say, label, number } = texts
  return [
    {
      head: '',
      width: 20,
      draw: (canvas, row, box) => {
        if (row.kind === 'order') drawOrder(canvas, row, { texts, y: box.y - page.padding.top })
        if (row.kind === 'pick') drawTick(canvas, row, box)
      },
    },
    {
      head: say('print_storage_place'),
      width: 92,
      ...ofPick(({ place }) => place || '–', { ...strong, size: 9 }),
    },
    { head: label('contents[].sku'), width: 112, ...ofPick(({ sku }) => sku, { ...strong, size: 9 }) },
    { head: label('contents'), width: 275, ...ofPick(({ name }) => name, { size: 9 }) },
    {
      head: say('print_quantity'),
      width: 40,
      gap: 0,
      ...ofPick(({ quantity }) => number(quantity), { ...numeric, size: 12, weight: 'strong' }),
    },
  ]
}

/** What stands in the rows of goods alone: the name of an order goes over all columns. */
const ofPick = (textOf: (pick: Pick) => string, style: Style): Partial<PrintedColumn<PlannedRow>> => ({
  style,
  draw: (canvas, row, box) => {
    if (row.kind === 'pick') canvas.write(textOf(row.pick), box, style)
  },
})

type OrderRow = Extract<PlannedRow, { readonly kind: 'order' }>

const drawOrder = (
  canvas: Canvas,
  { shipment, isContinued }: OrderRow,
  { texts, y }: { readonly texts: PrintTexts; readonly y: number },
): void => {
  const { left, width } = page
  const row: Box = { x: left, y, width, height: ROW - 1 }
  canvas.shade(row, SHADE)
  const name = { x: left + 5, width: width - CODE_WIDTH - 15 }
  const order = orderOf(shipment)
  const title = isContinued ? texts.say('print_continued', { name: order }) : order
  canvas.write(title, { ...name, y: y + 3, height: 14 }, { size: 11, weight: 'strong' })
  const recipient = recipientOf(shipment)
  const { allocation } = shipment
  const facts = [
    recipient === order ? '' : recipient,
    allocation && [allocation.carrier.name, allocation.carrier.service_name].filter(Boolean).join(' '),
  ]
  canvas.write(facts.filter(Boolean).join(' · '), { ...name, y: y + 19, height: 11 }, { ...small, size: 8 })
  if (isContinued) return
  const code = { x: left + width - CODE_WIDTH, y: y + 2, width: CODE_WIDTH, height: ROW - 4 }
  drawCode(canvas, { text: shipment.reference }, code)
}
const CODE_WIDTH = 215
