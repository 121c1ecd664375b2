import { describe, expect, it } from 'vitest'
import arabic from '#app/i18n/locales/ar/shipment.json' with { type: 'json' }
import arabicStates from '#shared/texts/ar/states.json' with { type: 'json' }
import german from '#app/i18n/locales/de/shipment.json' with { type: 'json' }
import germanStates from '#shared/texts/de/states.json' with { type: 'json' }
import english from '#app/i18n/locales/en/shipment.json' with { type: 'json' }
import englishStates from '#shared/texts/en/states.json' with { type: 'json' }
import { shipmentStates } from '#shared/shipments/shipment-state.ts'

type Texts = { readonly [key: string]: string | Texts }

const leaves = (texts: Texts, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : leaves(value, `${path}${key}.`),
  )

/** What a text is filled in with: values in braces, and parts in tags. */
const blanksOf = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)|<(\w+)/gu)]
    .map(([, value, tag]) => value ?? tag ?? '')
    .toSorted((one, other) => one.localeCompare(other))
    .join()

const isPlural = (key: string): boolean => /_(zero|one|two|few|many|other)$/u.test(key)
const languages = { de: german, ar: arabic } as const

describe.each(['de', 'ar'] as const)('the texts of a shipment in %s', (language) => {
  const texts = new Map(leaves(languages[language]))

  it('leave no blank of the English out', () => {
    const fixed = leaves(english).filter(([key]) => !isPlural(key))
    expect(fixed.map(([key]) => [key, blanksOf(texts.get(key) ?? '')])).toEqual(
      fixed.map(([key, text]) => [key, blanksOf(text)]),
    )
  })

  it('have every form of number that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = leaves(english).flatMap(([key]) => (key.endsWith('_other') ? [key.slice(0, -5)] : []))
    const wanted = counted.flatMap((key) => forms.map((form) => key + form))
    expect(wanted.filter((key) => !texts.has(key))).toEqual([])
  })
})

describe.each([
  ['English', englishStates],
  ['German', germanStates],
  ['Arabic', arabicStates],
] as const)('the states in %s', (_language, states) => {
  it('have a word and a meaning each, and no two the same word', () => {
    const words = shipmentStates.map((state) => states[state].label)
    expect(new Set(words).size).toBe(shipmentStates.length)
    expect(shipmentStates.filter((state) => states[state].meaning.trim() === '')).toEqual([])
  })
})
