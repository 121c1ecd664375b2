import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { anAddress, withValueAt } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'

const text = (length: number): string => 'x'.repeat(length)
const list = (length: number, make: (index: number) => unknown): readonly unknown[] =>
  Array.from({ length }, (_, index) => make(index))
const pairs = (length: number) => list(length, (index) => ({ key: `key ${index}`, value: 'v' }))
const words = (length: number) => list(length, (index) => `word ${index}`)

type Row = readonly [path: string, inside: unknown, outside: unknown, code: string, at?: string]

const outer = 'contents[0]'
const inner = 'contents[0].contents[0]'
const goods = `${inner}.dangerous_goods`
const customs = 'customs_documentation'
const contact = 'addresses[2].contact'

/** For each rule of the contract a value that just keeps it, and one that just does not, in an otherwise full request. */
const rows: readonly Row[] = [
  ['custom_reference', text(50), text(51), 'value_too_long'],
  ['source', text(50), text(51), 'value_too_long'],
  ['tenant', text(50), text(51), 'value_too_long'],
  ['tenant', 't', undefined, 'conflicting_properties', 'channel'],
  ['channel', text(50), text(51), 'value_too_long'],
  ['shipment_type', 'ON_DEMAND', 'hourly', 'invalid_shipment_type'],
  ['shipment_type', 'scheduled', undefined, 'required_property_missing'],
  ['direction', ' Inbound', 'sideways', 'invalid_direction'],
  ['order_date', '2026-01-18T16:40:00+01:00', '2026-01-18', 'invalid_format'],
  ['order_date', '2024-02-29T00:00:00Z', 5, 'invalid_format'],
  ['required_shipping_date', { start: '2100-01-01T00:00:00Z' }, {}, 'invalid_date_range'],
  [
    'required_delivery_date',
    { start: '2100-01-01T00:00:00Z', end: '2100-01-01T00:00:00Z' },
    { start: '2100-01-01T00:00:01Z', end: '2100-01-01T00:00:00Z' },
    'invalid_date_range',
  ],
  ['required_delivery_date.end', '2026-11-20T10:00:00Z', '2026-11-20T09:59:59Z', 'date_in_past'],
  ['tags', words(10), words(11), 'too_many_elements'],
  ['tags[1]', text(50), text(51), 'value_too_long'],
  ['tags[1]', 'FIRST-TAG', 'first-tag', 'duplicate_tags'],
  ['metadata', pairs(10), pairs(11), 'too_many_elements'],
  ['metadata[1].key', 'Checked', 'checked', 'duplicate_metadata_key'],
  ['metadata[0].type', 'BOOL', 'truth', 'invalid_metadata_type'],
  ['metadata[0].value', 'False', 'no', 'invalid_value'],
  ['metadata[1].value', text(100), text(101), 'value_too_long'],
  ['label_properties', pairs(10), pairs(11), 'too_many_elements'],
  ['label_properties[0].value', text(500), '', 'required_property_missing'],
  ['addresses[2].address_type', 'Return', 'receiver', 'invalid_address_type'],
  ['addresses[2].address_type', 'RETURN', 'billing', 'duplicate_address_type', 'addresses[6].address_type'],
  ['addresses[5].address_type', 'importer', 'sender', 'duplicate_address_type'],
  ['addresses[6].address_type', 'billing', 'exporter', 'conflicting_properties'],
  [
    'addresses[0]',
    anAddress({ shipping_location_reference: 'origin-location' }),
    undefined,
    'address_type_required',
    'addresses',
  ],
  ['addresses[2].shipping_location_reference', 'origin-location', 'elsewhere', 'invalid_value'],
  ['addresses[2].country_iso_code', 'gb', 'UK', 'invalid_country_code'],
  ['addresses[2].postal_code', 'm26lw', '80331', 'invalid_postal_code'],
  ['addresses[2].postal_code', 'M2 6LW', undefined, 'required_property_missing'],
  ['addresses[2].lat_long', { latitude: 0, longitude: 1 }, { latitude: 0, longitude: 0 }, 'invalid_value'],
  ['addresses[2].lat_long.latitude', 90, 90.1, 'value_too_large'],
  ['addresses[2].lat_long.longitude', -180, -180.1, 'value_too_small'],
  ['addresses[2].address_line1', text(255), text(256), 'value_too_long'],
  ['addresses[2].property_number', 'x', '', 'value_too_short'],
  ['addresses[2].special_instructions', text(150), text(151), 'value_too_long'],
  [`${contact}.first_name`, text(100), ' ', 'required_property_missing'],
  [`${contact}.contact_details.email`, 'a@example.com', 'a@example', 'invalid_email'],
  [
    `${contact}.contact_details`,
    { mobile: '1', email: 'a@example.com' },
    undefined,
    'required_property_missing',
  ],
  [
    `${contact}.contact_details`,
    { landline: '1', email: 'a@example.com' },
    { email: 'a@example.com' },
    'required_property_missing',
    `${contact}.contact_details.mobile`,
  ],
  ['contents', [{ value: { amount: 1, currency: 'EUR' } }], [], 'too_few_elements'],
  [`${inner}.contents`, [], [{}], 'invalid_value'],
  [`${inner}.quantity`, 1, 0, 'value_too_small'],
  [`${inner}.quantity`, 2_147_483_647, 2_147_483_648, 'value_too_large'],
  [`${inner}.package_size_reference`, 'outer-size', 'elsewhere', 'invalid_package_size_reference'],
  [`${inner}.value.amount`, 0.00001, 0, 'value_too_small'],
  [`${inner}.value.discount`, 100, 100.1, 'value_too_large'],
  [`${inner}.value.currency`, 'eur', 'EURO', 'invalid_currency'],
  [`${inner}.value`, { amount: 1, currency: 'GBP' }, undefined, 'required_property_missing'],
  [`${outer}.weight.unit`, 'KG', 'g', 'invalid_weight_unit'],
  [`${inner}.weight.unit`, 'kg', 'lbs', 'unit_mismatch'],
  [`${inner}.dimensions.unit`, 'cm', 'in', 'unit_mismatch'],
  [`${outer}.dimensions.unit`, 'Cm', 'mm', 'invalid_dimension_unit'],
  [`${outer}.dimensions.width`, 0.1, 0, 'value_too_small'],
  [`${inner}.country_of_origin`, 'prt', 'XYZ', 'invalid_country_code'],
  [`${inner}.harmonisation_code`, '09.02.10', '09.0210.', 'invalid_format'],
  [`${inner}.shipping_terms`, 'FCA', 'fax', 'invalid_shipping_terms'],
  [`${goods}.hazard_classes[0].code`, '2.3', '2.4', 'invalid_hazard_class'],
  [`${goods}.packing_group`, 'II', 'iv', 'invalid_packing_group'],
  [`${goods}.physical_form`, 'Other', 'plasma', 'invalid_physical_form'],
  [`${goods}.radioactivity`, 'transport_index', 'some', 'invalid_radioactivity'],
  [`${goods}.accessibility`, 'accessible', 'maybe', 'invalid_accessibility'],
  [`${goods}.id_number`, text(50), text(51), 'value_too_long'],
  [`${goods}.technical_name`, text(255), text(256), 'value_too_long'],
  [`${customs}.category_type`, 'Gift', 'present', 'invalid_category_type'],
  [`${customs}.eori_number`, text(15), text(16), 'value_too_long'],
  [`${customs}.importers_email`, 'a@example.com', 'nobody', 'invalid_email'],
  [`${customs}.cn23_comments`, text(500), text(501), 'value_too_long'],
  [`${customs}.attached_invoice_references`, words(20), words(21), 'too_many_elements'],
  [`${customs}.attached_invoice_references[1]`, 'b', 'customs-invoice-1', 'duplicate_references'],
  [`${customs}.total_customs_value.currency`, 'usd', 'dollar', 'invalid_currency'],
  ['state', null, 'allocated', 'system_use_only'],
  [`${inner}.reference`, null, 'x', 'system_use_only'],
  [`${contact}.nickname`, null, 'x', 'invalid_request'],
]

