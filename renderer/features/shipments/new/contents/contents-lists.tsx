import { memo } from 'react'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { shippingTerms } from '#shared/shipments/enumerations.ts'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { useCurrencyChoices } from '#app/i18n/use-currency-choices.ts'
import { listIds } from './use-cell.ts'

/** What the cells for countries, currencies and shipping terms offer, once for all rows. */
export const ContentsLists = memo(({ sizes }: { readonly sizes: readonly PackageSize[] }) => {
  const countries = useCountryChoices()
  const currencies = useCurrencyChoices()
  return (
    <>
      <datalist id={listIds.country_of_origin}>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <datalist id={listIds['value.currency']}>
        {currencies.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <datalist id={listIds.package_size_reference}>
        {sizes.map(({ reference, name }) => (
          <option key={reference} value={reference}>
            {name}
          </option>
        ))}
      </datalist>
      <datalist id={listIds.shipping_terms}>
        {shippingTerms.map((terms) => (
          <option key={terms} value={terms.toUpperCase()}>
            {terms.toUpperCase()}
          </option>
        ))}
      </datalist>
    </>
  )
})
ContentsLists.displayName = 'ContentsLists'
