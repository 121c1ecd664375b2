import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { ShipmentSummary, StateCounts } from '#shared/shipments/shipment.ts'
import { type Selection, useSelection } from '#ui/table/grid/use-selection.ts'
import type { Target } from '../../actions/use-actions.ts'
import type { ListAddress } from '../list-address.ts'
import { totalOf } from '../filters/list-filter.ts'
import type { ShipmentRows } from '../grid/use-shipment-rows.ts'
import { useWholeList } from './use-whole-list.ts'

type ListSelectionInput = {
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly shipments: ShipmentRows
  /** The row that the keyboard is on at first. */
  readonly initial: string | undefined
}

const nothing: readonly Target[] = []

/**
 * What is selected in the list. Selecting all takes what is loaded; asked for once more, or by the link for it, also
 * what is not: its references are read, without its rows.
 */
export const useListSelection = ({ address, counts, shipments, initial }: ListSelectionInput) => {
  const { rows, hasMore } = shipments
  const [beyond, setBeyond] = useState(nothing)
  const targets = useMemo(() => allOf(rows, beyond), [rows, beyond])
  const references = useMemo(() => [...targets.keys()], [targets])
  const selection = useSelection(references, initial)
  const { selected, selectAll, clear } = selection

  const onRead = useEffectEvent(selectAll)
  // What was read can be selected only once it is among the rows; rows that come later are not selected by that.
  useEffect(() => {
    if (beyond.length > 0) onRead()
  }, [beyond])

  const isAllLoaded = rows.length > 0 && hasMore && selected.size >= rows.length && beyond.length === 0
  const { whole, stop } = useWholeList({
    address,
    total: totalOf(address, counts),
    isOffered: isAllLoaded,
    onRead: setBeyond,
  })
  const clearAll = useCallback(() => {
    stop()
    setBeyond(nothing)
    clear()
  }, [stop, clear])
  const selectMore = (): void => (whole.phase === 'offered' ? whole.read() : selectAll())
  const chosen = useMemo(
    () =>
      selected.size === 0 ? nothing : [...targets.values()].filter((one) => selected.has(one.reference)),
    [targets, selected],
  )
  const shown: Selection = { ...selection, selectAll: selectMore, clear: clearAll }
  /** What is not loaded is not followed: after it was acted on, nobody knows here what it is. */
  const forgetBeyond = (): void => {
    if (beyond.length > 0) clearAll()
  }
  return { selection: shown, whole, selected: chosen, forgetBeyond }
}

/** What is loaded, with its state as it is now, and after it what was read beyond. */
const allOf = (rows: readonly ShipmentSummary[], beyond: readonly Target[]): ReadonlyMap<string, Target> => {
  const all = new Map<string, Target>(rows.map((row) => [row.reference, row]))
  for (const one of beyond) if (!all.has(one.reference)) all.set(one.reference, one)
  return all
}
