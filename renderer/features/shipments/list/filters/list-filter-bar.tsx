import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import classes from './chips.module.css'
import { filtersOf, type ListAddress, type ListFilterName, type ListFilters } from '../list-address.ts'
import { StateChips } from './state-chips.tsx'
import type { GoTo } from '../use-list-address.ts'
import { useFilterTexts } from './use-filter-texts.ts'

type ListFilterBarProps = {
  readonly address: ListAddress
  readonly counts: StateCounts | undefined
  readonly goTo: GoTo
}

/** What narrows the list and what is searched in: the filters in use and the states of the tile. */
export const ListFilterBar = ({ address, counts, goTo }: ListFilterBarProps) => {
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

type FilterChipsProps = { readonly filters: ListFilters; readonly onRemove: (filter: ListFilterName) => void }

/** The filters in use; a press takes one away. */
const FilterChips = ({ filters, onRemove }: FilterChipsProps) => {
  const { t } = useTranslation('shipments')
  const texts = useFilterTexts(filters)
  if (texts.length === 0) return null
  return (
    <ul className={classes['filters']} aria-label={t('filters.active')}>
      {texts.map(({ filter, name, value }) => (
        <li key={filter}>
          <button
            type="button"
            className={classes['chip']}
            data-chosen
            aria-label={t('filters.remove', { name, value })}
            onClick={() => onRemove(filter)}
          >
            {t('filters.chip', { name, value })} <IconX size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
