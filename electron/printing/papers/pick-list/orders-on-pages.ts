import type { Pick } from '#shared/papers/pick-list.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'

/** A shipment and what is fetched for it. */
type Order = { readonly shipment: Shipment; readonly picks: readonly Pick[] }

/** A row of the list: an order by its name, once more where it goes on on another page; what it takes; or nothing. */
export type PlannedRow =
  | { readonly kind: 'order'; readonly shipment: Shipment; readonly isContinued: boolean }
  | { readonly kind: 'pick'; readonly pick: Pick }
  | { readonly kind: 'empty' }

/** How many rows the first page has room for, and each of the others. */
type Rooms = { readonly first: number; readonly other: number }

/** The rows of orders so that none has its name at the end of a page and its goods on the next. */
export const ordersOnPages = (orders: readonly Order[], { first, other }: Rooms): readonly PlannedRow[] => {
  const rows: PlannedRow[] = []
  let left = first
  const add = (row: PlannedRow): void => {
    rows.push(row)
    left = left === 1 ? other : left - 1
  }
  const isNewPage = (): boolean => left === (rows.length < first ? first : other)
  for (const { shipment, picks } of orders) {
    if (left === 1) add({ kind: 'empty' })
    add({ kind: 'order', shipment, isContinued: false })
    for (const [index, pick] of picks.entries()) {
      if (index > 0 && isNewPage()) add({ kind: 'order', shipment, isContinued: true })
      add({ kind: 'pick', pick })
    }
  }
  return rows
}
