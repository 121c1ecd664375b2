import { expect, it } from 'vitest'
import { labelOf } from '#shared/texts/labels.ts'
import { stateLabel, wordAt } from '#shared/texts/words.ts'

const ofEveryObject = ['constructor', 'toString', 'hasOwnProperty', '__proto__']

it.each(ofEveryObject)('has no label for %s, which every object has', (name) => {
  expect(labelOf(name, 'en')).toBe(name.replaceAll('_', ' '))
  expect(wordAt('contents[0].dangerous_goods.physical_form', name, 'de')).toBe(name)
  expect(wordAt('shipment_type', name, 'ar')).toBe(name)
  expect(stateLabel(name, 'en')).toBe(name)
})
