import { describe, expect, it } from 'vitest'
import { aContactWith, aRequest, aRequestWith, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { accepts, problemsOf } from '#helpers/validating.ts'

type TextLimit = readonly [path: string, fewest: number, most: number]

/** Every text of the contract's tables that has limits: its place, the fewest and the most characters. */
const tables: readonly TextLimit[] = [
  ['custom_reference', 0, 50],
  ['source', 0, 50],
  ['tenant', 0, 50],
  ['addresses[0].shipping_location_reference', 0, 50],
  ['addresses[0].custom_reference', 0, 50],
  ['addresses[0].company_name', 0, 100],
  ['addresses[0].property_number', 1, 50],
  ['addresses[0].property_name', 1, 50],
  ['addresses[0].address_line2', 1, 255],
  ['addresses[0].address_line3', 1, 255],
  ['addresses[0].locality', 1, 255],
  ['addresses[0].special_instructions', 0, 150],
  ['addresses[0].contact.reference', 1, 50],
  ['addresses[0].contact.title', 1, 50],
  ['addresses[0].contact.middle_name', 1, 100],
  ['addresses[0].contact.position', 1, 100],
  ['addresses[0].contact.contact_details.landline', 1, 100],
  ['addresses[0].contact.contact_details.mobile', 1, 100],
  ['contents[0].custom_reference', 1, 50],
  ['contents[0].package_size_reference', 0, 50],
  ['contents[0].sku', 1, 50],
  ['contents[0].description', 0, 100],
  ['contents[0].model', 1, 50],
  ['contents[0].unit', 1, 50],
  ['contents[0].dangerous_goods.id_number', 1, 50],
  ['contents[0].dangerous_goods.proper_shipping_name', 0, 255],
  ['contents[0].dangerous_goods.technical_name', 0, 255],
  ['contents[0].dangerous_goods.custom_label_text', 0, 255],
  ['customs_documentation.designated_person_responsible', 0, 100],
  ['customs_documentation.importers_vat_number', 0, 50],
  ['customs_documentation.category_type_explanation', 0, 100],
  ['customs_documentation.shippers_customs_reference', 0, 50],
  ['customs_documentation.importers_tax_code', 0, 25],
  ['customs_documentation.importers_telephone', 0, 25],
  ['customs_documentation.importers_fax', 0, 25],
  ['customs_documentation.cn23_comments', 0, 500],
  ['customs_documentation.reason_for_export', 0, 100],
  ['customs_documentation.shippers_vat_number', 0, 50],
  ['customs_documentation.receivers_tax_code', 0, 25],
  ['customs_documentation.receivers_vat_number', 0, 50],
  ['customs_documentation.eori_number', 1, 15],
  ['customs_documentation.invoice_number', 0, 50],
  ['customs_documentation.office_of_origin', 0, 50],
  ['tags[0]', 1, 50],
  ['customs_documentation.attached_invoice_references[0]', 0, 50],
  ['customs_documentation.attached_certificate_references[0]', 0, 50],
  ['customs_documentation.attached_licence_references[0]', 0, 50],
]
/** What holds of a package holds of the item in it. */
const inside = (path: string): string => path.replace('contents[0].', 'contents[0].contents[0].')
const texts: readonly TextLimit[] = [
  ...tables,
  ...tables
    .filter(([path]) => path.startsWith('contents[0].'))
    .map(([path, ...limits]): TextLimit => [inside(path), ...limits]),
]

/** Every text that has to be there: its place and the most characters. */
const required: readonly (readonly [path: string, most: number])[] = [
  ['addresses[0].address_line1', 255],
  ['addresses[0].contact.first_name', 100],
  ['addresses[0].contact.last_name', 100],
  ['metadata[0].key', 50],
  ['metadata[0].value', 100],
  ['label_properties[0].key', 50],
  ['label_properties[0].value', 500],
  ['contents[0].metadata[0].key', 50],
  ['contents[0].metadata[0].value', 100],
  ['contents[0].label_properties[0].key', 50],
  ['contents[0].label_properties[0].value', 500],
  ['contents[0].contents[0].metadata[0].key', 50],
  ['contents[0].contents[0].metadata[0].value', 100],
  ['contents[0].contents[0].label_properties[0].key', 50],
  ['contents[0].contents[0].label_properties[0].value', 500],
]

/** Texts that the contract sets no limit to. */
const unlimited: readonly string[] = [
  'addresses[0].region',
  'addresses[0].national_address',
  'addresses[0].reservation.reference',
  'addresses[0].reservation.location_reference',
  'addresses[0].reservation.external_reference',
]

const pair = { key: 'k', value: 'v' }
/** A request in which every place of the tables above exists. */
const full = aRequest({
  addresses: [
    // With both numbers, either can be left out.
    anAddress({ contact: aContactWith({ landline: '1', mobile: '2' }) }),
    anAddress({ address_type: 'destination' }),
  ],
  tags: ['t'],
  metadata: [pair],
  label_properties: [pair],
  customs_documentation: { category_type: 'gift' },
  contents: [
    contentsOf({
      metadata: [pair],
      label_properties: [pair],
      contents: [itemOf({ metadata: [pair], label_properties: [pair], dangerous_goods: {} })],
      dangerous_goods: {},
    }),
  ],
})
const fullWith = (path: string, value: unknown): unknown => aRequestWith(path, value, full)

describe('a text', () => {
  it.each(texts)('%s can have from %i to %i characters', (path, fewest, most) => {
    expect(problemsOf(fullWith(path, 'x'.repeat(most)))).toEqual([])
    expect(problemsOf(fullWith(path, 'x'.repeat(most + 1)))).toEqual([`$.${path}: value_too_long`])
    expect(problemsOf(fullWith(path, 'x'.repeat(fewest)))).toEqual([])
    if (fewest > 0) expect(problemsOf(fullWith(path, ''))).toEqual([`$.${path}: value_too_short`])
  })

  it.each(required)('%s has to say something, in at most %i characters', (path, most) => {
    expect(problemsOf(fullWith(path, 'x'))).toEqual([])
    expect(problemsOf(fullWith(path, 'x'.repeat(most)))).toEqual([])
    expect(problemsOf(fullWith(path, 'x'.repeat(most + 1)))).toEqual([`$.${path}: value_too_long`])
    for (const nothing of [undefined, null, '', '  ']) {
      expect(problemsOf(fullWith(path, nothing))).toEqual([`$.${path}: required_property_missing`])
    }
  })

  it.each(unlimited)('%s can have as many characters as it likes', (path) => {
    for (const length of [0, 1, 5_000]) expect(problemsOf(fullWith(path, 'x'.repeat(length)))).toEqual([])
  })

  it.each([...[...texts, ...required].map(([path]) => path), ...unlimited])('%s has to be text', (path) => {
    for (const wrong of [5, true, {}, ['x']]) {
      expect(problemsOf(fullWith(path, wrong))).toEqual([`$.${path}: invalid_format`])
    }
  })

  it.each(texts.filter(([path]) => !path.endsWith('[0]')))('%s may be left out, by null as well', (path) => {
    expect(problemsOf(fullWith(path, undefined)).filter((found) => found.startsWith(`$.${path}`))).toEqual([])
    expect(problemsOf(fullWith(path, null))).toEqual(problemsOf(fullWith(path, undefined)))
  })

  it('channel, which needs a tenant beside it, can have up to 50 characters', () => {
    const within = aRequest({ tenant: 't', channel: 'x'.repeat(50) })
    expect(problemsOf(within)).toEqual([])
    expect(problemsOf({ ...within, channel: 'x'.repeat(51) })).toEqual(['$.channel: value_too_long'])
  })

  it.each(['contents[0]', 'contents[0].contents[0]'])(
    '%s.harmonisation_code is told when it is beyond 25',
    (path) => {
      const code = `${path}.harmonisation_code`
      expect(problemsOf(fullWith(code, '1'.repeat(26)))).toEqual([`$.${code}: value_too_long`])
      expect(problemsOf(fullWith(code, '1'.repeat(25)))).toEqual([`$.${code}: invalid_format`])
      expect(problemsOf(fullWith(code, '1234567890'))).toEqual([])
    },
  )

  it.each([
    ['addresses[0].contact.contact_details.email', 255],
    ['customs_documentation.importers_email', 100],
  ])('%s can have up to %i characters', (path, most) => {
    const ending = '@example.com'
    const long = (length: number): string => `${'x'.repeat(length - ending.length)}${ending}`
    expect(problemsOf(fullWith(path, long(most)))).toEqual([])
    expect(problemsOf(fullWith(path, long(most + 1)))).toEqual([`$.${path}: value_too_long`])
  })
})

const many = <Value>(count: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => make(index))
const metadata = (count: number) => many(count, (index) => ({ key: `key ${index}`, value: 'v' }))
const words = (count: number) => many(count, (index) => `word ${index}`)

const lists: readonly (readonly [path: string, most: number, make: (count: number) => readonly unknown[]])[] =
  [
    ['tags', 10, words],
    ['metadata', 10, metadata],
    ['label_properties', 10, metadata],
    ['contents[0].metadata', 10, metadata],
    ['contents[0].label_properties', 10, metadata],
    ['contents[0].contents[0].metadata', 10, metadata],
    ['contents[0].contents[0].label_properties', 10, metadata],
    ['customs_documentation.attached_invoice_references', 20, words],
    ['customs_documentation.attached_certificate_references', 20, words],
    ['customs_documentation.attached_licence_references', 20, words],
  ]

describe('a list', () => {
  it.each(lists)('%s can have up to %i entries', (path, most, make) => {
    for (const count of [0, most]) expect(problemsOf(fullWith(path, make(count)))).toEqual([])
    expect(problemsOf(fullWith(path, make(most + 1)))).toEqual([`$.${path}: too_many_elements`])
  })

  it.each(lists)('%s has to be a list', (path) => {
    for (const wrong of [5, 'x', {}]) {
      expect(problemsOf(fullWith(path, wrong))).toEqual([`$.${path}: invalid_format`])
    }
  })

  it('of contents has at least one entry', () => {
    expect(problemsOf(aRequest({ contents: [] }))).toEqual(['$.contents: too_few_elements'])
    expect(accepts(aRequest({ contents: [...many(200, () => contentsOf())] }))).toBe(true)
  })

  it('of addresses has at least two entries', () => {
    expect(problemsOf(aRequest({ addresses: [] }))).toEqual(['$.addresses: too_few_elements'])
    expect(problemsOf(aRequest({ addresses: [anAddress()] }))).toEqual(['$.addresses: too_few_elements'])
  })

  it('of contents inside contents inside contents is one level too deep', () => {
    const deep = (innermost: unknown) => aRequestWith('contents[0].contents[0].contents', innermost)
    const nested = { contents: [contentsOf({ contents: [itemOf()] })] }
    expect(problemsOf(aRequest(nested))).toEqual([])
    for (const nothing of [null, undefined, []]) {
      const request = aRequestWith('contents[0].contents[0].contents', nothing, aRequest(nested))
      expect(problemsOf(request)).toEqual([])
    }
    const one = aRequestWith('contents[0].contents[0].contents', [contentsOf()], aRequest(nested))
    expect(problemsOf(one)).toEqual(['$.contents[0].contents[0].contents: invalid_value'])
    expect(problemsOf(deep(5))).toContain('$.contents[0].contents[0].contents: invalid_format')
  })
})
