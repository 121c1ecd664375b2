import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { readTexts } from '#app/i18n/read-texts.ts'
import { formProblemMessage, type ProblemPlace } from '#contract/problem-message.ts'
import { type NewProblem, problemMessage, type RuleCode, ruleCodesByFamily } from '#shared/api-error.ts'
import type { Language } from '#shared/settings/language.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { readerOf, type SentenceKey } from '#shared/texts/sentences.ts'

const resources = { en: await readTexts.en(), de: await readTexts.de(), ar: await readTexts.ar() }
const textsIn = (language: string) => {
  const instance = createInstance()
  void instance.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } })
  return instance.getFixedT<['problems', 'field-problems']>(language, ['problems', 'field-problems'])
}

type Place = Omit<ProblemPlace, 'property'> & Pick<NewProblem, 'sentence'>

const say = (language: Language, code: RuleCode, { sentence, ...place }: Place = {}): string =>
  formProblemMessage(
    { t: textsIn(language), usualMessage: (problem) => problemMessage(problem, readerOf(language)) },
    { code, sentence },
    { property: requestProperties().get(place.pattern ?? ''), ...place },
  )

const ofLimit = (key: SentenceKey, limit: number) => ({ sentence: { key, values: { limit } } })
const britain = { country: { code: 'GB', name: 'United Kingdom' } }

describe('a problem is said in one sentence', () => {
  test.each([
    [
      'invalid_postal_code',
      'addresses[].postal_code',
      britain,
      'Not a postal code (United Kingdom). Postal codes look like “PR4 5LE”.',
    ],
    [
      'value_too_long',
      'addresses[].contact.first_name',
      { text: 'x'.repeat(1234) },
      'At most 100 characters; this has 1,234.',
    ],
    ['value_too_small', 'contents[].weight.value', {}, 'More than 0, please.'],
    ['value_too_small', 'addresses[].lat_long.latitude', {}, 'Between −90 and 90.'],
    ['invalid_format', 'contents[].weight.value', {}, 'This is not a number. Numbers look like “2.5”.'],
    ['invalid_format', 'order_date', {}, 'This is not a date with its time and offset.'],
    [
      'required_property_missing',
      'addresses[].contact.contact_details.mobile',
      {},
      'A mobile or a landline number, please.',
    ],
    ['required_property_missing', 'addresses[].contact.last_name', {}, 'Please fill this in.'],
    ['invalid_value', 'contents[].metadata[].value', {}, 'This does not read as its type.'],
    ['too_many_elements', 'metadata[].key', ofLimit('too_many_elements_for', 10), 'At most 10 of these.'],
    [
      'too_few_elements',
      'carriers[].services[].prices.zones[].countries',
      ofLimit('too_few_elements_for', 1),
      'Please fill this in.',
    ],
    [
      'invalid_format',
      'contents[].weight.value',
      { text: '2.5' },
      'This is not a whole number. Whole numbers look like “2”.',
    ],
    [
      'value_too_small',
      'contents[].weight.value',
      { text: '-1', ...ofLimit('value_too_small_for', 0) },
      'This has to be more: the limit is 0.',
    ],
    [
      'invalid_value',
      'carriers[].services[].weight.max',
      { sentence: { key: 'max_below_min', values: { max: 2, min: 3 } } },
      'The largest, 2, is less than the smallest, 3.',
    ],
    ['value_too_large', 'contents[].value.discount', {}, 'Between 0 and 100.'],
    ['value_too_large', 'custom_reference', {}, 'This is too much.'],
  ] as const)('%s at %s', (code, pattern, place, sentence) => {
    expect(say('en', code, { pattern, ...place })).toBe(sentence)
  })

  test('with the numbers of the language', () => {
    expect(say('de', 'invalid_format', { pattern: 'contents[].weight.value' })).toBe(
      'Das ist keine Zahl. Zahlen sehen so aus: „2,5“.',
    )
  })

  test.each(['en', 'de', 'ar'] as const)('for every rule of the contract, in %s', (language) => {
    const codes = Object.values(ruleCodesByFamily).flat()
    expect(codes.filter((code) => say(language, code) === code || say(language, code) === '')).toEqual([])
  })
})
