import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exclusionCodes } from '#shared/allocation/allocation.ts'
import { catalogue } from '#shared/carriers/catalogue.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { ruleCodesByFamily } from '#shared/api-error.ts'
import { fullLabelOf, labelKey } from '#shared/texts/labels.ts'
import { sentences } from '#shared/texts/sentence-table.ts'
import { messageOf, type Sentence, sentenceSchema } from '#shared/texts/sentences.ts'
import { isWordList } from '#shared/texts/words.ts'
import enWords from '#shared/texts/en/words.json' with { type: 'json' }
import arCatalogue from '#shared/texts/ar/catalogue.json' with { type: 'json' }
import deCatalogue from '#shared/texts/de/catalogue.json' with { type: 'json' }
import enCatalogue from '#shared/texts/en/catalogue.json' with { type: 'json' }
import arAllocation from '../../renderer/app/i18n/locales/ar/allocation.json' with { type: 'json' }
import deAllocation from '../../renderer/app/i18n/locales/de/allocation.json' with { type: 'json' }
import enAllocation from '../../renderer/app/i18n/locales/en/allocation.json' with { type: 'json' }

const languages = ['en', 'de', 'ar'] as const
type Language = (typeof languages)[number]
const catalogues: Readonly<Record<Language, object>> = { en: enCatalogue, de: deCatalogue, ar: arCatalogue }
const allocations = { en: enAllocation, de: deAllocation, ar: arAllocation }

const tables = [
  'backups',
  'entries',
  'exclusions',
  'findings',
  'imports',
  'problems',
  'prints',
  'refusals',
  'verification',
]
const texts = join(import.meta.dirname, '../../shared/texts')
const tableIn = (language: Language, table: string): object =>
  z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(texts, language, `${table}.json`), 'utf8')))

const plural = /_(?:zero|one|two|few|many|other)$/u
const keysIn = (language: Language): readonly string[] => [
  ...new Set(Object.keys(sentences[language]).map((key) => key.replace(plural, ''))),
]
const placeholder = /\{\{(\w+)(?:, (\w+))?\}\}/gu
const textsOf = (key: string, language: Language): readonly string[] =>
  Object.entries<string>(sentences[language])
    .filter(([name]) => name === key || name.replace(plural, '') === key)
    .map(([, text]) => text)

/** Formats of lists, of which a sentence names each. */
const lists: ReadonlySet<string> = new Set(['tags', 'classes', 'taken', 'currencies'])
const byFormat: Readonly<Record<string, NonNullable<Sentence['values']>[string]>> = {
  number: 1234.5,
  kilograms: 8.39,
  centimetres: 120.5,
  money: { amount: 12.5, currency: 'GBP' },
  country: 'TR',
  day: '2026-11-23',
  label: 'addresses[destination].postal_code',
  state: 'collection_booking_failed',
}
const exampleOf = (name: string, format: string | undefined): unknown => {
  if (format !== undefined && isWordList(format)) return Object.keys(enWords[format])[0]
  if (format !== undefined) return byFormat[format]
  if (name === 'because') return { key: 'country_not_served', values: { country: 'TR' } }
  return lists.has(name) ? ['A1', 'B2'] : 'Nordlys 7'
}
const sentenceOf = (key: string, count: number): Sentence => {
  const found = textsOf(key, 'en').flatMap((text) => [...text.matchAll(placeholder)])
  const values: Record<string, unknown> = { count }
  for (const [, name = '', format] of found) if (name !== 'count') values[name] = exampleOf(name, format)
  return sentenceSchema.parse({ key, values })
}

describe.each(languages)('in %s', (language) => {
  it('there is the same sentence as in English for everything that is told', () => {
    expect(keysIn(language)).toEqual(keysIn('en'))
    const codes = Object.values(ruleCodesByFamily).flat()
    expect(codes.filter((code) => !keysIn(language).includes(code))).toEqual([])
    expect(exclusionCodes.filter((code) => !(code in allocations[language].exclusion))).toEqual([])
  })

  it('no sentence stands in two tables', () => {
    const all = tables.flatMap((table) => Object.keys(tableIn(language, table)))
    expect(all.toSorted()).toEqual(Object.keys(sentences[language]).toSorted())
  })

  it('a sentence speaks of the same values as in English', () => {
    const speaksOf = (key: string, of: Language): readonly string[] =>
      [...new Set(textsOf(key, of).flatMap((text) => text.match(placeholder) ?? []))].toSorted()
    const others = keysIn('en').filter(
      (key) => speaksOf(key, language).join(' ') !== speaksOf(key, 'en').join(' '),
    )
    expect(others).toEqual([])
  })

  it.each([1, 2, 3, 11, 100])('every sentence can be read, of %i as well', (count) => {
    const reader = { language, locale: language }
    const told = keysIn('en').map((key) => messageOf(sentenceOf(key, count), reader))
    const isWrong = (text: string): boolean =>
      text.trim() === '' || text.trim() !== text || / {2}|[[\]_{}]|undefined|NaN|\(\)|“”|„“|«»/u.test(text)
    expect(told.filter(isWrong)).toEqual([])
  })

  it('every property of the catalogue has a label', () => {
    const paths = [...propertiesOf(catalogue).keys()]
    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter((path) => !(labelKey(path) in catalogues[language]))).toEqual([])
    const labels = paths.map((path) => fullLabelOf(path.replaceAll('[]', '[0]'), language))
    expect(labels.filter((label) => /[[\]_]|^$/u.test(label))).toEqual([])
  })
})

describe('a sentence', () => {
  const said = (sentence: Sentence, language: Language): string =>
    messageOf(sentence, { language, locale: language === 'en' ? 'en-GB' : language })
  it('speaks of countries, weights and money as its reader does', () => {
    expect(said({ key: 'country_not_served', values: { country: 'TR' } }, 'de')).toContain('Türkei')
    const weight: Sentence = { key: 'weight_above', values: { limit: 2, weight: 8.39 } }
    expect(said(weight, 'en')).toBe('Takes up to 2 kg; this weighs 8.39 kg.')
    expect(said(weight, 'de')).toBe('Nimmt bis zu 2 kg; diese Sendung wiegt 8,39 kg.')
    const days = (count: number): Sentence => ({ key: 'transit_too_long', values: { count, most: 1 } })
    expect(said(days(1), 'en')).toContain('1 working day;')
    expect(said(days(2), 'ar')).toContain('يومي عمل')
  })

  it('keeps the direction of what it names on a screen', () => {
    const service: Sentence = { key: 'numbers_used_up', values: { service: 'Express 12:00' } }
    expect(messageOf(service, { language: 'ar', locale: 'ar', isolates: true })).toContain(
      '\u2068Express 12:00\u2069',
    )
  })

  it('names a property of the catalogue by its place in it', () => {
    expect(fullLabelOf('$.catalogue.carriers[0].services[1].prices.zones[2].name', 'en')).toBe(
      'Carrier 1 · Service 2 · Zone 3 · Name',
    )
    expect(fullLabelOf('$.carrier.services[1].weight.max', 'de')).toBe('Dienst 2 · Höchstgewicht (kg)')
    expect(fullLabelOf('$.location.address.postal_code', 'de')).toBe('Postleitzahl')
  })
})
