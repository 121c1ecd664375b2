import { expect, it } from 'vitest'
import { codesOf } from '#electron/platform/codes.ts'

const codes = codesOf(['a', 'b'])

it('a word of the list has a code, and the code is that word again', () => {
  expect(['a', 'b'].map((word) => codes.toWord(codes.toCode(word === 'a' ? 'a' : 'b')))).toEqual(['a', 'b'])
})

it.each([2, -1, 0.5, NaN])('a code that no word has is a bug, and never a word: %s', (code) => {
  expect(() => codes.toWord(code)).toThrow(`No word for code ${code}.`)
})
