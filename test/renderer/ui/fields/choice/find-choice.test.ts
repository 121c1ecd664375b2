import { expect, test } from 'vitest'
import { findChoices } from '#ui/fields/choice/find-choice.ts'

const choices = [
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'NE', label: 'Niger' },
  { value: 'NG', label: 'Nigeria' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'US', label: 'United States' },
  { value: 'UM', label: 'U.S. Outlying Islands' },
]

test.each([
  ['united k', 'GB'],
  ['king', 'GB'],
  ['us', 'US'],
  ['NIGER', 'NE'],
  ['ng', 'NG'],
  ['cote', 'CI'],
  ['ivoire', 'CI'],
])('the best answer to %j is %s', (typed, value) => {
  expect(findChoices(choices, typed)[0]?.value).toBe(value)
})

test('nothing typed leaves all choices in their order, and what answers nothing is not found', () => {
  expect(findChoices(choices, ' ')).toEqual(choices)
  expect(findChoices(choices, 'zzz')).toEqual([])
})

test('what is named by it comes before what begins with it, a word that does, and what only holds it', () => {
  const landed = [
    { value: 'IS', label: 'Iceland' },
    { value: 'AX', label: 'Åland Land' },
    { value: 'NL', label: 'Nether (land)' },
    { value: 'LD', label: 'Landia' },
    { value: 'L2', label: 'Landmark' },
    { value: 'LAND', label: 'By its code' },
    { value: 'XX', label: 'Land' },
    { value: 'FI', label: 'Suomi' },
  ]
  expect(findChoices(landed, 'LÁND').map(({ value }) => value)).toEqual([
    'LAND',
    'XX',
    'LD',
    'L2',
    'AX',
    'NL',
    'IS',
  ])
})
