import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'
import { aContact, anAddress, aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'

type Product = { readonly sku: string; readonly name: string; readonly place: string; readonly grams: number }
type Line = readonly [product: Product, quantity: number]

const shirt = { sku: 'SHIRT-M', name: 'Shirt, cotton, blue, M', place: 'A-01-3', grams: 240 }
const honey = { sku: 'HON-500', name: 'Honey, heather, 500 g', place: 'B-12-1', grams: 720 }
const bulb = { sku: 'BLB-004', name: 'LED bulb, E27, pack of 4', place: 'A-07-2', grams: 310 }
const scarf = { sku: 'SCF-RED', name: 'Scarf, wool, red', place: 'C-02-4', grams: 180 }

const orders: readonly (readonly [order: string, name: readonly [string, string], lines: readonly Line[]])[] =
  [
    [
      'ORD-29991',
      ['Ophelia', 'Montgomery'],
      [
        [shirt, 2],
        [honey, 1],
      ],
    ],
    ['ORD-29994', ['Emelie', 'Adeyemi'], [[bulb, 3]]],
    [
      'ORD-30002',
      ['Gardner', 'Minshew'],
      [
        [shirt, 1],
        [scarf, 1],
        [bulb, 1],
      ],
    ],
    ['ORD-30007', ['Ingrid', 'Sørlie'], [[honey, 6]]],
  ]

/** Orders within a country, with where their goods lie. */
export const sampleOrders: readonly CreateShipmentInput[] = orders.map(
  ([order, [first_name, last_name], lines]) =>
    aRequest({
      custom_reference: order,
      contents: [
        contentsOf({
          weight: { value: 2, unit: 'kg' },
          dimensions: { length: 30, width: 20, height: 12, unit: 'cm' },
          contents: lines.map(([{ sku, name, place, grams }, quantity]) =>
            itemOf({
              sku,
              description: name,
              quantity,
              weight: { value: grams / 1000, unit: 'kg' },
              metadata: [{ key: 'Storage place', type: 'string', value: place }],
            }),
          ),
        }),
      ],
      addresses: [
        anAddress({ company_name: 'Northgate Stores Ltd', locality: 'Preston' }),
        anAddress({
          address_type: 'destination',
          contact: { ...aContact, first_name, last_name },
          address_line1: '12 Mill Lane',
          locality: 'Manchester',
          postal_code: 'M1 1AE',
        }),
      ],
    }),
)
