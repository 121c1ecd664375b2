import type { z } from 'zod'
import type { carrier } from '#shared/carriers/catalogue.ts'

/** A carrier as it is written down, without what is usual. */
export type WrittenCarrier = z.input<typeof carrier>
type WrittenPrices = NonNullable<WrittenCarrier['services']>[number]['prices']

type Tariff = {
  readonly countries: readonly string[]
  /** Kilograms up to which, and the price before tax. */
  readonly prices: readonly (readonly [number, number])[]
  readonly per_kilogram?: number
}

/** Prices by zone and weight. */
export const priceTable = (
  currency: string,
  tariffs: Readonly<Record<string, Tariff>>,
  tax?: WrittenPrices['tax'],
): WrittenPrices => ({
  currency,
  zones: Object.entries(tariffs).map(([name, { countries }]) => ({ name, countries: [...countries] })),
  bands: Object.entries(tariffs).flatMap(([zone, { prices, per_kilogram = 0 }]) =>
    prices.map(([up_to, net]) => ({ zone, up_to, net, per_kilogram })),
  ),
  ...(tax ? { tax } : {}),
})

export const britishTax = { reference: 'EX-VAT-20', country_iso_code: 'GB', type: 'VAT', value: 0.2 }
export const germanTax = { reference: 'EX-UST-19', country_iso_code: 'DE', type: 'USt', value: 0.19 }
