import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFiles, withoutComments } from './source-files.ts'

type Texts = string | { readonly [key: string]: Texts }
const texts: z.ZodType<Texts> = z.lazy(() => z.union([z.string(), z.record(z.string(), texts)]))

const plural = /_(?:zero|one|two|few|many|other)$/u

/** Every key of a file of texts, as code names it: without the ending that a number chooses. */
const keysIn = (part: Texts, path: readonly string[] = []): readonly string[] =>
  typeof part === 'string'
    ? [path.join('.').replace(plural, '')]
    : Object.entries(part).flatMap(([key, below]) => keysIn(below, [...path, key]))

const code = readFiles('renderer', '.ts', '.tsx').map(({ text }) => withoutComments(text))

/** A key that is put together, as `sections.${name}`: each hole is one step of it, the last one may be several. */
const patternOf = (template: string): RegExp => {
  const pieces = template.split(/\$\{[^}]*\}/u).map((piece) => piece.replaceAll('.', String.raw`\.`))
  return new RegExp(`^${pieces.join('[\\w-]+').replace(/\[\\w-\]\+$/u, '[\\w.-]+')}$`, 'u')
}

/** What a file may name by its literals: words, and keys that are put together. */
const namedIn = (text: string) => ({
  words: new Set([...text.matchAll(/(['"])([\w:.-]+)\1/gu)].map(([, , word = '']) => word)),
  patterns: [...text.matchAll(/`([\w:.-]*(?:\$\{[^}`]*\}[\w:.-]*)+)`/gu)]
    .map(([, template = '']) => template)
    // One that says nothing itself could be any key.
    .filter((template) => /\w[.:]|\.\w/u.test(template.replaceAll(/\$\{[^}]*\}/gu, '')))
    .map(patternOf),
})
const named = code.map(namedIn)

const isNamed = (space: string, key: string): boolean =>
  named.some(({ words, patterns }) =>
    // A key alone is of the namespace that the file names.
    [...(space === 'common' || words.has(space) ? [key] : []), `${space}:${key}`].some(
      (name) => words.has(name) || patterns.some((pattern) => pattern.test(name)),
    ),
  )

it('keeps no text that no screen names', () => {
  const keys = readFiles('renderer/app/i18n/locales', '.json').flatMap(({ path, text }) =>
    [...new Set(keysIn(texts.parse(JSON.parse(text))))].map((key) => ({
      space: basename(path, '.json'),
      key,
    })),
  )
  expect(keys.length).toBeGreaterThan(2700)
  expect(
    keys.filter(({ space, key }) => !isNamed(space, key)).map(({ space, key }) => `${space}:${key}`),
  ).toEqual([])
})

/** The texts of one file by their keys, with the endings that a number chooses. */
const leavesOf = (part: Texts, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  typeof part === 'string'
    ? [[path.join('.'), part]]
    : Object.entries(part).flatMap(([key, below]) => leavesOf(below, [...path, key]))

/** What a text is filled in with: values in braces, and parts in tags. */
const blanksOf = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)|<(\w+)/gu)]
    .map(([, value, tag]) => value ?? tag ?? '')
    .toSorted()
    .join()

const raw = /[[\]]|\w_\w/u
const filesIn = (language: string) =>
  readFiles(`renderer/app/i18n/locales/${language}`, '.json').map(({ path, text }) => ({
    name: basename(path),
    leaves: new Map(leavesOf(texts.parse(JSON.parse(text)))),
  }))
const english = new Map(filesIn('en').map(({ name, leaves }) => [name, leaves]))

/** The keys that a language has to have, by those of the English: of what a number chooses, each form that it has. */
const keysFor = (language: string, ofEnglish: ReadonlyMap<string, string>): readonly string[] => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const isCounted = (key: string): boolean =>
    plural.test(key) && ['_one', '_other'].every((ending) => ofEnglish.has(key.replace(plural, ending)))
  const keys = [...ofEnglish.keys()].flatMap((key) =>
    isCounted(key)
      ? [...forms.map((form) => key.replace(plural, `_${form}`)), ...(key.endsWith('_zero') ? [key] : [])]
      : [key],
  )
  return [...new Set(keys)].toSorted()
}

describe.each(['en', 'de', 'ar'])('the texts of the screens in %s', (language) => {
  it.each(filesIn(language))(
    'say all of it, and no name from inside the program: $name',
    ({ name, leaves }) => {
      const ofEnglish = english.get(name) ?? new Map<string, string>()
      expect([...leaves.keys()].toSorted()).toEqual(keysFor(language, ofEnglish))
      const fixed = [...ofEnglish].filter(([key]) => !plural.test(key))
      expect(fixed.map(([key]) => [key, blanksOf(leaves.get(key) ?? '')])).toEqual(
        fixed.map(([key, text]) => [key, blanksOf(text)]),
      )
      const shown = [...leaves.values()].map((text) => text.replaceAll(/\{\{[^}]*\}\}|<[^>]*>/gu, ''))
      expect(shown.filter((text) => raw.test(text))).toEqual([])
    },
  )
})
