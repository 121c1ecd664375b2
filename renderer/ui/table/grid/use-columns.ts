import { useMemo } from 'react'
import type { ColumnLayout, GridColumn } from './grid-column.ts'

/** How narrow and how wide a column can be made, in pixels at the usual density. */
const NARROWEST = 48
const WIDEST = 800

/** A column as it stands in the table now. */
export type PlacedColumn<Row> = GridColumn<Row> & { readonly width: number; readonly isSized: boolean }

export type Columns<Row> = {
  /** Those that are shown, in their order. */
  readonly shown: readonly PlacedColumn<Row>[]
  /** All of them, in their order. */
  readonly all: readonly (GridColumn<Row> & { readonly isShown: boolean; readonly width: number })[]
  readonly layout: ColumnLayout
  readonly show: (id: string, isShown: boolean) => void
  /** Moves a column by that many places among all of them. */
  readonly move: (id: string, by: number) => void
  readonly resize: (id: string, width: number) => void
  readonly reset: () => void
}

type Choice = { readonly layout: ColumnLayout; readonly onChange: (layout: ColumnLayout) => void }

const moved = (ids: readonly string[], id: string, by: number): readonly string[] => {
  const from = ids.indexOf(id)
  const to = Math.min(Math.max(from + by, 0), ids.length - 1)
  const others = ids.filter((other) => other !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}

/** Those that somebody has put into an order, then the others in their own. */
const inOrder = <Row>(columns: readonly GridColumn<Row>[], order: readonly string[]) => {
  const chosen = order.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  return [...chosen, ...columns.filter((column) => !chosen.includes(column))]
}

const placed = <Row>(column: GridColumn<Row>, { visibility, sizes }: ColumnLayout) => {
  const { id, size, minSize = NARROWEST, hidden = false } = column
  const width = Math.min(Math.max(sizes[id] ?? size, minSize), WIDEST)
  return { ...column, isShown: visibility[id] ?? !hidden, width, isSized: sizes[id] !== undefined }
}

/** The columns of a table as somebody has chosen, ordered and sized them. */
export const useColumns = <Row>(columns: readonly GridColumn<Row>[], choice: Choice): Columns<Row> => {
  const { layout, onChange } = choice
  // The same ones until something of them changes: else every row would be drawn anew with whatever else is.
  const all = useMemo(
    () => inOrder(columns, layout.order).map((column) => placed(column, layout)),
    [columns, layout],
  )
  const shown = useMemo(() => all.filter(({ isShown }) => isShown), [all])
  const ids = all.map(({ id }) => id)
  return {
    all,
    shown,
    layout,
    show: (id, isShown) => onChange({ ...layout, visibility: { ...layout.visibility, [id]: isShown } }),
    move: (id, by) => onChange({ ...layout, order: moved(ids, id, by) }),
    resize: (id, width) => onChange({ ...layout, sizes: { ...layout.sizes, [id]: Math.round(width) } }),
    reset: () => onChange({ order: [], visibility: {}, sizes: {} }),
  }
}

/** The tracks of a row, for CSS grid: a first one for the tick box, then the columns. */
export const tracksOf = <Row>(columns: readonly PlacedColumn<Row>[]): string =>
  [
    '2.25rem',
    ...columns.map(({ width, grows, isSized }) => {
      const size = `${width / 16}rem`
      return grows && !isSized ? `minmax(${size}, ${width}fr)` : size
    }),
    // What is left over where no column grows.
    'minmax(0, 1fr)',
  ].join(' ')
