import { useTranslation } from 'react-i18next'
import type { PairField, PairList } from '../model/pair-specs.ts'

/** What the fields of a list are called. */
export const usePairFieldName = (list: PairList): ((field: PairField) => string) => {
  const { t } = useTranslation('new-shipment')
  return (field) => (field === 'key' || field === 'value' ? t(`${list}.${field}`) : t(`metadata.${field}`))
}
