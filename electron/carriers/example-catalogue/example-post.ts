import { britishTax, priceTable, type WrittenCarrier } from './price-table.ts'
import { europe, hardToReach } from './places.ts'

const parcel = { max_length: 61, max_width: 46, max_height: 46 }

/** Letters and parcels of the United Kingdom, and abroad by post. */
export const examplePost: WrittenCarrier = {
  reference: 'EXPOST',
  name: 'Example Post',
  is_example: true,
  services: [
    {
      reference: 'EXPOST-LETTER',
      name: 'Example Post Large Letter',
      countries_served: ['GB'],
      weight: { max: 0.75 },
      dimensions: { max_length: 35.3, max_width: 25, max_height: 2.5 },
      max_value: { amount: 50, currency: 'GBP' },
      transit_days: { min: 1, max: 3 },
      prices: priceTable('GBP', {
        UK: {
          countries: ['GB'],
          prices: [
            [0.1, 1.55],
            [0.25, 2.1],
            [0.75, 2.9],
          ],
        },
      }),
      tracking_numbers: { prefix: 'XL', width: 8, check_digit: 'mod11', suffix: 'ZZ' },
    },
    {
      reference: 'EXPOST-48',
      name: 'Example Post 48',
      shipment_types: 'both',
      countries_served: ['GB'],
      weight: { max: 20 },
      dimensions: parcel,
      max_value: { amount: 500, currency: 'GBP' },
      tags: ['Gift', 'Fragile'],
      transit_days: { min: 2, max: 3 },
      prices: priceTable(
        'GBP',
        {
          UK: {
            countries: ['GB'],
            prices: [
              [1, 3.35],
              [2, 3.95],
              [5, 4.99],
              [10, 6.49],
              [20, 10.49],
            ],
          },
        },
        britishTax,
      ),
      tracking_numbers: { prefix: 'XP', width: 8, check_digit: 'mod11', suffix: 'ZZ' },
    },
    {
      reference: 'EXPOST-24',
      name: 'Example Post 24',
      countries_served: ['GB'],
      weight: { max: 20 },
      dimensions: parcel,
      max_value: { amount: 1000, currency: 'GBP' },
      tags: ['Gift', 'Fragile', 'Alcohol'],
      transit_days: { min: 1, max: 1 },
      cut_off: '16:30',
      prices: priceTable(
        'GBP',
        {
          UK: {
            countries: ['GB'],
            prices: [
              [1, 4.45],
              [2, 5.15],
              [5, 6.85],
              [10, 8.95],
              [20, 13.75],
            ],
          },
        },
        britishTax,
      ),
      tracking_numbers: { prefix: 'XQ', width: 8, check_digit: 'mod11', suffix: 'ZZ' },
    },
    {
      reference: 'EXPOST-WORLD',
      name: 'Example Post World',
      countries_excluded: ['GB', ...hardToReach],
      weight: { max: 2 },
      dimensions: { max_length: 60, max_width: 30, max_height: 30 },
      max_value: { amount: 250, currency: 'GBP' },
      tags: ['Gift'],
      transit_days: { min: 4, max: 10 },
      cut_off: '15:00',
      prices: priceTable('GBP', {
        Europe: {
          countries: europe,
          prices: [
            [0.5, 7.2],
            [2, 11.4],
          ],
        },
        World: {
          countries: ['*'],
          prices: [
            [0.5, 9.8],
            [2, 18.6],
          ],
        },
      }),
      tracking_numbers: { prefix: 'XW', width: 8, check_digit: 'mod11', suffix: 'ZZ' },
    },
  ],
}
