import { describe, expect, it } from 'vitest'
import { validateCreateRequest } from '#shared/shipments/create-request.ts'
import { aRequest, aRequestWith } from '#helpers/a-request.ts'
import { problemsIn } from '#helpers/open-test-desk.ts'
import { now, problemsOf, understood } from '#helpers/validating.ts'

const later = new Date(now.getTime() + 60_000).toISOString()
const muchLater = '2099-01-01T00:00:00+01:00'
const earlier = new Date(now.getTime() - 1).toISOString()

describe.each(['required_shipping_date', 'required_delivery_date'] as const)('%s', (property) => {
  const problemsOfRange = (range: unknown) => problemsOf(aRequestWith(property, range))

  it('has a start, an end, or both in that order', () => {
    for (const range of [
      { start: later },
      { end: later },
      { start: later, end: muchLater },
      { start: later, end: later },
      { start: earlier, end: later },
      { start: '2001-01-01T00:00:00Z' },
      { start: null, end: later },
    ]) {
      expect(problemsOfRange(range)).toEqual([])
    }
    for (const range of [{}, { start: null, end: null }, { start: muchLater, end: later }]) {
      expect(problemsOfRange(range)).toEqual([`$.${property}: invalid_date_range`])
    }
  })

  it('compares moments, not texts', () => {
    const start = '2099-01-01T01:00:00+02:00'
    expect(problemsOfRange({ start, end: '2099-01-01T00:00:00+01:00' })).toEqual([])
    expect(problemsOfRange({ start, end: '2099-01-01T00:59:00+02:00' })).toEqual([
      `$.${property}: invalid_date_range`,
    ])
  })

  it('has not ended when the shipment is created', () => {
    expect(problemsOfRange({ end: now.toISOString() })).toEqual([])
    expect(problemsOfRange({ end: earlier })).toEqual([`$.${property}.end: date_in_past`])
    expect(problemsOfRange({ start: '2001-01-01T00:00:00Z', end: earlier })).toEqual([
      `$.${property}.end: date_in_past`,
    ])
  })

  it('is told all that is wrong with it', () => {
    expect(problemsOfRange({ start: 'soon', end: earlier })).toEqual([
      `$.${property}.start: invalid_format`,
      `$.${property}.end: date_in_past`,
    ])
    expect(problemsOfRange({ start: 'soon' })).toEqual([`$.${property}.start: invalid_format`])
    expect(problemsOfRange({ start: later, end: 5 })).toEqual([`$.${property}.end: invalid_format`])
  })

  it('may be over in an edit in which it stays as it was, and only then', () => {
    const before = { [property]: { start: '2026-01-01T00:00:00Z', end: '2026-01-02T01:00:00+01:00' } }
    const problemsOfEdit = (range: unknown) => {
      const validation = validateCreateRequest(aRequestWith(property, range), now, { before })
      return validation.ok ? [] : problemsIn({ details: validation.problems })
    }
    expect(problemsOfEdit(before[property])).toEqual([])
    expect(problemsOfEdit({ end: '2026-01-02T00:00:00Z' })).toEqual([])
    expect(problemsOfEdit({ end: '2026-01-02T00:00:01Z' })).toEqual([`$.${property}.end: date_in_past`])
    expect(problemsOfEdit({ start: later, end: '2026-01-02T00:00:00Z' })).toEqual([
      `$.${property}: invalid_date_range`,
    ])
    const other = property === 'required_delivery_date' ? 'required_shipping_date' : 'required_delivery_date'
    const elsewhere = aRequestWith(other, before[property])
    expect(validateCreateRequest(elsewhere, now, { before }).ok).toBe(false)
  })

  it('may say that it has a value, as answers do, and is not given when it says that it has none', () => {
    const read = (range: unknown) => understood(aRequestWith(property, range))[property]
    expect(read({ end: later, has_value: true })).toEqual({ end: later })
    expect(read({ HAS_VALUE: false, start: null, end: null })).toBeUndefined()
    expect(problemsOfRange({ has_value: true })).toEqual([`$.${property}: invalid_date_range`])
    for (const wrong of [
      { end: later, has_value: false },
      { end: later, has_value: 'yes' },
    ]) {
      expect(problemsOfRange(wrong)).toEqual([`$.${property}.has_value: system_use_only`])
    }
  })

  it('knows its two ends and nothing else', () => {
    expect(problemsOfRange(later)).toEqual([`$.${property}: invalid_format`])
    expect(problemsOfRange({ end: later, middle: later })).toEqual([`$.${property}.middle: invalid_request`])
  })
})

