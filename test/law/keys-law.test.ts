import { basename } from 'node:path'
import { expect, it } from 'vitest'
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
