import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { type DocumentChoice, filterNames, type ListFilterName, type ListFilters } from '../list-address.ts'
import { documentFilters } from './list-filter.ts'

export type FilterText = { readonly filter: ListFilterName; readonly name: string; readonly value: string }

/** The names of carriers by their references; empty until somebody wants to know. */
const useCarrierNames = (isWanted: boolean): ReadonlyMap<string, string> => {
  const { data } = useQuery(useTRPC().carriers.list.queryOptions(undefined, { enabled: isWanted }))
  return new Map(data?.carriers.map(({ reference, name }) => [reference, name]))
}

/** What is asked about documents, as people read it. */
export const useDocumentChoiceText = (): ((choice: DocumentChoice) => string) => {
  const { t } = useTranslation('shipments')
  return (choice) => {
    const { document_expires_within: count } = documentFilters[choice]
    return count === undefined ? t('filters.documentsSome') : t('filters.documentsWithin', { count })
  }
}

/** The filters in use, as people read them. */
export const useFilterTexts = (filters: ListFilters): readonly FilterText[] => {
  const { t } = useTranslation('shipments')
  const format = useFormat()
  const documentText = useDocumentChoiceText()
  const carriers = useCarrierNames(filters.carrier !== undefined)
  const valueOf = (filter: ListFilterName): string | undefined => {
    switch (filter) {
      case 'type':
        return filters.type && t(`types.${filters.type}`)
      case 'direction':
        return filters.direction && t(`directions.${filters.direction}`)
      case 'country':
        return filters.country && format.country(filters.country)
      case 'tag':
        return filters.tag
      case 'carrier':
        return filters.carrier && (carriers.get(filters.carrier) ?? filters.carrier)
      case 'documents':
        return filters.documents && documentText(filters.documents)
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
