import type { ReactNode, Ref } from 'react'
import type { GridSort } from './grid-column.ts'
import type { PlacedRows } from './placed-rows.ts'
import type { Columns } from './use-columns.ts'
import type { Selection } from './use-selection.ts'

export type GridHandle = {
  /** Puts the keyboard into the table, on the active row or the first one. */
  readonly focus: () => void
  readonly hasFocus: () => boolean
  readonly scrollTop: () => number
  readonly scrollTo: (top: number) => void
}

/** The places of the rows that are drawn, the last one included. */
export type Sight = { readonly first: number; readonly last: number }

export type DataGridProps<Row> = {
  readonly label: string
  readonly rows: PlacedRows<Row>
  readonly idOf: (row: Row) => string
  /** How many rows there are in all, whether they are here or not; −1 when nobody knows. */
  readonly total: number
  readonly columns: Columns<Row>
  readonly selection: Selection
  readonly selectLabel: (row: Row) => string
  readonly selectAllLabel: string
  /** Which way the rows stand, where that can be turned. */
  readonly sort?: GridSort | undefined
  readonly onOpen: (row: Row) => void
  /** The keyboard leaves the table over its first row. */
  readonly onLeave: () => void
  /** Other rows are in sight: they should be here soon, and those around them. */
  readonly onSight: (sight: Sight) => void
  readonly initialScrollTop?: number
  /** Stands in the place of the rows when there are none. */
  readonly empty?: ReactNode
  readonly ref?: Ref<GridHandle>
}
