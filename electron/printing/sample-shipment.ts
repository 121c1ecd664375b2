import type { Address } from '#shared/shipments/create-request.ts'
import type { Language } from '#shared/settings/language.ts'
import type { Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'

const CREATED = '2026-03-16T09:30:00Z'
const SHIPMENT = 'sp_01773653400000000000000000000001'
const PACKAGES = ['sc_01773653400000000000000000000002', 'sc_01773653400000000000000000000003'] as const

/** Of somebody who writes in that language; numbers and domains that are nobody's. */
const people: Readonly<Record<'en' | 'de', Omit<Address, 'address_type'>>> = {
  en: {
    contact: {
      first_name: 'Jane',
      last_name: 'Citizen',
      contact_details: { mobile: '+44 7700 900123', email: 'jane@example.com' },
    },
    address_line1: '12 Sample Street',
    locality: 'Manchester',
    postal_code: 'M1 2AB',
    country_iso_code: 'GB',
  },
  de: {
    contact: {
      first_name: 'Erika',
      last_name: 'Mustermann',
      contact_details: { mobile: '+49 171 3920001', email: 'erika@example.com' },
    },
    address_line1: 'Musterstraße 12',
    locality: 'Köln',
    postal_code: '50667',
    country_iso_code: 'DE',
  },
}

const sampleGoods = (
  index: number,
  { description, price, weight, quantity }: SampleGoods,
): StoredContents => ({
  reference: `sc_0177365340000000000000000000001${index}`,
  description,
  sku: `SKU-100${index}`,
  quantity,
  weight: { value: weight, unit: 'kg' },
  value: { amount: price, currency: 'EUR' },
})
type SampleGoods = {
  readonly description: string
  readonly price: number
  readonly weight: number
  readonly quantity: number
}

/**
 * A shipment that there never was, to show how labels and papers look: two packages to somebody who reads another language
 * than the desk speaks, so that every choice can be seen.
 * @param say a text in the language of the desk
 */
export const sampleShipment = (
  language: Language,
  say: (key: SentenceKey) => string,
): Shipment & Required<Pick<Shipment, 'allocation'>> => {
  const [first, second] = PACKAGES
  const inFirst = [
    sampleGoods(1, { description: say('print_sample_shirt'), price: 39.9, weight: 0.25, quantity: 2 }),
    sampleGoods(2, { description: say('print_sample_trousers'), price: 69, weight: 0.6, quantity: 1 }),
  ]
  const inSecond = [
    sampleGoods(3, { description: say('print_sample_mug'), price: 12.5, weight: 0.35, quantity: 4 }),
  ]
  return {
    reference: SHIPMENT,
    custom_reference: 'ORD-10042',
    state: 'allocated',
    created: CREATED,
    updated: CREATED,
    order_date: CREATED,
    shipment_type: 'on_demand',
    direction: 'outbound',
    addresses: [
      {
        address_type: 'origin',
        company_name: say('print_sample_sender'),
        address_line1: 'Voorbeeldstraat 1',
        locality: 'Amsterdam',
        postal_code: '1234 AB',
        country_iso_code: 'NL',
      },
      { address_type: 'destination', ...people[language === 'de' ? 'en' : 'de'] },
    ],
    contents: [
      {
        reference: first,
        description: say('print_sample_box'),
        quantity: 1,
        weight: { value: 1.3, unit: 'kg' },
        value: { amount: 148.8, currency: 'EUR' },
        contents: inFirst,
      },
      {
        reference: second,
        description: say('print_sample_box'),
        quantity: 1,
        weight: { value: 1.6, unit: 'kg' },
        value: { amount: 50, currency: 'EUR' },
        contents: inSecond,
      },
    ],
    allocation: {
      carrier: { name: 'Example Parcel', service_name: 'Express 24' },
      allocation_date: CREATED,
      price: { net: 0, gross: 0, currency: 'EUR' },
      tracking_details: {
        shipment: { reference: SHIPMENT, tracking_references: ['EXP0001004217'] },
        contents: [
          { reference: first, tracking_references: ['EXP0001004217'] },
          { reference: second, tracking_references: ['EXP0001004225'] },
        ],
      },
    },
  }
}
