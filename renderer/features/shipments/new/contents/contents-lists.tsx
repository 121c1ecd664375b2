import { memo } from 'react'
import { shippingTerms } from '../../../../../shared/shipments/enumerations.ts'
import { useCountryChoices } from '../address/use-country-choices.ts'
import { useLocale } from '../../parts/use-format.ts'
import { listIds } from './use-cell.ts'

const currencies = Intl.supportedValuesOf('currency')

/** What the cells for countries, currencies and shipping terms offer, once for all rows. */
export const ContentsLists = memo(() => {
  const countries = useCountryChoices()
  const names = new Intl.DisplayNames(useLocale(), { type: 'currency' })
  return (
    <>
      <datalist id={listIds.countryOfOrigin}>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <datalist id={listIds.currency}>
        {currencies.map((currency) => (
          <option key={currency} value={currency}>
            {names.of(currency)}
          </option>
        ))}
      </datalist>
      <datalist id={listIds.shippingTerms}>
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
