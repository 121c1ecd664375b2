import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { regionChoicesOf, regionMeantBy } from '../../../../app/i18n/region-choices.ts'
import { ChoiceField } from '../../../../ui/fields/choice-field.tsx'
import { type FieldProps, TextField } from '../../../../ui/fields/text-field.tsx'

/** A list where the country has one, else a line of text. */
export const RegionField = ({ country, ...field }: FieldProps & { readonly country: string }) => {
  const { t } = useTranslation('new-shipment')
  const choices = useMemo(() => regionChoicesOf(country), [country])
  if (!choices) return <TextField {...field} />
  const shown = regionMeantBy(field.value, country, choices)
  return (
    <ChoiceField
      {...field}
      value={shown}
      choices={choices}
      nothingFound={t('address.none')}
      onChange={(chosen) => {
        if (chosen !== shown) field.onChange(chosen)
      }}
    />
  )
}
