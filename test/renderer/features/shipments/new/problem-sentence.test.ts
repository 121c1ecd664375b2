import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { resources } from '#app/i18n/resources.ts'
import { problemSentence, type SentenceContext } from '#features/shipments/new/model/problem-sentence.ts'
import type { RuleCode } from '#shared/api-error.ts'
import { ruleCodesByFamily } from '#shared/api-error.ts'

const textsIn = (lng: string) => {
  const instance = createInstance()
  void instance.init({ lng, resources, initAsync: false, interpolation: { escapeValue: false } })
  return instance.getFixedT(lng, 'problems')
}

const say = (lng: string, code: RuleCode, field?: string, context?: SentenceContext): string =>
  problemSentence(textsIn(lng), { problem: { code, message: code }, field }, context)

const britain = { country: { code: 'GB', name: 'United Kingdom' } }

describe('a problem is said in one sentence', () => {
  test.each([
    [
      'invalid_postal_code',
      'address-1-postalCode',
      britain,
      'Not a postal code (United Kingdom). They look like “PR4 5LE”.',
    ],
    [
      'value_too_long',
      'address-1-firstName',
      { text: 'x'.repeat(1234) },
      'At most 100 characters; this has 1,234.',
    ],
    ['value_too_small', 'row-7-weight', {}, 'More than 0, please.'],
    ['value_too_small', 'address-1-latitude', {}, 'Between −90 and 90.'],
    ['invalid_format', 'row-7-weight', {}, 'This is not a number. They look like “2.5”.'],
    ['invalid_format', 'orderDate', {}, 'This is not a date with its time and offset.'],
    ['required_property_missing', 'address-1-mobile', {}, 'A mobile or a landline number, please.'],
    ['required_property_missing', 'address-1-lastName', {}, 'Please fill this in.'],
    ['invalid_value', 'metadata-3-value', {}, 'This does not read as its type.'],
  ] as const)('%s at %s', (code, field, context, sentence) => {
    expect(say('en', code, field, context)).toBe(sentence)
  })

  test('with the numbers of the language', () => {
    expect(say('de', 'invalid_format', 'row-7-weight')).toBe('Das ist keine Zahl. Sie sehen so aus: „2,5“.')
  })

  test.each(['en', 'de', 'ar'])('for every rule of the contract, in %s', (language) => {
    const codes = Object.values(ruleCodesByFamily).flat()
    expect(codes.filter((code) => say(language, code) === code || say(language, code) === '')).toEqual([])
  })
})