describe('a rule of the contract', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  const cases = rows.map(([path, inside, outside, code, at = path]) => ({ path, inside, outside, code, at }))
  it.each(cases)('lets $path be $inside, and tells when it is $outside by $code', async (one) => {
    const { path, inside, outside, code, at } = one
    await desk.ask('shipments.create', withValueAt(aFullRequest(), path, inside))
    const error = await desk.refusal('shipments.create', withValueAt(aFullRequest(), path, outside))
    expect(error.code).toBe('validation_error')
    expect(problemsIn(error)).toEqual([`$.${at}: ${code}`])
  })

  it('that needs a country holds in that country', async () => {
    const within = (country: object) =>
      Object.entries(country).reduce<unknown>(
        (request, [name, value]) => withValueAt(request, `addresses[1].${name}`, value),
        aFullRequest(),
      )
    for (const [country, name, outside, code] of [
      [
        { country_iso_code: 'US', postal_code: '95112', region: 'CA' },
        'region',
        undefined,
        'required_property_missing',
      ],
      [
        { country_iso_code: 'IE', postal_code: 'D02 X285', region: 'Dublin' },
        'region',
        'Antrim',
        'invalid_region',
      ],
      [
        { country_iso_code: 'CA', postal_code: 'K1A 0B1', region: 'Ontario' },
        'region',
        'NY',
        'invalid_region',
      ],
      [
        { country_iso_code: 'AU', postal_code: '2000', region: 'nsw' },
        'region',
        ' ',
        'required_property_missing',
      ],
      [
        { country_iso_code: 'SA', postal_code: '12211', national_address: 'RRRD2929' },
        'national_address',
        undefined,
        'required_property_missing',
      ],
      [{ country_iso_code: 'DE', postal_code: '80331' }, 'postal_code', '8033', 'invalid_postal_code'],
    ] as const) {
      await desk.ask('shipments.create', within(country))
      const error = await desk.refusal('shipments.create', within({ ...country, [name]: outside }))
      expect(problemsIn(error)).toEqual([`$.addresses[1].${name}: ${code}`])
    }
  })
})
