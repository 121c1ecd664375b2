import { britishTax, priceTable, type WrittenCarrier } from './price-table.ts'
import { europe, farFromLondon, hardToReach } from './places.ts'

/** Fast and on call; the tracking references come from the carrier. */
export const exampleExpress: WrittenCarrier = {
  reference: 'EXEXPRESS',
  name: 'Example Express',
  is_example: true,
  services: [
    {
      reference: 'EXEXPRESS-NEXT',
      name: 'Example Express Next Day',
      shipment_types: 'on_demand',
      countries_served: ['GB'],
      postal_codes_excluded: [farFromLondon],
      weight: { max: 70 },
      dimensions: { max_length: 120, max_width: 80, max_height: 80 },
      max_value: { amount: 5000, currency: 'GBP' },
      tags: ['Fragile', 'Valuable', 'Alcohol'],
      dangerous_goods: { accepts: 'listed', hazard_classes: ['3', '8', '9'] },
      transit_days: { min: 1, max: 1 },
      cut_off: '18:00',
      prices: priceTable(
        'GBP',
        {
          Mainland: {
            countries: ['GB'],
            prices: [
              [5, 9.9],
              [30, 12.5],
              [70, 24],
            ],
            per_kilogram: 0.15,
          },
        },
        britishTax,
      ),
    },
    {
      reference: 'EXEXPRESS-EUROPE',
      name: 'Example Express Europe',
      countries_served: europe,
      weight: { max: 70 },
      dimensions: { max_length: 120, max_width: 80, max_height: 80 },
      tags: ['Fragile', 'Valuable'],
      dangerous_goods: { accepts: 'listed', hazard_classes: ['9'] },
      transit_days: { min: 1, max: 2 },
      cut_off: '16:00',
      prices: priceTable('GBP', {
        'European Union and neighbours': {
          countries: europe,
          prices: [
            [2, 21.5],
            [10, 29],
            [70, 42],
          ],
          per_kilogram: 0.85,
        },
      }),
    },
    {
      reference: 'EXEXPRESS-WORLD',
      name: 'Example Express World',
      shipment_types: 'on_demand',
      countries_excluded: ['GB', ...hardToReach],
      weight: { max: 70 },
      dimensions: { max_length: 120, max_width: 80, max_height: 80 },
      tags: ['Fragile', 'Valuable'],
      transit_days: { min: 2, max: 4 },
      cut_off: '15:00',
      prices: priceTable('GBP', {
        'North America': { countries: ['CA', 'US'], prices: [[70, 34]], per_kilogram: 4.2 },
        Elsewhere: { countries: ['*'], prices: [[70, 41]], per_kilogram: 6.1 },
      }),
    },
  ],
}
