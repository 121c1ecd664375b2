import { sharedPicksOf, type SharedPick, piecesIn } from '#shared/papers/pick-list.ts'
import { type PrintedColumn, drawWholeTable, type PrintedTable } from '../../draw-table.ts'
import { body, numeric, strong } from '../../look.ts'
import type { OpenPdf } from '../../pdf/open-pdf.ts'
import type { PrintTexts } from '../../print-texts.ts'
import { drawPickListHead, drawTick, page, type PickListContent } from './pick-list-page.ts'

/** Draws each thing once, along the way through the storage, with the orders that it is for. */
export const drawPicksBySku = async (
  openPdf: OpenPdf,
  { shipments, created, texts }: PickListContent,
): Promise<Uint8Array> => {
  const { say } = texts
  const pdf = await openPdf({ title: say('print_pick_list'), created, locale: texts.locale })
  const picks = sharedPicksOf(shipments)
  const what = say('print_count', { count: shipments.length })
  const table: PrintedTable<SharedPick> = {
    ...page,
    texts,
    rowHeight: 26,
    columns: columnsFor(texts),
    drawHead: (canvas, isFirst) => drawPickListHead(canvas, { texts, created, what }, isFirst),
    drawTotals: (canvas, y) => {
      const totals = [say('print_pieces', { count: piecesIn(picks) }), what].join(' · ')
      canvas.write(totals, { x: page.left, y: y + 8, width: page.width, height: 14 }, strong)
    },
  }
  await drawWholeTable(pdf, table, picks)
  return pdf.end()
}

const columnsFor = (texts: PrintTexts): readonly PrintedColumn<SharedPick>[] => {
  const { say, label, number } = texts
  return [
    { head: '', width: 20, draw: drawTick },
    { head: say('print_storage_place'), width: 70, textOf: ({ place }) => place || '–', style: strong },
    { head: label('contents[].sku'), width: 84, textOf: ({ sku }) => sku, style: strong },
    { head: label('contents'), width: 149, textOf: ({ name }) => name },
    {
      head: say('print_quantity'),
      width: 36,
      textOf: ({ quantity }) => number(quantity),
      style: { ...numeric, size: 11, weight: 'strong' },
    },
    {
      head: label('custom_reference'),
      width: 180,
      gap: 0,
      textOf: ({ orders }) => ordersIn(orders, texts),
      style: { ...body, size: 7.5 },
    },
  ]
}

const MOST_ORDERS = 8

/** As many orders as can be read in a row, each with how many it takes where that is more than one. */
const ordersIn = (orders: SharedPick['orders'], { say, number }: PrintTexts): string => {
  const shown = orders
    .slice(0, MOST_ORDERS)
    .map(({ order, quantity }) => (quantity === 1 ? order : `${order} × ${number(quantity)}`))
  const more = orders.length - shown.length
  return [...shown, ...(more > 0 ? [say('print_more', { more })] : [])].join(', ')
}
