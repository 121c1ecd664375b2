import { useTranslation } from 'react-i18next'
import { useMemo } from 'react'
import { useLocale } from '#app/i18n/use-format.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import type { FieldProps } from '#ui/fields/text-field.tsx'

const currencies = Intl.supportedValuesOf('currency')

type CurrencyFieldProps = FieldProps & { readonly placeholder?: string }

/** A currency by its code or its name: `GBP – British Pound`. */
export const CurrencyField = ({ name, label, value, onChange, problem, placeholder }: CurrencyFieldProps) => {
  const { t } = useTranslation('carriers')
  const locale = useLocale()
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' })
    return currencies.map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }))
  }, [locale])
  return (
    <ChoiceField
      {...{ name, label, value, onChange, problem, placeholder, choices }}
      nothingFound={t('nothingFound')}
    />
  )
}
