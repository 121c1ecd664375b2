import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { DataGridProps } from './data-grid-props.ts'

/** Rows that stay drawn above and below the sight. */
const OVERSCAN = 8
/** So many rows before the end of what is loaded, more is asked for. */
const AHEAD = 120

/** Heights in rem, as the style sheet has them: rows of two lines, and a head of one. */
const ROW_HEIGHT = 3.25
const HEAD_HEIGHT = 2

const measureRow = (): number =>
  ROW_HEIGHT * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

type GridRowsInput<Row> = Pick<DataGridProps<Row>, 'rows' | 'idOf' | 'onNearEnd' | 'initialScrollTop'> & {
  readonly grid: RefObject<HTMLDivElement | null>
}

export type GridRows = {
  readonly items: readonly VirtualItem[]
  readonly height: number
  /** How many rows a page key goes. Asks the page for its measures: only for when it is needed. */
  readonly pageSize: () => number
  readonly scrollTo: (index: number) => void
}

/** Which rows are in sight, and what keeps them there. */
export const useGridRows = <Row>(input: GridRowsInput<Row>): GridRows => {
  const { rows, idOf, grid, onNearEnd, initialScrollTop = 0 } = input
  const [rowHeight, setRowHeight] = useState(measureRow)
  const headHeight = (rowHeight * HEAD_HEIGHT) / ROW_HEIGHT
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The head takes its height from the sight.
    scrollPaddingEnd: headHeight,
    initialOffset: initialScrollTop,
  })
  useEffect(() => {
    // The desk's density is in force only once the whole page stands.
    setRowHeight(measureRow())
  }, [])
  useEffect(() => {
    virtualizer.measure()
  }, [rowHeight, virtualizer])
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - AHEAD) onNearEnd()
  }, [last, rows.length, onNearEnd])

  useKeepSight({ rows, idOf, grid, rowHeight })

  return {
    items,
    height: virtualizer.getTotalSize(),
    pageSize: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}

type KeepSightInput<Row> = Pick<GridRowsInput<Row>, 'rows' | 'idOf' | 'grid'> & { readonly rowHeight: number }

/** Rows that come in above what is being read push it down: the sight goes with it. At the very top it stays there. */
const useKeepSight = <Row>({ rows, idOf, grid, rowHeight }: KeepSightInput<Row>): void => {
  const before = useRef(rows)
  useLayoutEffect(() => {
    const old = before.current
    before.current = rows
    const element = grid.current
    if (old === rows || element === null || element.scrollTop < rowHeight) return
    const firstInSight = Math.floor(element.scrollTop / rowHeight)
    const row = old[firstInSight]
    const now = rows[firstInSight]
    if (row === undefined || (now !== undefined && idOf(now) === idOf(row))) return
    const index = rows.findIndex((candidate) => idOf(candidate) === idOf(row))
    if (index !== -1) element.scrollBy({ top: (index - firstInSight) * rowHeight })
  })
}
