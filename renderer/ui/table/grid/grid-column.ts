import type { ReactNode } from 'react'

/** One column of a table. Sizes are in pixels at the usual density. */
export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  readonly size: number
  readonly minSize?: number
  /** Numbers stand at the end of their cell. */
  readonly align?: 'end'
  /** Beside the others of less weight. */
  readonly isQuiet?: boolean
  /** Takes its share of the room that is left over, until somebody sizes it by hand. */
  readonly grows?: boolean
  /** Not shown until somebody chooses it. */
  readonly hidden?: boolean
  /** The rows can be put in its order, one way and the other. */
  readonly isSortable?: boolean
  readonly render: (row: Row) => ReactNode
}

/** What somebody has chosen of a table's columns; what is not in it is as the table has it. */
export type ColumnLayout = {
  readonly order: readonly string[]
  readonly visibility: Readonly<Record<string, boolean>>
  readonly sizes: Readonly<Record<string, number>>
}

export const usualLayout: ColumnLayout = { order: [], visibility: {}, sizes: {} }

/** Which way a table's rows stand, where somebody may turn it; for all of its columns that can be sorted by. */
export type GridSort = {
  readonly isAscending: boolean
  /** What a press on the column's name would bring. */
  readonly label: string
  readonly onTurn: () => void
}
