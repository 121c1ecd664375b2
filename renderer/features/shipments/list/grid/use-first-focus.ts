import { useEffect, useRef, type RefObject } from 'react'
import type { GridHandle } from '#ui/table/grid/data-grid-props.ts'

type FirstFocus = {
  readonly grid: RefObject<GridHandle | null>
  readonly hasRows: boolean
}

/**
 * The table has the focus, so that the keys of the page and of its rows work at once: on the row where somebody was
 * before, or on the first. Once there are rows the focus is theirs.
 */
export const useFirstFocus = ({ grid, hasRows }: FirstFocus): void => {
  const isDone = useRef(false)
  useEffect(() => {
    grid.current?.focus()
  }, [grid])
  useEffect(() => {
    if (!hasRows || isDone.current) return
    isDone.current = true
    // Whoever was quicker than the rows, and searches already, is left alone.
    if (grid.current?.hasFocus() === true) grid.current.focus()
  }, [grid, hasRows])
}
