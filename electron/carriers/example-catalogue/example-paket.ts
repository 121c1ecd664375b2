import { germanTax, priceTable, type WrittenCarrier } from './price-table.ts'
import { europeanUnion, germanIslands } from './places.ts'

const neighbours = europeanUnion.filter((country) => country !== 'DE')
const largest = { max_length: 120, max_width: 60, max_height: 60 }

/** Parcels of Germany and within the European Union, in euros. */
export const examplePaket: WrittenCarrier = {
  reference: 'EXPAKET',
  name: 'Example Paket',
  is_example: true,
  services: [
    {
      reference: 'EXPAKET-STANDARD',
      name: 'Example Paket Standard',
      countries_served: ['DE'],
      postal_codes_excluded: [germanIslands],
      weight: { max: 31.5 },
      dimensions: { ...largest, min_length: 15, min_width: 11, min_height: 1 },
      max_value: { amount: 500, currency: 'EUR' },
      tags: ['Gift', 'Fragile'],
      transit_days: { min: 1, max: 2 },
      prices: priceTable(
        'EUR',
        {
          Deutschland: {
            countries: ['DE'],
            prices: [
              [2, 4.19],
              [5, 5.49],
              [10, 7.99],
              [31.5, 14.9],
            ],
          },
        },
        germanTax,
      ),
      tracking_numbers: { prefix: '00999', width: 14, check_digit: 'mod10' },
    },
    {
      reference: 'EXPAKET-EUROPA',
      name: 'Example Paket Europa',
      shipment_types: 'scheduled',
      countries_served: neighbours,
      weight: { max: 31.5 },
      dimensions: largest,
      max_value: { amount: 500, currency: 'EUR' },
      transit_days: { min: 2, max: 6 },
      prices: priceTable('EUR', {
        Europa: {
          countries: neighbours,
          prices: [
            [5, 12.9],
            [10, 17.9],
            [31.5, 32.9],
          ],
        },
      }),
      tracking_numbers: { prefix: '00998', width: 14, check_digit: 'mod10' },
    },
  ],
}
