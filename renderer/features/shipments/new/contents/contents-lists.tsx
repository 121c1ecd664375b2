import { memo } from 'react'
import { shippingTerms } from '../../../../../shared/shipments/enumerations.ts'
import { useCountryChoices } from '../address/use-country-choices.ts'
import { listIds } from './use-cell.ts'

const currencies = Intl.supportedValuesOf('currency')

/** What the cells for countries, currencies and shipping terms offer, once for all rows. */
export const ContentsLists = memo(() => {
  const countries = useCountryChoices()
  return (
    <>
      <datalist id={listIds.countryOfOrigin}>
        {countries.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
      <datalist id={listIds.currency}>
        {currencies.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
      <datalist id={listIds.shippingTerms}>
        {shippingTerms.map((terms) => (
          <option key={terms} value={terms.toUpperCase()} />
        ))}
      </datalist>
    </>
  )
})
ContentsLists.displayName = 'ContentsLists'
