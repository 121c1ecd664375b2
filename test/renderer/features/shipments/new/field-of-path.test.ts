import { describe, expect, test } from 'vitest'
import { fieldOf } from '#features/shipments/new/model/field-of-path.ts'
import { formOf } from '#features/shipments/new/model/form-of-request.ts'
import { emptyForm } from '#features/shipments/new/model/form.ts'
import { locateProblems, locateRefusal, stillThere } from '#features/shipments/new/model/located-problems.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { setAddressText } from '#features/shipments/new/model/form-edits.ts'
import { jsonPath, readJsonPath } from '#shared/contract/json-path.ts'
import { validateCreateRequest } from '#shared/shipments/create-request.ts'

const now = new Date('2026-11-22T12:00:00Z')
const problemsIn = (form: ReturnType<typeof emptyForm>) => {
  const validation = validateCreateRequest(requestOf(form), now)
  return locateProblems(form, validation.ok ? [] : validation.problems)
}

const form = formOf({
  tags: ['Alcohol'],
  required_shipping_date: { start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00Z' },
  metadata: [{ key: 'a', value: '1' }],
  addresses: [{ address_type: 'destination' }, { address_type: 'billing', company_name: 'Quill' }],
  contents: [
    { sku: 'A' },
    {
      sku: 'B',
      dangerous_goods: { hazard_classes: [{ code: '3' }] },
      label_properties: [{ key: 'Dock', value: '7' }],
      contents: [{ sku: 'C' }, { sku: 'D', metadata: [{ key: 'b', value: '2' }] }],
    },
  ],
  label_properties: [{ key: 'Gate', value: 'B' }],
  customs_documentation: { category_type: 'gift', attached_invoice_references: ['I-1', 'I-1'] },
})
const [destination, billing, origin] = form.addresses.map((address) => address.id)
const [, packageRow, , innerRow] = form.contents.map((row) => row.id)

describe('a problem stands at the field that its path speaks of', () => {
  test.each([
    ['$.custom_reference', 'customReference'],
    ['$.shipment_type', 'shipmentType'],
    ['$.tags[0]', 'tags'],
    ['$.tags', 'tags'],
    ['$.order_date', 'orderDate'],
    ['$.required_shipping_date.end', 'shippingTo'],
    ['$.metadata[0].value', `metadata-${form.metadata[0]?.id}-value`],
    ['$.addresses[0].contact.contact_details.email', `address-${destination}-email`],
    ['$.addresses[1].address_type', `address-${billing}-type`],
    ['$.addresses[2].country_iso_code', `address-${origin}-country`],
    ['$.contents[1].value.amount', `row-${packageRow}-amount`],
    ['$.contents[1].contents[1].weight.value', `row-${innerRow}-weight`],
    ['$.metadata', `metadata-${form.metadata[0]?.id}-key`],
    ['$.label_properties[0].value', `labelProperties-${form.labelProperties[0]?.id}-value`],
    ['$.tenant', 'tenant'],
    ['$.customs_documentation.eori_number', 'eori'],
    ['$.customs_documentation.category_type', 'categoryType'],
    ['$.customs_documentation.attached_invoice_references[1]', 'invoices'],
    ['$.customs_documentation.attached_licence_references', 'licences'],
    ['$.contents[1].dangerous_goods.packing_group', `row-${packageRow}-packingGroup`],
    ['$.contents[1].dangerous_goods.hazard_classes[0].code', `row-${packageRow}-hazardClasses`],
    [
      '$.contents[1].label_properties[0].key',
      `labelProperties-${form.contents[1]?.labelProperties[0]?.id}-key`,
    ],
    ['$.contents[1].contents[1].metadata[0].value', `metadata-${form.contents[3]?.metadata[0]?.id}-value`],
    ['$.contents[1].weight.unit', `row-${packageRow}-weight`],
    ['$.contents[1].dimensions.unit', `row-${packageRow}-length`],
  ])('%s', (path, field) => {
    expect(fieldOf(form, path)).toBe(field)
  })

  test.each([
    ['$.addresses[0].contact', `address-${destination}-firstName`],
    ['$.addresses[0].lat_long', `address-${destination}-latitude`],
    ['$.required_delivery_date', 'deliveryFrom'],
    ['$.contents', `row-${form.contents[0]?.id}-description`],
    ['$.contents[1].dangerous_goods', `row-${packageRow}-idNumber`],
    ['$.customs_documentation.total_customs_value', 'customsAmount'],
  ])('a whole group, at its first field: %s', (path, field) => {
    expect(fieldOf(form, path)).toBe(field)
  })

  test.each(['$.state', '$.customs_documentation.bond', '$.contents[0].metadata[0]', '$.addresses[9]', '$'])(
    'at none, where no field shows it: %s',
    (path) => {
      expect(fieldOf(form, path)).toBeUndefined()
    },
  )

  test('whatever stands blank in between', () => {
    const blank = { ...emptyForm(), contents: [...emptyForm().contents, ...form.contents] }
    expect(fieldOf(blank, '$.contents[0].sku')).toBe(`row-${form.contents[0]?.id}-sku`)
  })
})

test('an empty form is told all that it lacks, each at a field', () => {
  const located = problemsIn(emptyForm())
  expect(located.filter(({ field }) => field === undefined)).toEqual([])
  expect(located.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'address-1-shippingLocation',
      'address-1-firstName',
      'address-1-lastName',
      'address-1-email',
      'address-1-mobile',
      'address-1-addressLine1',
      'address-1-country',
      'address-2-lastName',
      'row-3-description',
    ]),
  )
})

test('a problem goes once it is put right, and no other one appears while typing', () => {
  const before = emptyForm()
  const shown = problemsIn(before).filter(({ field }) => field === 'address-1-country')
  const after = setAddressText(1, 'country', 'GB')(before)
  expect(shown).toHaveLength(1)
  expect(stillThere(shown, problemsIn(before), before)).toEqual(shown)
  expect(stillThere(shown, problemsIn(after), after)).toEqual([])
})

test('what only the desk can find wrong stays until it is changed', () => {
  const before = setAddressText(1, 'shippingLocation', 'NG-99')(emptyForm())
  const refusal = locateRefusal(before, [
    { property: '$.addresses[0].shipping_location_reference', code: 'invalid_value', message: 'Unknown.' },
  ])
  const elsewhere = setAddressText(2, 'shippingLocation', 'NG-98')(before)
  const changed = setAddressText(1, 'shippingLocation', 'NG-01')(before)
  expect(stillThere(refusal, [], elsewhere)).toEqual(refusal)
  expect(stillThere(refusal, [], changed)).toEqual([])
})

test.each([[['contents', 0, 'value']], [['odd name', 'a"b', 3]], [[]]])(
  'a JSON path is read back: %j',
  (steps) => {
    expect(readJsonPath(jsonPath(steps))).toEqual(steps)
  },
)
