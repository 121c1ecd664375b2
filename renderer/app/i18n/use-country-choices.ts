import { useMemo } from 'react'
import { countryCodes } from '#shared/places/countries.ts'
import type { Choice } from '#ui/fields/choice/find-choice.ts'
import { useFormat, useLocale } from './use-format.ts'

/** Every country by its name in the reader's language, in the order of that language. */
export const useCountryChoices = (): readonly Choice[] => {
  const format = useFormat()
  const locale = useLocale()
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return countryCodes
      .map((value) => ({ value, label: format.country(value) }))
      .toSorted((one, other) => compare(one.label, other.label))
  }, [format, locale])
}
