import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { orderFile } from '#helpers/order-files.ts'
import { builtInMaps } from '#shared/transfer/columns.ts'
import type { KnownLayout } from '#shared/transfer/import.ts'
import { genericMeanings } from '#shared/transfer/layouts/generic.ts'
import { foreignLayouts } from '#shared/transfer/layouts/known-layouts.ts'
import { headerKey } from '#shared/transfer/layouts/layout.ts'
import { recognise } from '#shared/transfer/layouts/recognise.ts'

/** Whose file each is. */
const makers: Readonly<Record<string, KnownLayout>> = {
  'amazon-order-report.txt': 'amazon',
  'amazon-unshipped.txt': 'amazon',
  'bigcommerce-orders.csv': 'bigcommerce',
  'day-first-order-date-au.csv': 'bigcommerce',
  'dhl-versenden.csv': 'dhl',
  'dpd-mydpd.csv': 'dpd',
  'dpd-shipper.csv': 'dpd',
  'easypost-batch.csv': 'easypost',
  'ebay-de-bestellungen.csv': 'ebay',
  'ebay-uk-orders.csv': 'ebay',
  'ebay-us-orders.csv': 'ebay',
  'etsy-sold-order-items.csv': 'etsy',
  'etsy-sold-orders.csv': 'etsy',
  'fedex-batch.csv': 'fedex',
  'karrio-orders.csv': 'karrio',
  'karrio-shipments.csv': 'karrio',
  'magento-orders.csv': 'magento',
  'own-table-of-somebody.csv': 'generic',
  'prestashop-list.csv': 'prestashop',
  'prestashop-sql.csv': 'prestashop',
  'royal-mail-click-drop.csv': 'royal_mail',
  'sendcloud-orders.csv': 'sendcloud',
  'shipandco-template.csv': 'shipandco',
  'shipstation-orders.csv': 'shipstation',
  'shipstation-template.csv': 'shipstation',
  'shopify-orders-export.csv': 'shopify',
  'square-orders.csv': 'square',
  'woocommerce-advanced-order-export.csv': 'woocommerce',
  'woocommerce-order-export.csv': 'woocommerce',
  'woocommerce-webtoffee.csv': 'woocommerce',
  'worldship.csv': 'worldship',
}

const delimiters = [',', ';', '\t']

/** The first line of a file in which something stands. */
const headersOf = (name: string): readonly string[] => {
  const encoding = name.startsWith('dhl') ? 'latin1' : 'utf8'
  const line =
    readFileSync(orderFile(`orders/${name}`), encoding)
      .replace('\uFEFF', '')
      .split(/\r?\n/u)
      .find((one) => /\w/u.test(one)) ?? ''
  const [delimiter = ','] = delimiters.toSorted(
    (one, other) => line.split(other).length - line.split(one).length,
  )
  const [headers = []] = parse(line, { delimiter, relax_quotes: true })
  return headers
}

const files = readdirSync(orderFile('orders')).map((file) => basename(file))

