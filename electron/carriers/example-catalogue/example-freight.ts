import { britishTax, priceTable, type WrittenCarrier } from './price-table.ts'
import { europe } from './places.ts'

/** Pallets, and what nobody else takes. */
export const exampleFreight: WrittenCarrier = {
  reference: 'EXFREIGHT',
  name: 'Example Freight',
  is_example: true,
  services: [
    {
      reference: 'EXFREIGHT-PALLET',
      name: 'Example Freight Pallet',
      shipment_types: 'scheduled',
      countries_served: ['GB', ...europe],
      weight: { min: 50, max: 1000 },
      dimensions: { max_length: 220, max_width: 120, max_height: 120, min_length: 60 },
      tags: ['Alcohol', 'Oil'],
      dangerous_goods: { accepts: 'listed', hazard_classes: ['3', '4.1', '8', '9'] },
      transit_days: { min: 2, max: 5 },
      cut_off: '12:00',
      prices: priceTable(
        'GBP',
        {
          UK: {
            countries: ['GB'],
            prices: [
              [250, 49],
              [500, 68],
              [1000, 95],
            ],
          },
          Europe: { countries: europe, prices: [[1000, 120]], per_kilogram: 0.3 },
        },
        britishTax,
      ),
      tracking_numbers: { prefix: 'XF', width: 10 },
    },
    {
      reference: 'EXFREIGHT-HAZARD',
      name: 'Example Freight Dangerous Goods',
      countries_served: ['GB'],
      weight: { max: 1000 },
      tags: ['Alcohol', 'Flammables', 'Oil'],
      dangerous_goods: { accepts: 'any' },
      transit_days: { min: 2, max: 4 },
      cut_off: '12:00',
      prices: priceTable(
        'GBP',
        { UK: { countries: ['GB'], prices: [[1000, 38]], per_kilogram: 0.4 } },
        britishTax,
      ),
    },
  ],
}
