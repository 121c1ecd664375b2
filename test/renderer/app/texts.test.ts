import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { languageFor } from '#shared/settings/language.ts'
import { readTexts } from '#app/i18n/read-texts.ts'

type Tree = { readonly [key: string]: string | Tree }
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])))

const pluralEnding = /_(?:zero|one|two|few|many|other)$/u

/** Every text by its key; the forms of a plural stand together under the key without its ending. */
const textsOf = (texts: unknown): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  const walk = (branch: Tree, above: readonly string[]): void => {
    for (const [key, text] of Object.entries(branch)) {
      const path = [...above, key]
      if (typeof text !== 'string') walk(text, path)
      else {
        const name = path.join('.').replace(pluralEnding, '')
        found.set(name, [...(found.get(name) ?? []), text])
      }
    }
  }
  walk(tree.parse(texts), [])
  return found
}

/** What a text lets be filled in, and the elements in it. */
const placesIn = (text: string): readonly string[] =>
  (text.match(/\{\{\s*[\w.]+|<\/?[\w]+/gu) ?? []).map((place) => place.replaceAll(/\s/gu, '')).toSorted()

const english = textsOf(await readTexts.en())

/** The plural forms that a language has, as its grammar counts. */
const formsOf = (language: string): number =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.length

describe.each([
  ['de', await readTexts.de()],
  ['ar', await readTexts.ar()],
])('the texts in %s', (language, read) => {
  const texts = textsOf(read)

  it('are all there, and no others', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('say something', () => {
    const empty = [...texts].filter(([, forms]) => forms.some((text) => text.trim() === ''))
    expect(empty).toEqual([])
  })

  it('let the same be filled in', () => {
    const different = [...texts].filter(([key, forms]) => {
      const wanted = new Set(english.get(key)?.flatMap(placesIn))
      // A plural may leave its number to the word: "two shipments" is one word in Arabic.
      return forms.flatMap(placesIn).some((place) => !wanted.has(place))
    })
    expect(different).toEqual([])
  })

  it('have every plural that the language knows', () => {
    const lacking = [...texts].filter(([, forms]) => forms.length > 1 && forms.length < formsOf(language))
    expect(lacking.map(([key]) => key)).toEqual([])
  })
})

describe('the language of the screen', () => {
  it('is the chosen one, else the first of the system’s that is known, else English', () => {
    expect(languageFor('de', ['ar'])).toBe('de')
    expect(languageFor('system', ['fr-FR', 'ar-EG', 'de'])).toBe('ar')
    expect(languageFor('system', ['fr'])).toBe('en')
    expect(languageFor('system', [])).toBe('en')
  })
})