describe('the headers of a file', () => {
  it('are of every maker in the tests', () => {
    expect(files.filter((file) => !(file in makers))).toEqual([])
    const known = new Set(Object.values(makers))
    expect(foreignLayouts.filter(({ layout }) => !known.has(layout))).toEqual([])
  })

  it.each(Object.entries(makers))('of %s are those of %s, in whatever order and writing', (file, layout) => {
    const headers = headersOf(file)
    expect(recognise(headers).layout).toBe(layout)
    expect(recognise(headers.toReversed()).layout).toBe(layout)
    expect(recognise(headers.map((header) => ` ${header.toUpperCase()} `)).layout).toBe(layout)
  })

  it.each(Object.entries(makers).filter(([, layout]) => layout !== 'generic'))(
    'of %s are known as those of %s where a tenth of them is missing',
    (file, layout) => {
      const headers = headersOf(file)
      for (const start of [0, 3, 7]) {
        const some = headers.filter((_header, index) => index % 10 !== start)
        expect(recognise(some).layout).toBe(layout)
      }
    },
  )

  it.each(Object.entries(makers))('of %s stand for no property twice at once', (file) => {
    const plain = recognise(headersOf(file)).meanings.flatMap((one) =>
      one && one.reading !== 'if_empty' && one.reading !== 'if_no_address' ? [one.path] : [],
    )
    expect(plain.length).toBe(new Set(plain).size)
  })

  it('of our own tables are ours, with columns left out and others beside them', () => {
    for (const { columns } of Object.values(builtInMaps())) {
      const headers = columns.map(({ path }) => path)
      expect(recognise(headers).layout).toBe('shipdesk')
      expect(recognise([...headers.slice(0, 4), 'reason', 'Remark']).layout).toBe('shipdesk')
    }
  })

  it('are known where somebody has left out most of them', () => {
    const few = ['Order - Number', 'Ship To - Name', 'Ship To - Address 1', 'Ship To - City']
    const some = [...few, 'Ship To - Postal Code', 'Ship To - Country', 'Item - Name', 'Item - Qty']
    expect(recognise(some).layout).toBe('shipstation')
  })

  it('say nothing to customs where the kind of goods is not told', () => {
    const headers = headersOf('sendcloud-orders.csv')
    const invoice = (some: readonly string[]) =>
      recognise(some).meanings[some.indexOf('Customs invoice number')]
    expect(invoice(headers)).toBeDefined()
    expect(invoice(headers.filter((header) => header !== 'Customs shipment type'))).toBeUndefined()
  })

  it.each([
    ['PrestaShop', 'ID;Reference;New client;Delivery;Customer;Total;Payment;Status;Date'],
    [
      'WooCommerce',
      'Date;Order #;N. Revenue;Status;Customer;Customer type;Product(s);Items sold;Coupon(s);Attribution',
    ],
    [
      'Amazon',
      'amazon-order-id;merchant-order-id;purchase-date;last-updated-date;order-status;fulfillment-channel;sku;asin;item-status;quantity;ship-city;ship-state;ship-postal-code;ship-country',
    ],
  ])('of a list of orders without addresses by %s say so', (_program, line) => {
    expect(recognise(line.split(';')).refusal).toBe('list_without_addresses')
  })

  it('are nobody’s where two of many are somebody’s', () => {
    expect(recognise(['Financial Status', 'Lineitem sku', 'a', 'b', 'c', 'd', 'e']).layout).toBeUndefined()
    expect(recognise(['Date', 'Amount', 'Balance', 'Reference']).layout).toBeUndefined()
    expect(recognise([]).layout).toBeUndefined()
  })

  it('are guessed from what people write where they are nobody’s, in German as well', () => {
    const { layout, meanings } = recognise([
      'Bestellnummer',
      'Empfänger',
      'Straße',
      'PLZ',
      'Ort',
      'Gewicht (kg)',
    ])
    expect(layout).toBe('generic')
    expect(meanings.map((one) => one?.path)).toEqual([
      'custom_reference',
      'addresses[destination].contact.name',
      'addresses[destination].address_line1',
      'addresses[destination].postal_code',
      'addresses[destination].locality',
      'contents[].weight.value',
    ])
    expect(meanings.at(-1)?.reading).toBe('kilograms')
  })

  it.each([
    ['Name', 'addresses[destination].contact.name'],
    ['Title', undefined],
    ['No', undefined],
    ['Number', undefined],
    ['Item name', 'contents[].description'],
    ['Description', 'contents[].description'],
    ['Product number', 'contents[].sku'],
  ])('are guessed where they leave no doubt: %s', (header, path) => {
    expect(recognise(['Order number', 'Address', 'City', 'Postcode', header]).meanings.at(-1)?.path).toBe(
      path,
    )
  })

  it('are guessed as one thing each', () => {
    const all = Object.entries(genericMeanings).flatMap(([headers, [path, reading]]) =>
      headers.split('|').map((header) => [headerKey(header), `${path} ${reading}`] as const),
    )
    const first = new Map(all.toReversed())
    expect(all.filter(([key, meaning]) => first.get(key) !== meaning)).toEqual([])
  })

  it.each([
    'Order Number,Shipping First Name,Shipping Last Name,Shipping Street,Shipping City,Shipping Region,Shipping Postcode,Shipping Country,Shipping Telephone,Customer Email,Item Name,Item SKU,Item Qty Ordered,Item Price',
    'Order ID,To Name,To Street1,To City,To State,To Zip,To Country,To Phone,To Email,Item,Qty,Unit Price',
    'Numéro de commande,Nom,Adresse,Code postal,Ville,Pays,Téléphone,Courriel,Article,Quantité,Prix',
    'Bestelnummer,Naam,Straat,Huisnummer,Postcode,Plaats,Land,E-mail,Telefoon,Artikel,Aantal,Prijs',
  ])('are guessed all but one at most: %s', (line) => {
    const { layout, meanings } = recognise(line.split(','))
    expect(layout).toBe('generic')
    expect(meanings.filter((one) => one === undefined).length).toBeLessThan(2)
  })

  it('are of the amount of a line where none is of a piece', () => {
    const headers = [...headersOf('woocommerce-advanced-order-export.csv'), 'Order Line Total']
    expect(recognise(headers).meanings.at(-1)).toBeUndefined()
    expect(recognise(headers.filter((header) => header !== 'Item Cost')).meanings.at(-1)).toEqual({
      path: 'contents[].value.amount',
      reading: 'line_total',
    })
  })

  it('are read from the better one of two columns, and from the other where that is empty', () => {
    const headers = headersOf('woocommerce-webtoffee.csv')
    const { meanings } = recognise(headers)
    const of = (header: string) => meanings[headers.indexOf(header)]
    expect(of('order_number')).toEqual({ path: 'custom_reference' })
    expect(of('order_id')).toEqual({ path: 'custom_reference', reading: 'if_empty' })
    expect(of('line_item_2')).toEqual({ path: 'contents[1]', reading: 'items' })
  })
})
