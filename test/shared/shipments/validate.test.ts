import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleCodesByFamily } from '#shared/api-error.ts'
import { validateCreateRequest } from '#shared/shipments/create-request.ts'
import { aRequest, anAddress, contentsOf, withValueAt } from '#helpers/a-request.ts'
import { anything, arbitraryPlace, arbitraryRequest, untidily } from '#helpers/arbitrary-request.ts'
import { samples } from '#helpers/samples.ts'
import { now, problemsOf, understood } from '#helpers/validating.ts'

const codes: readonly string[] = ruleCodesByFamily.validation_error

/** Whether an answer is one of the two that there are, in the contract's words. */
const expectAnAnswer = (input: unknown): void => {
  const answer = validateCreateRequest(input, now)
  if (answer.ok) return
  expect(answer.problems).not.toEqual([])
  for (const { property, code, message } of answer.problems) {
    expect(property).toMatch(/^\$/u)
    expect(codes).toContain(code)
    expect(message).toMatch(/\S/u)
  }
}

describe('a create request', () => {
  it.each(Object.entries(samples))('as untidy as %s is understood', (_name, sample) => {
    expect(problemsOf(sample)).toEqual([])
  })

  it('as untidy as the jeans is understood in the contract’s spelling', () => {
    expect(understood(samples['jeans-on-demand'])).toMatchObject({
      custom_reference: 'ORD-004812',
      shipment_type: 'on_demand',
      direction: 'outbound',
      order_date: '2026-11-20T09:14:55.1234567+00:00',
      contents: [
        {
          quantity: 2,
          weight: { value: 0.735, unit: 'kg' },
          dimensions: { length: 20, width: 15.5, height: 4.25, unit: 'cm' },
          value: { amount: 54.495, currency: 'GBP' },
          country_of_origin: 'PT',
          metadata: [{ key: 'Wash', value: 'rinse', type: 'string' }],
        },
      ],
      addresses: [
        { address_type: 'origin', country_iso_code: 'GB' },
        { address_type: 'destination', country_iso_code: 'GB' },
      ],
    })
  })

  it('is told all of its problems at once, of shape and of rules, wherever they are', () => {
    const request = {
      ...aRequest(),
      shipment_type: 'sometimes',
      state: 'allocated',
      colour: 'red',
      tags: ['a', 'a'],
      channel: 'web',
      required_shipping_date: { end: '2001-01-01T00:00:00Z' },
      metadata: [{ key: 'k', value: 'x', type: 'integer' }],
      contents: [
        contentsOf({ weight: { value: 0, unit: 'kg' }, harmonisation_code: 'x' }),
        { value: { amount: -1, currency: 'XXX1' }, weight: { value: 1, unit: 'lbs' }, quantity: 0 },
      ],
      addresses: [
        anAddress({ postal_code: 'nowhere' }),
        { address_type: 'destination', country_iso_code: 'US', contact: { first_name: '' } },
      ],
    }
    expect(problemsOf(request).toSorted()).toEqual(
      [
        '$.shipment_type: invalid_shipment_type',
        '$.state: system_use_only',
        '$.colour: invalid_request',
        '$.tags[1]: duplicate_tags',
        '$.channel: conflicting_properties',
        '$.required_shipping_date.end: date_in_past',
        '$.metadata[0].value: invalid_value',
        '$.contents[0].weight.value: value_too_small',
        '$.contents[0].harmonisation_code: invalid_format',
        '$.contents[1].value.amount: value_too_small',
        '$.contents[1].value.currency: invalid_currency',
        '$.contents[1].quantity: value_too_small',
        '$.contents[1].weight.unit: unit_mismatch',
        '$.addresses[0].postal_code: invalid_postal_code',
        '$.addresses[1].address_line1: required_property_missing',
        '$.addresses[1].contact.first_name: required_property_missing',
        '$.addresses[1].contact.last_name: required_property_missing',
        '$.addresses[1].contact.contact_details: required_property_missing',
        '$.addresses[1].postal_code: required_property_missing',
        '$.addresses[1].region: required_property_missing',
      ].toSorted(),
    )
  })

  it('is told each problem once', () => {
    for (const request of [{}, { addresses: [{}, {}], contents: [{}] }, samples]) {
      const problems = problemsOf(request)
      expect(new Set(problems).size).toBe(problems.length)
    }
  })
})

describe('whatever is given for a create request', () => {
  it('is answered with what it means or with what is wrong', () => {
    fc.assert(fc.property(anything, expectAnAnswer), { numRuns: 300 })
    fc.assert(fc.property(fc.jsonValue(), expectAnAnswer), { numRuns: 200 })
  })

  it('is answered so when only one place of a right one is anything', () => {
    const placed = arbitraryRequest.chain((request) =>
      fc.tuple(fc.constant(request), arbitraryPlace(request), anything),
    )
    fc.assert(
      fc.property(placed, ([request, path, thing]) => expectAnAnswer(withValueAt(request, path, thing))),
      { numRuns: 300 },
    )
  })

  it('says what it says, however untidily it is written', () => {
    fc.assert(
      fc.property(arbitraryRequest, fc.infiniteStream(fc.boolean()), (request, coins) => {
        const met = untidily(request, () => coins.next().value === true)
        expect(understood(met)).toEqual(request)
      }),
      { numRuns: 150 },
    )
  })

  it('means the same when it is read again', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        expect(understood(understood(request))).toEqual(understood(request))
      }),
      { numRuns: 50 },
    )
    for (const sample of Object.values(samples)) {
      expect(understood(understood(sample))).toEqual(understood(sample))
    }
  })
})
