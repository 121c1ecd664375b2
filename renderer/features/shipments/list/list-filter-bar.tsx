import type { StateCounts } from '#shared/shipments/shipment.ts'
import classes from './chips.module.css'
import { FilterChips } from './filter-chips.tsx'
import { filtersOf, type ListAddress } from './list-address.ts'
import { StateChips } from './state-chips.tsx'
import type { GoTo } from './use-list-address.ts'

type ListFiltersProps = {
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly goTo: GoTo
}

/** What narrows the list and what is searched in: the filters in use and the states of the tile. */
export const ListFilterBar = ({ address, counts, goTo }: ListFiltersProps) => {
  return (
    <div className={classes['bar']}>
      <FilterChips
        filters={filtersOf(address)}
        onRemove={(filter) => {
          const { [filter]: _, ...others } = address
          goTo(others)
        }}
      />
      <StateChips
        counts={counts}
        severity={address.severity}
        chosen={address.states}
        onChoose={(states) => goTo({ ...address, states })}
      />
    </div>
  )
}
