import { priceTable, type WrittenCarrier } from './price-table.ts'
import { farFromTheMainland } from './places.ts'

/** Parcels of the United States, in dollars; the limits are 150 pounds and 108 inches. */
export const exampleParcelUsa: WrittenCarrier = {
  reference: 'EXUSA',
  name: 'Example Parcel USA',
  is_example: true,
  services: [
    {
      reference: 'EXUSA-GROUND',
      name: 'Example Ground',
      countries_served: ['US'],
      postal_codes_excluded: [farFromTheMainland],
      weight: { max: 68.0388555 },
      dimensions: { max_length: 274.32 },
      max_value: { amount: 1000, currency: 'USD' },
      tags: ['Flammables', 'Oil'],
      dangerous_goods: { accepts: 'listed', hazard_classes: ['2', '3', '8', '9'] },
      transit_days: { min: 2, max: 5 },
      prices: priceTable('USD', {
        Mainland: { countries: ['US'], prices: [[68.0388555, 8.2]], per_kilogram: 0.95 },
      }),
      tracking_numbers: { prefix: 'EXG', width: 12, check_digit: 'mod10' },
    },
    {
      reference: 'EXUSA-2DAY',
      name: 'Example 2nd Day Air',
      countries_served: ['US'],
      weight: { max: 68.0388555 },
      dimensions: { max_length: 274.32 },
      max_value: { amount: 5000, currency: 'USD' },
      tags: ['Valuable'],
      transit_days: { min: 2, max: 2 },
      cut_off: '16:00',
      prices: priceTable('USD', {
        'All states': { countries: ['US'], prices: [[68.0388555, 19.5]], per_kilogram: 3.4 },
      }),
      tracking_numbers: { prefix: 'EXA', width: 12, check_digit: 'mod10' },
    },
  ],
}
