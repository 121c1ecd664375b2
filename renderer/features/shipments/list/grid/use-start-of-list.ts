import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { GridHandle } from '#ui/table/grid/data-grid-props.ts'
import { scrollPositionIn } from './scroll-position.ts'

type StartOfList = {
  readonly path: string
  readonly grid: RefObject<GridHandle | null>
  /** Another list begins: what was selected in the one before is not. */
  readonly onOther: () => void
}

/** Another list begins at its top, or, after Back, where it was left. */
export const useStartOfList = ({ path, grid, onOther }: StartOfList): void => {
  const before = useRef(path)
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    onOther()
    grid.current?.scrollTo(scrollPositionIn(path)?.scrollTop ?? 0)
  }, [path, grid, onOther])
}
