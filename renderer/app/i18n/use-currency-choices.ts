import { useMemo } from 'react'
import type { Choice } from '#ui/fields/choice/find-choice.ts'
import { useLocale } from './use-format.ts'

export const currencies: readonly string[] = Intl.supportedValuesOf('currency')

/** Every currency by its code, with its name in the reader's language. */
export const useCurrencyChoices = (): readonly Choice[] => {
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' })
    return currencies.map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }))
  }, [locale])
}
