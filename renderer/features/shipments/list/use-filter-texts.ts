import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { filterNames, type FilterName, type ListFilters } from './list-address.ts'

export type FilterText = { readonly filter: FilterName; readonly name: string; readonly value: string }

/** The filters in use, as people read them. */
export const useFilterTexts = (filters: ListFilters): readonly FilterText[] => {
  const { t } = useTranslation('shipments')
  const format = useFormat()
  const valueOf = (filter: FilterName): string | undefined => {
    switch (filter) {
      case 'type':
        return filters.type && t(`types.${filters.type}`)
      case 'direction':
        return filters.direction && t(`directions.${filters.direction}`)
      case 'country':
        return filters.country && format.country(filters.country)
      case 'tag':
        return filters.tag
      case 'from':
      case 'to':
        return filters[filter] && format.date(`${filters[filter]}T12:00:00`)
    }
  }
  return filterNames.flatMap((filter) => {
    const value = valueOf(filter)
    return value === undefined ? [] : [{ filter, name: t(`filters.${filter}`), value }]
  })
}
