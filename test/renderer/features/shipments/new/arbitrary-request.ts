import * as fc from 'fast-check'
import {
  accessibilities,
  addressTypes,
  categoryTypes,
  dimensionUnits,
  metadataTypes,
  packingGroups,
  physicalForms,
  radioactivities,
  shippingTerms,
  weightUnits,
} from '#shared/shipments/enumerations.ts'

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((typed) => typed.trim() === typed)
const number = fc
  .oneof(fc.integer({ min: 1, max: 100_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0)
const country = fc.constantFrom('GB', 'US', 'DE', 'IE', 'SA', 'HK')
const currency = fc.constantFrom('GBP', 'EUR', 'JPY')
const moment = fc.constantFrom(
  '2099-01-05T00:00:00+00:00',
  '2026-11-20T09:14:55.1234567+05:30',
  '2030-02-03T10:00:00Z',
)

/** Objects of the given properties, each of which may also be absent, except those named. */
const some = <Shape extends Record<string, fc.Arbitrary<unknown>>>(
  shape: Shape,
  ...required: (keyof Shape & string)[]
) => fc.record(shape, { requiredKeys: required })

const contact = some(
  {
    reference: text,
    title: text,
    first_name: text,
    last_name: text,
    middle_name: text,
    position: text,
    contact_details: some({ landline: text, mobile: text, email: text }),
  },
  'contact_details',
)

const addressOf = (type: string) =>
  some(
    {
      address_type: fc.constant(type),
      shipping_location_reference: text,
      custom_reference: text,
      contact,
      company_name: text,
      property_number: text,
      property_name: text,
      address_line1: text,
      address_line2: text,
      address_line3: text,
      locality: text,
      region: text,
      postal_code: text,
      country_iso_code: country,
      lat_long: fc.record({ latitude: number, longitude: number }),
      reservation: some({ reference: text, location_reference: text, external_reference: text }, 'reference'),
      national_address: text,
      special_instructions: text,
    },
    'address_type',
    'contact',
  )

const metadata = fc.array(
  some(
    {
      key: text,
      value: text,
      type: fc.constantFrom(...metadataTypes),
      metadata_type: fc.constantFrom(...metadataTypes),
    },
    'key',
    'type',
  ),
  { minLength: 1, maxLength: 3 },
)

const labelProperties = fc.array(some({ key: text, value: text }, 'key'), { minLength: 1, maxLength: 3 })
const texts = fc.array(text, { minLength: 1, maxLength: 4 })

const dangerousGoods = some({
  id_number: text,
  proper_shipping_name: text,
  technical_name: text,
  custom_label_text: text,
  hazard_classes: fc.array(fc.record({ code: text }), { minLength: 1, maxLength: 3 }),
  packing_group: fc.constantFrom(...packingGroups),
  physical_form: fc.constantFrom(...physicalForms),
  radioactivity: fc.constantFrom(...radioactivities),
  accessibility: fc.constantFrom(...accessibilities),
})

const customs = some({
  designated_person_responsible: text,
  importers_vat_number: text,
  category_type: fc.constantFrom(...categoryTypes),
  category_type_explanation: text,
  shippers_customs_reference: text,
  importers_tax_code: text,
  importers_telephone: text,
  importers_fax: text,
  importers_email: text,
  cn23_comments: text,
  attached_invoice_references: texts,
  attached_certificate_references: texts,
  attached_licence_references: texts,
  declaration_date: moment,
  reason_for_export: text,
  shippers_vat_number: text,
  receivers_tax_code: text,
  receivers_vat_number: text,
  invoice_date: moment,
  eori_number: text,
  invoice_number: text,
  office_of_origin: text,
  total_customs_value: fc.record({ amount: number, currency }),
})

const itemShape = {
  custom_reference: text,
  package_size_reference: text,
  weight: fc.record({ value: number, unit: fc.constantFrom(...weightUnits) }),
  dimensions: some(
    { length: number, width: number, height: number, unit: fc.constantFrom(...dimensionUnits) },
    'length',
    'height',
    'unit',
  ),
  value: some({ amount: number, currency, discount: number }, 'amount', 'currency'),
  sku: text,
  description: text,
  model: text,
  country_of_origin: country,
  harmonisation_code: text,
  shipping_terms: fc.constantFrom(...shippingTerms),
  quantity: fc.integer({ min: 1, max: 99 }),
  unit: text,
  dangerous_goods: dangerousGoods,
  metadata,
  label_properties: labelProperties,
}

const inner = some(itemShape, 'value', 'quantity')
const contents = some(
  { ...itemShape, contents: fc.array(inner, { minLength: 1, maxLength: 3 }) },
  'value',
  'quantity',
)
const range = some({ start: moment, end: moment }, 'start')

const addresses = fc
  .shuffledSubarray(
    addressTypes.filter((type) => type !== 'origin' && type !== 'destination'),
    { maxLength: 2 },
  )
  .chain((others) => fc.tuple(...['origin', 'destination', ...others].map(addressOf)))

/** Requests with every property of the contract that has been read and checked, in any combination. */
export const arbitraryRequest = some(
  {
    custom_reference: text,
    required_delivery_date: range,
    required_shipping_date: range,
    tags: texts,
    order_date: moment,
    metadata,
    customs_documentation: customs,
    direction: fc.constantFrom('outbound', 'inbound'),
    shipment_type: fc.constantFrom('scheduled', 'on_demand'),
    contents: fc.array(contents, { minLength: 1, maxLength: 4 }),
    addresses,
    label_properties: labelProperties,
    source: text,
    tenant: text,
    channel: text,
  },
  'direction',
  'shipment_type',
  'contents',
  'addresses',
)