describe('a moment', () => {
  it.each([
    '2026-11-20T09:14:55Z',
    '2026-11-20T09:14:55.1234567+00:00',
    '2026-11-20T09:14:55-05:30',
    '2024-02-29T00:00:00+14:00',
  ])('%s is kept as it was written', (moment) => {
    expect(understood(aRequest({ order_date: moment })).order_date).toBe(moment)
  })

  it.each([
    '',
    '2026-11-20',
    '2026-11-20T09:14:55',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-20T25:00:00Z',
    '2026-11-20T09:14:55+24:00',
    '20.11.2026',
    'yesterday',
  ])('is not %j', (moment) => {
    expect(problemsOf(aRequest({ order_date: moment }))).toEqual(['$.order_date: invalid_format'])
    const customs = { category_type: 'gift', invoice_date: moment, declaration_date: moment }
    expect(problemsOf(aRequest({ customs_documentation: customs }))).toEqual([
      '$.customs_documentation.declaration_date: invalid_format',
      '$.customs_documentation.invoice_date: invalid_format',
    ])
  })

  it('is not a number', () => {
    expect(problemsOf(aRequestWith('order_date', 1_700_000_000_000))).toEqual([
      '$.order_date: invalid_format',
    ])
  })
})

describe('tags', () => {
  it('stand once each, in up to 50 characters', () => {
    expect(problemsOf(aRequest({ tags: ['a', 'A', 'b'] }))).toEqual([])
    expect(problemsOf(aRequest({ tags: ['a', 'b', 'a', 'a'] }))).toEqual([
      '$.tags[2]: duplicate_tags',
      '$.tags[3]: duplicate_tags',
    ])
    expect(problemsOf(aRequest({ tags: ['a', 'x'.repeat(51)] }))).toEqual(['$.tags[1]: value_too_long'])
  })

  it('that only differ in what is no character are the same', () => {
    expect(problemsOf(aRequest({ tags: ['\ud800', '\ud801'] }))).toEqual(['$.tags[1]: duplicate_tags'])
  })
})

describe('the references of attached customs documents', () => {
  it.each(['invoice', 'certificate', 'licence'])('of kind %s stand once each', (kind) => {
    const property = `attached_${kind}_references`
    const problemsOfReferences = (references: readonly unknown[]) =>
      problemsOf(aRequestWith('customs_documentation', { category_type: 'gift', [property]: references }))
    expect(problemsOfReferences(['a', 'b'])).toEqual([])
    expect(problemsOfReferences(['a', 'b', 'a'])).toEqual([
      `$.customs_documentation.${property}[2]: duplicate_references`,
    ])
    expect(problemsOfReferences(['a', 5])).toEqual([`$.customs_documentation.${property}[1]: invalid_format`])
  })
})

describe('the importer’s e-mail address', () => {
  it('is one when it is given', () => {
    const customs = { category_type: 'gift' }
    expect(
      problemsOf(aRequest({ customs_documentation: { ...customs, importers_email: 'a@example.com' } })),
    ).toEqual([])
    expect(
      problemsOf(aRequest({ customs_documentation: { ...customs, importers_email: 'nobody' } })),
    ).toEqual(['$.customs_documentation.importers_email: invalid_email'])
  })
})

describe('a channel', () => {
  it('goes together with a tenant', () => {
    expect(problemsOf(aRequest({ tenant: 't', channel: 'c' }))).toEqual([])
    expect(problemsOf(aRequest({ tenant: 't' }))).toEqual([])
    expect(problemsOf(aRequest({ channel: 'c' }))).toEqual(['$.channel: conflicting_properties'])
  })
})
