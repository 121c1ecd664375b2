import { useTranslation } from 'react-i18next'
import { useRegions } from '#app/i18n/use-regions.ts'
import { ListedField } from '#ui/fields/listed-field.tsx'
import type { FieldProps } from '#ui/fields/text-field.tsx'

/** A list where the country has one, else a line of text. */
export const RegionField = ({ country, ...field }: FieldProps & { readonly country: string }) => {
  const { t } = useTranslation('new-shipment')
  return <ListedField {...field} {...useRegions(country)} nothingFound={t('address.none')} />
}
