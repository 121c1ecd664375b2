import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FilterName, ListFilters } from './list-address.ts'
import classes from './chips.module.css'
import { useFilterTexts } from './use-filter-texts.ts'

type FilterChipsProps = { readonly filters: ListFilters; readonly onRemove: (filter: FilterName) => void }

/** The filters in use; a press takes one away. */
export const FilterChips = ({ filters, onRemove }: FilterChipsProps) => {
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
