import { describe, expect, it } from 'vitest'
import { answerTo, type Case, excludingIn, goods } from './answer-to.ts'

const listed = (...hazard_classes: string[]) => ({ dangerous_goods: { accepts: 'listed', hazard_classes } })

const cases: readonly Case[] = [
  [
    'an area that is excluded',
    excludingIn('GB', 'ZE', ' bt '),
    { postalCode: 'bt1 1aa' },
    ['ex_availability', 'Does not go to postal codes BT (United Kingdom).'],
  ],
  ['an area of another country', excludingIn('DE', 'PR'), {}, 'offered'],
  ['a longer area is not a shorter one', excludingIn('GB', 'P'), {}, 'offered'],
  [
    'a district',
    excludingIn('GB', 'PR4'),
    {},
    ['ex_availability', 'Does not go to postal codes PR4 (United Kingdom).'],
  ],
  ['a longer district is not a shorter one', excludingIn('GB', 'PA2'), { postalCode: 'PA20 9AA' }, 'offered'],
  [
    'nor the other way, with the space left out',
    excludingIn('GB', 'PA20'),
    { postalCode: 'PA20AB' },
    'offered',
  ],
  [
    'a district with a letter at its end',
    excludingIn('GB', 'EC1'),
    { postalCode: 'EC1A 1BB' },
    ['ex_availability', 'Does not go to postal codes EC1 (United Kingdom).'],
  ],
  [
    'a sector',
    excludingIn('GB', 'SW1A 1'),
    { postalCode: 'SW1A1AA' },
    ['ex_availability', 'Does not go to postal codes SW1A 1 (United Kingdom).'],
  ],
  [
    'a beginning of the inner part',
    excludingIn('GB', 'SW1A 1A'),
    { postalCode: 'SW1A 1AA' },
    ['ex_availability', 'Does not go to postal codes SW1A 1A (United Kingdom).'],
  ],
  [
    'elsewhere the beginning of the digits',
    excludingIn('PT', '9'),
    { country: 'PT', postalCode: '9000-082' },
    ['ex_availability', 'Does not go to postal codes 9 (Portugal).'],
  ],
  [
    'with or without the hyphen',
    excludingIn('PT', '900008'),
    { country: 'PT', postalCode: '9000-082' },
    ['ex_availability', 'Does not go to postal codes 900008 (Portugal).'],
  ],
  [
    'without the letters that the country writes before it',
    excludingIn('LV', '10'),
    { country: 'LV', postalCode: 'LV-1010' },
    ['ex_availability', 'Does not go to postal codes 10 (Latvia).'],
  ],
  ['no postal code', excludingIn('GB', 'PR'), { postalCode: undefined }, 'offered'],

  ['a tag that it has', { tags: ['Alcohol', 'Oil'] }, { tags: ['Oil'] }, 'offered'],
  [
    'tags that it does not have',
    { tags: ['Oil'] },
    { tags: ['Alcohol', 'Oil', 'Gift'] },
    ['ex_rules', 'Does not take what is tagged Alcohol, Gift.'],
  ],

  ['no dangerous goods, none there', { dangerous_goods: { accepts: 'none' } }, {}, 'offered'],
  ['no dangerous goods', {}, goods('3'), ['ex_contents', 'Takes no dangerous goods; this has some (3).']],
  [
    'no dangerous goods, not even without a class',
    {},
    { dangerousGoods: { classes: [], hasUnclassified: true } },
    ['ex_contents', 'Takes no dangerous goods; this has some.'],
  ],
  ['any dangerous goods', { dangerous_goods: { accepts: 'any' } }, goods('1.4S', '7'), 'offered'],
  ['a class that is listed', listed('3', '9'), goods('3'), 'offered'],
  ['a division of a class that is listed', listed('2'), goods('2.1'), 'offered'],
  ['a group of a division that is listed', listed('1.4'), goods('1.4S'), 'offered'],
  [
    'a class of which only a division is listed',
    listed('2.1'),
    goods('2'),
    ['ex_contents', 'Takes dangerous goods of classes 2.1 only; this has 2.'],
  ],
  [
    'one of two that is not listed',
    listed('3', '8'),
    goods('3', '6.1'),
    ['ex_contents', 'Takes dangerous goods of classes 3, 8 only; this has 6.1.'],
  ],
  [
    'listed ones, and one without a class',
    listed('3'),
    { dangerousGoods: { classes: ['3'], hasUnclassified: true } },
    ['ex_contents', 'Takes dangerous goods of classes 3 only; this has some without a class.'],
  ],
  ['an empty list', listed(), goods('3'), ['ex_contents', 'Takes dangerous goods of no class; this has 3.']],
]

describe('a service is passed over for where it does not go and what it does not take', () => {
  it.each(cases)('%s', (_promise, service, shipment, answer) => {
    expect(answerTo(service, shipment)).toEqual(answer)
  })
})
