import { useMemo, type ReactNode } from 'react'
import classes from './data-grid.module.css'
import type { PlacedColumn } from './use-columns.ts'

type GridRowProps<Row> = {
  readonly id: string
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly columns: readonly PlacedColumn<Row>[]
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly selectLabel: (row: Row) => string
}

const Cell = ({ column, children }: { readonly column: number; readonly children: ReactNode }) => (
  <div role="gridcell" aria-colindex={column} className={classes['cell']}>
    {children}
  </div>
)

/** One row. Its cells are drawn again only when its data or the columns change, not while it scrolls by. */
export const GridRow = <Row,>(props: GridRowProps<Row>) => {
  const { id, row, index, top, columns, isActive, isSelected, selectLabel } = props
  const cells = useMemo(
    () =>
      columns.map((column, columnIndex) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={columnIndex + 2}
          className={classes['cell']}
          data-align={column.align}
          data-quiet={column.isQuiet}
        >
          {column.render(row)}
        </div>
      )),
    [columns, row],
  )
  const box = useMemo(
    () => (
      <Cell column={1}>
        <input type="checkbox" tabIndex={-1} checked={isSelected} aria-label={selectLabel(row)} readOnly />
      </Cell>
    ),
    [row, isSelected, selectLabel],
  )
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      data-index={index}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
    >
      {box}
      {cells}
    </div>
  )
}

/** Stands at the place of a row that is on its way. */
export const PlaceholderRow = ({ index, top }: { readonly index: number; readonly top: number }) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    aria-busy
    className={classes['row']}
    style={{ transform: `translateY(${top}px)` }}
  >
    <Cell column={1}>
      <span className={classes['waiting']} />
    </Cell>
  </div>
)
