import { useQuery } from '@tanstack/react-query'
import { useCurrencyChoices } from '#app/i18n/use-currency-choices.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { dimensionUnits, shipmentTypes, shippingTerms, weightUnits } from '#shared/shipments/enumerations.ts'
import { useTRPC } from '#trpc/client.ts'

/** What can be chosen for each of the desk's defaults. */
export const useDefaultChoices = () => {
  const wordLabel = useWordLabel()
  const currency = useCurrencyChoices()
  const { data } = useQuery(useTRPC().locations.list.queryOptions())
  return {
    locations: (data?.items ?? []).map(({ reference, name }) => ({
      value: reference,
      label: `${name} (${reference})`,
    })),
    currency,
    shipment_type: shipmentTypes.map((value) => ({ value, label: wordLabel('shipment_type', value) })),
    weight_unit: weightUnits.map((value) => ({ value, label: value })),
    dimension_unit: dimensionUnits.map((value) => ({ value, label: value })),
    shipping_terms: shippingTerms.map((value) => ({ value, label: wordLabel('shipping_terms', value) })),
  }
}
