import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { GridHandle } from '#ui/table/grid/data-grid-props.ts'
import { rememberList, rememberListAddress } from '../../parts/list-context.ts'
import { rememberScrollPosition } from './scroll-position.ts'

type ListPosition = {
  readonly path: string
  readonly rows: readonly ShipmentSummary[]
  readonly active: string | undefined
  readonly grid: RefObject<GridHandle | null>
}

/** Keeps what the list was like when it is left: for previous and next on a shipment, and for coming back. */
export const useScrollPosition = ({ path, rows, active, grid }: ListPosition): void => {
  const remember = useEffectEvent(() => {
    rememberList(rows.map(({ reference }) => reference))
    rememberScrollPosition({ path, active, scrollTop: grid.current?.scrollTop() ?? 0 })
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
