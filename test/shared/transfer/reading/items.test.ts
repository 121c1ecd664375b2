import { describe, expect, it } from 'vitest'
import { itemsIn } from '#shared/transfer/reading/items.ts'

/** What is said of each item, by the last name of its property. */
const said = (cell: string) =>
  itemsIn(cell).map((item) =>
    Object.fromEntries(
      item.map(({ path, text, reading }) => [
        `${path.split('.').at(-1)}${reading === undefined ? '' : ` (${reading})`}`,
        text,
      ]),
    ),
  )

describe('the items of one cell', () => {
  it.each([
    ['name:Candle|product_id:12|sku:CA-1|quantity:2|total:24.00|sub_total:24.00', ['Candle']],
    [
      'id:1|name:Candle; large|sku:CA-1|quantity:2|total:24.00;id:2|name:Match|sku:MA-1|quantity:1|total:10',
      ['Candle; large', 'Match'],
    ],
    [
      'Product ID: 1, Product Qty: 2, Product SKU: CA-1, Product Name: Candle, red, Product Unit Price: 12.00, Product Total Price: 24.00',
      ['Candle, red'],
    ],
    ['Cap', ['Cap']],
    ['   ', []],
  ])('are read as their program writes them: %s', (cell, names) => {
    expect(said(cell).map(({ description }) => description)).toEqual(names)
  })

  it('say how many there are and what all or each cost', () => {
    expect(said('name:Candle|sku:CA-1|quantity:2|total:24.00|sub_total:26.00')).toEqual([
      { description: 'Candle', sku: 'CA-1', quantity: '2', 'amount (line_total)': '24.00' },
    ])
    expect(
      said(
        'Product ID: 1, Product Qty: 2, Product SKU: A, Product Name: Tea, Product Weight: 0.8000, Product Variation Details: Size: S, Product Unit Price: 12.00, Product Total Price: 24.00|Product ID: 2, Product Qty: 1, Product SKU: , Product Name: Cup, Product Weight: 0.0000, Product Unit Price: 5.00, Product Total Price: 5.00',
      ),
    ).toEqual([
      { description: 'Tea', sku: 'A', quantity: '2', value: '0.8000', amount: '12.00' },
      { description: 'Cup', quantity: '1', amount: '5.00' },
    ])
  })

  it('may have the marks between them in their names', () => {
    expect(said('name:Shelf | oak|sku:S-1|quantity:1|total:10')).toEqual([
      { description: 'Shelf | oak', sku: 'S-1', quantity: '1', 'amount (line_total)': '10' },
    ])
  })
})
