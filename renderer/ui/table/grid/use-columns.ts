import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ColumnLayout, GridColumn } from './grid-column.ts'

const features = tableFeatures({ columnOrderingFeature, columnSizingFeature, columnVisibilityFeature })

/** Rows are drawn straight from the data, so that one more page costs nothing: the library keeps the columns. */
const noRows: readonly object[] = []

const definitionOf = <Row>({
  id,
  size,
  minSize = 48,
}: GridColumn<Row>): ColumnDef<typeof features, object> => ({
  id,
  size,
  minSize,
  maxSize: 800,
})

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

/** The columns of a table as somebody has chosen, ordered and sized them. */
export const useColumns = <Row>(columns: readonly GridColumn<Row>[], choice: Choice): Columns<Row> => {
  const { layout, onChange } = choice
  const definitions = useMemo(() => columns.map(definitionOf), [columns])
  const hidden = columns.filter((column) => column.hidden).map(({ id }) => [id, false] as const)
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: {
      columnOrder: [...layout.order],
      columnVisibility: { ...Object.fromEntries(hidden), ...layout.visibility },
      columnSizing: { ...layout.sizes },
    },
  })
  // The same ones as long as nothing of them changes: else every row would be drawn anew with whatever else does.
  const { all, shown } = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]))
    const placed = table.getAllLeafColumns().flatMap((column) => {
      const own = byId.get(column.id)
      const isSized = layout.sizes[column.id] !== undefined
      return own ? [{ ...own, isShown: column.getIsVisible(), width: column.getSize(), isSized }] : []
    })
    return { all: placed, shown: placed.filter(({ isShown }) => isShown) }
  }, [columns, layout, table])
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
