import { describe, expect, test } from 'vitest'
import { checkForm, located, shipmentRules } from '#features/shipments/new/model/check-form.ts'
import { contentsRows, nestRow } from '#features/shipments/new/model/contents-rows.ts'
import { emptyForm, formOfRequest } from '#features/shipments/new/model/form-of-request.ts'
import { addressesIn, type ShipmentForm } from '#features/shipments/new/model/form.ts'
import { jsonPath, readJsonPath } from '#shared/contract/json-path.ts'
import { ID, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { fieldOfPath } from '#ui/form/field-of-problem.ts'
import { addRow, setValue, valueIn } from '#ui/form/form-state.ts'
import { locateProblems, locateRefusal, stillThere } from '#ui/form/located-problems.ts'

const now = new Date('2026-11-22T12:00:00Z')
const problemsIn = (form: ShipmentForm) => {
  const checked = checkForm(form, now, {})
  return locateProblems(located, form, checked.ok ? [] : checked.problems)
}
const fieldOf = ({ request }: ShipmentForm, path: string) =>
  fieldOfPath(located.shape, request, readJsonPath(path))

const form = formOfRequest({
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
const [destination = '', billing = '', origin = ''] = addressesIn(form).map((row) =>
  rowPath('addresses', row[ID]),
)
const rows = contentsRows(form.request['contents'])
const [first = '', packed = '', , inner = ''] = rows.map(({ path }) => path)
const pairIn = (list: string): string => rowPath(list, rowsIn(valueIn(form, list))[0]?.[ID] ?? 0)

describe('a problem stands at the field that its path speaks of', () => {
  test.each([
    ['$.custom_reference', 'custom_reference'],
    ['$.shipment_type', 'shipment_type'],
    ['$.tags[0]', 'tags'],
    ['$.tags', 'tags'],
    ['$.order_date', 'order_date'],
    ['$.required_shipping_date.end', 'required_shipping_date.end'],
    ['$.metadata[0].value', `${pairIn('metadata')}.value`],
    ['$.addresses[0].contact.contact_details.email', `${destination}.contact.contact_details.email`],
    ['$.addresses[1].address_type', `${billing}.address_type`],
    ['$.addresses[2].country_iso_code', `${origin}.country_iso_code`],
    ['$.contents[1].value.amount', `${packed}.value.amount`],
    ['$.contents[1].contents[1].weight.value', `${inner}.weight.value`],
    ['$.metadata', `${pairIn('metadata')}.key`],
    ['$.label_properties[0].value', `${pairIn('label_properties')}.value`],
    ['$.tenant', 'tenant'],
    ['$.customs_documentation.category_type', 'customs_documentation.category_type'],
    [
      '$.customs_documentation.attached_invoice_references[1]',
      'customs_documentation.attached_invoice_references',
    ],
    ['$.contents[1].dangerous_goods.packing_group', `${packed}.dangerous_goods.packing_group`],
    ['$.contents[1].dangerous_goods.hazard_classes[0].code', `${packed}.dangerous_goods.hazard_classes`],
    ['$.contents[1].label_properties[0].key', `${pairIn(`${packed}.label_properties`)}.key`],
    ['$.contents[1].contents[1].metadata[0].value', `${pairIn(`${inner}.metadata`)}.value`],
    ['$.contents[1].weight.unit', `${packed}.weight.value`],
    ['$.contents[1].dimensions.unit', `${packed}.dimensions.length`],
    ['$.contents[1].contents[1].dimensions.unit', `${inner}.dimensions.length`],
  ])('%s', (path, field) => {
    expect(fieldOf(form, path)).toBe(field)
  })

  test.each([
    ['$.addresses[0].contact', `${destination}.contact.first_name`],
    ['$.addresses[0].lat_long', `${destination}.lat_long.latitude`],
    ['$.required_delivery_date', 'required_delivery_date.start'],
    ['$.contents[1].dangerous_goods', `${packed}.dangerous_goods.id_number`],
    ['$.customs_documentation.total_customs_value', 'customs_documentation.total_customs_value.amount'],
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
    const contents = [{ [ID]: 99, quantity: '1' }, ...rowsIn(form.request['contents'])]
    const blank = { ...form, request: { ...form.request, contents } }
    expect(fieldOf(blank, '$.contents[0].sku')).toBe(`${first}.sku`)
  })
})

test('an empty form is told all that it lacks, each at a field', () => {
  const empty = emptyForm()
  const [from, to] = addressesIn(empty).map((row) => rowPath('addresses', row[ID]))
  const [row] = contentsRows(empty.request['contents'])
  const found = problemsIn(empty)
  expect(found.filter(({ field }) => field === undefined)).toEqual([])
  expect(found.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      `${from}.shipping_location_reference`,
      `${from}.contact.first_name`,
      `${from}.contact.last_name`,
      `${from}.contact.contact_details.email`,
      `${from}.contact.contact_details.mobile`,
      `${from}.address_line1`,
      `${from}.country_iso_code`,
      `${to}.contact.last_name`,
      `${row?.path}.description`,
    ]),
  )
})

test('too many of a list are told at its last row', () => {
  const many = Array.from({ length: 11 }, () => ({ key: 'a', value: '1' }))
  const full = many.reduce((current, pair) => addRow('metadata', pair)(current), emptyForm())
  const last = rowsIn(valueIn(full, 'metadata')).at(-1)?.[ID] ?? 0
  expect(problemsIn(full).find(({ problem }) => problem.code === 'too_many_elements')?.field).toBe(
    `${rowPath('metadata', last)}.key`,
  )
})

test('a problem goes once it is put right, and stays with its row when that goes into a package', () => {
  const rules = shipmentRules({})
  const before = formOfRequest({ contents: [{ sku: 'A' }, { sku: 'B', weight: { value: 'x', unit: 'kg' } }] })
  const [, row] = contentsRows(before.request['contents'])
  const shown = problemsIn(before).filter(({ field }) => field === `${row?.path}.weight.value`)
  expect(shown).toHaveLength(1)
  expect(stillThere(shown, rules, before)).toEqual(shown)
  const nested = nestRow(row?.id ?? 0)(before)
  expect(stillThere(shown, rules, nested).map(({ problem }) => problem.code)).toEqual(['invalid_format'])
  expect(stillThere(shown, rules, setValue(`${row?.path}.weight.value`, '2')(before))).toEqual([])
})

test('what only the desk can find wrong stays until it is changed', () => {
  const [from = '', to = ''] = addressesIn(emptyForm()).map((row) => rowPath('addresses', row[ID]))
  const at = (path: string, text: string) => setValue(`${path}.shipping_location_reference`, text)
  const before = at(from, 'NG-99')(emptyForm())
  const refusal = locateRefusal(located, before, [
    { property: '$.addresses[0].shipping_location_reference', code: 'invalid_value' },
  ])
  const rules = { ...located, check: () => ({ ok: true, request: undefined }) as const }
  expect(stillThere(refusal, rules, at(to, 'NG-98')(before))).toEqual(refusal)
  expect(stillThere(refusal, rules, at(from, 'NG-01')(before))).toEqual([])
})

test.each([[['contents', 0, 'value']], [['odd name', 'a"b', 3]], [[]]])(
  'a JSON path is read back: %j',
  (steps) => {
    expect(readJsonPath(jsonPath(steps))).toEqual(steps)
  },
)
