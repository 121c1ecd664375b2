import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageFor } from '#shared/settings/language.ts'
import { fullLabelOf, labelOf } from '#shared/texts/labels.ts'
import { type WordList, wordLabel } from '#shared/texts/words.ts'
import type { ColumnGroup } from '#shared/transfer/properties.ts'

/** The language that the window is shown in. */
export const useLanguage = (): Language => languageFor('system', [useTranslation().i18n.language])

/** What a property is called, by its path: `addresses[].postal_code` is "Postal code". */
export const useLabelOf = (): ((path: string) => string) => {
  const language = useLanguage()
  return useMemo(() => (path) => labelOf(path, language), [language])
}

/** The same where properties of several groups stand side by side: "Destination · Postal code". */
export const useFullLabelOf = (): ((path: string) => string) => {
  const language = useLanguage()
  return useMemo(() => (path) => fullLabelOf(path, language), [language])
}

/** What a group of columns is called: an end of the shipment, its contents, what customs are told. */
export const useGroupLabel = (): ((group: ColumnGroup) => string) => {
  const label = useLabelOf()
  return (group) => {
    if (group === 'shipment') return label('')
    if (group === 'contents' || group === 'allocation') return label(group)
    return label(group === 'customs' ? 'customs_documentation' : `addresses[${group}]`)
  }
}

/** What a word of a closed list is called: `on_demand` of the shipment types is "On demand". */
export const useWordLabel = (): ((list: WordList, word: string) => string) => {
  const language = useLanguage()
  return useMemo(() => (list, word) => wordLabel(list, word, language), [language])
}
