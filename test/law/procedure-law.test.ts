import { describe, expect, it } from 'vitest'
import { readFiles, withoutComments } from './source-files.ts'

const renderer = readFiles('renderer', '.ts', '.tsx').map(({ path, text }) => ({
  path,
  code: withoutComments(text),
}))

const isMutation = (path: string): boolean => path.startsWith('renderer/trpc/mutations/')

const having = (pattern: RegExp): readonly string[] =>
  renderer.filter(({ code }) => pattern.test(code)).map(({ path }) => path)

describe('the law of procedures', () => {
  it('lets what changes something at the desk be called by its own hook, which knows what it makes old', () => {
    const calling = having(/\bclient[\w\s.[\]?]*\.mutate\(|\.mutationOptions\(/u)
    expect(calling.filter(isMutation).length).toBeGreaterThan(8)
    expect(calling.filter((path) => !isMutation(path))).toEqual([])
  })

  it('lets no component name what is in the cache', () => {
    const naming = having(
      /\b(?:invalidateQueries|setQueryData|useQueryClient|query(?:Key|Filter)|path(?:Key|Filter))\b/u,
    )
    expect(naming.length).toBeGreaterThan(8)
    expect(naming.filter((path) => path.endsWith('.tsx'))).toEqual([])
  })
})

it('reads what callers send with schemas that do not freeze it: bytes, which a page may send, cannot be', () => {
  const freezing = readFiles('shared', '.ts').filter(({ text }) => text.includes('.readonly()'))
  expect(freezing.map(({ path }) => path)).toEqual([])
})
