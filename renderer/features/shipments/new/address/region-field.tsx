import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findRegion, needsRegion, regionsOf } from '../../../../../shared/countries.ts'
import { ChoiceField } from '../../../../ui/fields/choice-field.tsx'
import { type FieldProps, TextField } from '../../../../ui/fields/text-field.tsx'

/** Ireland's counties are written out on labels; elsewhere it is the official abbreviation. */
const writtenOut = 'IE'

/** A list where the country has one, else a line of text. */
export const RegionField = ({ country, ...field }: FieldProps & { readonly country: string }) =>
  needsRegion(country) ? <RegionChoice country={country} {...field} /> : <TextField {...field} />

const RegionChoice = ({ country, ...field }: FieldProps & { readonly country: string }) => {
  const { t } = useTranslation('new-shipment')
  const choices = useMemo(
    () =>
      regionsOf(country).map(({ abbreviation, name }) => ({
        value: country === writtenOut ? name : abbreviation,
        label: name,
      })),
    [country],
  )
  // What was pasted may name the region in another way ("Co. Galway"): it is shown as the one that it means.
  const meant = findRegion(field.value, country)
  const shown = choices.find(({ label }) => label === meant?.name)?.value ?? field.value
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
