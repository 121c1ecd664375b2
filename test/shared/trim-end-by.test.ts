import { expect, it } from 'vitest'
import { trimEndBy } from '#shared/trim-end-by.ts'

it('takes the signs away that stand at the end, and no others', () => {
  expect(trimEndBy('a. b. .', /[\s.]/u)).toBe('a. b')
  expect(trimEndBy('...', /\./u)).toBe('')
  expect(trimEndBy('', /\./u)).toBe('')
  expect(trimEndBy('EX12A34', /\d/u)).toBe('EX12A')
})
