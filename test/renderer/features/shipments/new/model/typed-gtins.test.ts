import { expect, it } from 'vitest'
import { changeOfGtins, readGtins } from '#features/shipments/new/model/typed-gtins.ts'

it('bar codes are read one after the other, each once, as they are kept', () => {
  expect(readGtins(' 4006381333931, 96385074;04006381333931 ')).toEqual({
    gtins: ['4006381333931', '96385074'],
  })
  expect(readGtins('')).toEqual({ gtins: [] })
})

it('the first that is no GTIN is told', () => {
  expect(readGtins('4006381333931 4006381333932 12')).toMatchObject({ wrong: '4006381333932' })
})

it('what was not shown where somebody typed is neither added nor taken away', () => {
  expect(changeOfGtins(['96385074'], ['96385074', '4006381333931'])).toEqual({
    add: ['4006381333931'],
    remove: [],
  })
  expect(changeOfGtins(['96385074'], [])).toEqual({ add: [], remove: ['96385074'] })
  expect(changeOfGtins([], ['4006381333931'])).toEqual({ add: ['4006381333931'], remove: [] })
})
