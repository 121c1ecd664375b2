import { expect, it } from 'vitest'
import { readChoices } from '#ui/fields/choice/read-choices.ts'

const choices = [
  { value: 'DE', label: 'Germany' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'FR', label: 'France' },
]

it.each([
  ['DE, FR', ['DE', 'FR']],
  ['de fr\tgb', ['DE', 'FR', 'GB']],
  ['Germany; United Kingdom', ['DE', 'GB']],
  ['United Kingdom', ['GB']],
  ['France\nDE\n', ['FR', 'DE']],
])('reads names and codes however they are parted: %s', (text, values) => {
  expect(readChoices(choices, text)).toEqual(values)
})

it.each(['', ' , ', 'DE, XX', 'Germ'])('takes nothing when not all of it is known: %s', (text) => {
  expect(readChoices(choices, text)).toBe(undefined)
})
