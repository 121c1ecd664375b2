import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { DataGridProps } from './data-grid-props.ts'
import { type GridScroll, useGridScroll } from './use-grid-scroll.ts'

/** Heights in rem, as the style sheet has them: rows of two lines, and a head of one. */
const ROW_HEIGHT = 3.25
const HEAD_HEIGHT = 2

const measureRow = (): number =>
  ROW_HEIGHT * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

type GridRowsInput<Row> = Pick<DataGridProps<Row>, 'rows' | 'idOf' | 'onSight' | 'initialScrollTop'> & {
  readonly grid: RefObject<HTMLDivElement | null>
}

export type GridRows = Pick<GridScroll, 'height' | 'offset' | 'scrollTo' | 'scrollToRow'> & {
  /** The places of the rows that are drawn, and how far down the page each of them is. */
  readonly places: readonly { readonly index: number; readonly top: number }[]
  /** How many rows a page key goes. Asks the page for its measures: only for when it is needed. */
  readonly pageSize: () => number
}

/** Which rows are in sight, and what keeps them there. */
export const useGridRows = <Row>(input: GridRowsInput<Row>): GridRows => {
  const { rows, idOf, grid, onSight, initialScrollTop = 0 } = input
  const [rowHeight, setRowHeight] = useState(measureRow)
  const headHeight = (rowHeight * HEAD_HEIGHT) / ROW_HEIGHT
  const { first, last, shift, ...scroll } = useGridScroll({
    grid,
    count: rows.count,
    rowHeight,
    headHeight,
    initialOffset: initialScrollTop,
    // The desk's density is in force only once the whole page stands.
    onResize: () => setRowHeight(measureRow()),
  })
  const tellSight = useEffectEvent(onSight)
  useEffect(() => {
    if (last >= first) tellSight({ first, last })
  }, [first, last])

  useKeepSight({ rows, idOf, scroll, rowHeight })

  const length = Math.max(0, last - first + 1)
  return {
    ...scroll,
    places: Array.from({ length }, (_, offset) => ({
      index: first + offset,
      top: (first + offset) * rowHeight - shift,
    })),
    pageSize: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
  }
}

type KeepSightInput<Row> = Pick<GridRowsInput<Row>, 'rows' | 'idOf'> & {
  readonly scroll: Pick<GridScroll, 'offset' | 'scrollTo'>
  readonly rowHeight: number
}

/** So many rows of the sight are looked for, as the first ones may be what is gone. */
const LOOKED_FOR = 10

/** Rows that come in above what is being read push it down: the sight goes with it. At the very top it stays there. */
const useKeepSight = <Row>({ rows, idOf, scroll, rowHeight }: KeepSightInput<Row>): void => {
  const before = useRef(rows)
  useLayoutEffect(() => {
    const old = before.current
    before.current = rows
    const offset = scroll.offset()
    if (old === rows || offset < rowHeight) return
    const firstInSight = Math.floor(offset / rowHeight)
    for (let index = firstInSight; index < firstInSight + LOOKED_FOR; index += 1) {
      const row = old.at(index)
      const now = row === undefined ? -1 : rows.indexOf(idOf(row))
      if (now === -1) continue
      if (now !== index) scroll.scrollTo(offset + (now - index) * rowHeight)
      return
    }
  })
}
