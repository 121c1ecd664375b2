import { useCallback, useMemo } from 'react'
import type { ShipmentSummary, StateCounts } from '#shared/shipments/shipment.ts'
import { type Selection, useSelection } from '#ui/table/grid/use-selection.ts'
import type { Target } from '../../actions/use-actions.ts'
import type { ListAddress } from '../list-address.ts'
import { filterOf, totalOf } from '../filters/list-filter.ts'
import { referenceOf } from '../grid/list-pages.ts'
import type { ShipmentRows } from '../grid/use-shipment-rows.ts'
import { MOST_FOLLOWED, useFollowed } from './use-followed.ts'
import { useWholeList } from './use-whole-list.ts'

type ListSelectionInput = {
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly shipments: ShipmentRows
  /** The row that the keyboard is on at first. */
  readonly initial: { readonly index: number; readonly id: string | undefined }
}

/**
 * What is selected in the list. Selecting all takes what is here; asked for once more, or by the link for it, also
 * what is not: its references are read, without its rows.
 */
export const useListSelection = ({ address, counts, shipments, initial }: ListSelectionInput) => {
  const { rows, hasMore } = shipments
  const selection = useSelection<ShipmentSummary, Target>({
    rows,
    idOf: referenceOf,
    initial,
    onGap: (gap) => readGap(gap),
  })
  const { chosen, select, selectAll, clear } = selection
  const selected = useFollowed(chosen, filterOf(address))
  const isAllHereSelected =
    selected.size > 0 && hasMore && rows.here.every(({ reference }) => selected.has(reference))
  const { whole, stop, readGap } = useWholeList({
    address,
    total: totalOf(address, counts),
    isOffered: isAllHereSelected && selected.size < rows.count,
    onRead: select,
  })
  const clearAll = useCallback(() => {
    stop()
    clear()
  }, [stop, clear])
  const shown: Selection = {
    ...selection,
    selected,
    selectAll: () => (whole.phase === 'offered' ? whole.read() : selectAll()),
    clear: clearAll,
  }
  /** More than are followed: after they were acted on, nobody knows here what they are. */
  const forgetUnfollowed = (): void => {
    if (chosen.size > MOST_FOLLOWED) clearAll()
  }
  return {
    selection: shown,
    whole,
    selected: useMemo(() => [...selected.values()], [selected]),
    forgetUnfollowed,
  }
}
