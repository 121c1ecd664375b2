import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { GridHandle } from '#ui/table/grid/data-grid-props.ts'
import type { PlacedRows } from '#ui/table/grid/placed-rows.ts'
import type { Selection } from '#ui/table/grid/use-selection.ts'
import { rememberList, rememberListAddress } from '../../parts/list-context.ts'
import { referenceOf } from './list-pages.ts'
import { rememberScrollPosition } from './scroll-position.ts'

type ListPosition = {
  readonly path: string
  /** The rows that are in sight, and those beside them. */
  readonly around: () => PlacedRows<ShipmentSummary>
  readonly selection: Pick<Selection, 'active' | 'activeIndex'>
  readonly grid: RefObject<GridHandle | null>
}

/** Keeps what the list was like when it is left: for previous and next on a shipment, and for coming back. */
export const useScrollPosition = ({ path, around, selection, grid }: ListPosition): void => {
  const remember = useEffectEvent(() => {
    const { count, here, indexOf } = around()
    const references = here.map(referenceOf)
    rememberList({ references, start: indexOf(references[0] ?? ''), total: count })
    const { active, activeIndex } = selection
    rememberScrollPosition({ path, active, activeIndex, scrollTop: grid.current?.scrollTop() ?? 0 })
  })
  useEffect(() => {
    rememberListAddress(path)
  }, [path])
  useEffect(() => {
    const keep = (): void => remember()
    // Before the page itself hears that the address has changed and goes away, and the next one asks.
    const moves = ['hashchange', 'popstate']
    for (const move of moves) addEventListener(move, keep, { capture: true })
    return () => {
      for (const move of moves) removeEventListener(move, keep, { capture: true })
    }
  }, [])
}
