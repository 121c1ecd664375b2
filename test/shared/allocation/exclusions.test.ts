import { describe, expect, it } from 'vitest'
import type { ServiceSelection } from '#shared/allocation/allocation.ts'
import { chooseService } from '#shared/allocation/choose.ts'
import { aCarrier, type ServiceInput } from '#helpers/a-catalogue.ts'
import { type Answer, answerTo, bandsTo, type Case, excludingIn, goods } from './answer-to.ts'
import { fridayAtEleven, someNeeds } from './some-needs.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const box = { max_length: 60, max_width: 40, max_height: 30 }

const cases: readonly Case[] = [
  ['a service without limits takes it', {}, {}, 'offered'],

  [
    'a service that is switched off',
    { enabled: false },
    {},
    ['ex_sys_disabled', 'Standard is switched off.'],
  ],
  [
    'switched off comes before what else is wrong',
    { enabled: false, weight: { max: 1 } },
    {},
    ['ex_sys_disabled', 'Standard is switched off.'],
  ],

  ['a country that is served', { countries_served: ['DE', 'GB'] }, {}, 'offered'],
  ['another one', { countries_served: ['DE'] }, {}, ['ex_availability', 'Does not serve United Kingdom.']],
  [
    'a country that is excluded',
    { countries_excluded: ['GB'] },
    {},
    ['ex_availability', 'Does not go to United Kingdom.'],
  ],

  ['both types: on demand', { shipment_types: 'both' }, {}, 'offered'],
  ['both types: scheduled', { shipment_types: 'both' }, { shipmentType: 'scheduled' }, 'offered'],
  ['the same type', { shipment_types: 'on_demand' }, {}, 'offered'],
  [
    'scheduled only',
    { shipment_types: 'scheduled' },
    {},
    ['ex_availability', 'Takes shipments of another type only: “Scheduled”. This one is “On demand”.'],
  ],
  [
    'on demand only',
    { shipment_types: 'on_demand' },
    { shipmentType: 'scheduled' },
    ['ex_availability', 'Takes shipments of another type only: “On demand”. This one is “Scheduled”.'],
  ],

  ['as heavy as it may be', { weight: { max: 2 } }, {}, 'offered'],
  [
    'too heavy',
    { weight: { max: 30 } },
    { weight: 42.5 },
    ['ex_weight', 'Takes up to 30 kg; this weighs 42.5 kg.'],
  ],
  ['as light as it may be', { weight: { min: 2 } }, {}, 'offered'],
  ['too light', { weight: { min: 50 } }, {}, ['ex_weight', 'Takes 50 kg and more; this weighs 2 kg.']],
  ['no weight, no limit', {}, { weight: undefined }, 'offered'],
  [
    'no weight, a limit',
    { weight: { max: 30 } },
    { weight: undefined },
    ['ex_weight', 'Takes up to 30 kg; what this weighs is not given.'],
  ],
  [
    'no weight, a least weight',
    { weight: { min: 3 } },
    { weight: undefined },
    ['ex_weight', 'Takes 3 kg and more; what this weighs is not given.'],
  ],

  ['as large as it may be', { dimensions: box }, { packages: [[60, 40, 30]] }, 'offered'],
  [
    'limits are for the sides by their size, however they are named',
    { dimensions: { max_length: 30, max_width: 60, max_height: 40 } },
    { packages: [[60, 40, 30]] },
    'offered',
  ],
  [
    'too long',
    { dimensions: box },
    { packages: [[61, 5, 5]] },
    ['ex_dims', 'Takes up to 60 cm on the longest side; a package has 61 cm.'],
  ],
  [
    'too wide',
    { dimensions: box },
    { packages: [[60, 41, 5]] },
    ['ex_dims', 'Takes up to 40 cm on the middle side; a package has 41 cm.'],
  ],
  [
    'too high, in the second package',
    { dimensions: box },
    {
      packages: [
        [60, 40, 30],
        [40, 40, 30.5],
      ],
    },
    ['ex_dims', 'Takes up to 30 cm on the shortest side; a package has 30.5 cm.'],
  ],
  [
    'only the thickness is limited',
    { dimensions: { max_height: 2.5 } },
    { packages: [[90, 60, 2.5]] },
    'offered',
  ],
  [
    'only the thickness is limited, and it is thicker',
    { dimensions: { max_height: 2.5 } },
    { packages: [[35, 25, 3]] },
    ['ex_dims', 'Takes up to 2.5 cm on the shortest side; a package has 3 cm.'],
  ],
  [
    'too short',
    { dimensions: { min_length: 15, min_width: 11 } },
    { packages: [[14, 14, 14]] },
    ['ex_dims', 'Takes 15 cm and more on the longest side; a package has 14 cm.'],
  ],
  [
    'too narrow',
    { dimensions: { min_length: 15, min_width: 11 } },
    { packages: [[20, 10, 10]] },
    ['ex_dims', 'Takes 11 cm and more on the middle side; a package has 10 cm.'],
  ],
  ['what is not measured is not compared', { dimensions: box }, { packages: [] }, 'offered'],

  ['worth as much as it may be', { max_value: gbp(40) }, {}, 'offered'],
  [
    'worth more',
    { max_value: gbp(30) },
    {},
    ['ex_rules', 'Takes goods worth up to £30.00; these are worth £40.00.'],
  ],
  [
    'worth something in another currency',
    { max_value: { amount: 5000, currency: 'JPY' } },
    {},
    ['ex_rules', 'Takes goods worth up to JP¥5,000; a value of £40.00 cannot be compared with that.'],
  ],
  [
    'partly in another currency',
    { max_value: gbp(100) },
    { values: [gbp(40), { amount: 1, currency: 'EUR' }] },
    ['ex_rules', 'Takes goods worth up to £100.00; a value of €1.00 cannot be compared with that.'],
  ],

  ['the last band', { prices: bandsTo(2) }, {}, 'offered'],
  [
    'heavier than any band',
    { prices: bandsTo(20) },
    { weight: 20.001 },
    ['ex_rates', 'Has prices up to 20 kg; this weighs 20.001 kg.'],
  ],
  [
    'a country in no zone',
    { prices: bandsTo(20) },
    { country: 'FR' },
    ['ex_rates', 'Has no price for France.'],
  ],
  [
    'no weight where the price goes by it',
    { prices: bandsTo(20) },
    { weight: undefined },
    ['ex_rates', 'Its price goes by weight; what this weighs is not given.'],
  ],
  [
    'no weight where each kilogram costs',
    { prices: { ...bandsTo(20), bands: [{ zone: 'UK', net: 3, per_kilogram: 1 }] } },
    { weight: undefined },
    ['ex_rates', 'Its price goes by weight; what this weighs is not given.'],
  ],
  [
    'a price beyond all reckoning',
    { prices: { ...bandsTo(20), bands: [{ zone: 'UK', net: 1e308, per_kilogram: 1e308 }] } },
    {},
    ['ex_rates', 'Its price is too large to be reckoned.'],
  ],

  [
    'weight is told before dimensions, value, place, tags, goods and price',
    {
      weight: { max: 1 },
      dimensions: { max_length: 1 },
      max_value: gbp(1),
      ...excludingIn('GB', 'PR'),
      prices: bandsTo(1),
    },
    { tags: ['Oil'], ...goods('3') },
    ['ex_weight', 'Takes up to 1 kg; this weighs 2 kg.'],
  ],
  [
    'where it goes is told before weight',
    { countries_served: ['DE'], weight: { max: 1 } },
    {},
    ['ex_availability', 'Does not serve United Kingdom.'],
  ],
]

describe('a service is passed over with the first reason in the order of the contract', () => {
  it.each(cases)('%s', (_promise, service, shipment, answer) => {
    expect(answerTo(service, shipment)).toEqual(answer)
  })

  it('when its carrier is switched off', () => {
    const { excluded } = chooseService({
      shipment: someNeeds(),
      catalogue: { carriers: [aCarrier({ enabled: false })], service_groups: [] },
      selection: {},
      now: fridayAtEleven,
    })
    expect(excluded).toEqual([
      {
        carrier: {
          reference: 'NORD',
          name: 'Nordlys',
          service_reference: 'STANDARD',
          service_name: 'Standard',
        },
        exclusion: {
          code: 'ex_sys_disabled',
          reason: 'Nordlys is switched off.',
          sentence: { key: 'switched_off', values: { name: 'Nordlys' } },
        },
      },
    ])
  })

  it('also when it was asked for by name', () => {
    expect(answerTo({ weight: { max: 1 } }, {}, { service: 'STANDARD' })).toEqual([
      'ex_weight',
      'Takes up to 1 kg; this weighs 2 kg.',
    ])
  })
})

describe('filters', () => {
  const fetchedOnly = ['ex_rules', 'Its carrier fetches goods, which was not asked for.'] as const
  const broughtOnly = ['ex_rules', 'Goods are brought to its carrier, which was not asked for.'] as const
  it.each<readonly [ServiceSelection['filters'], Partial<ServiceInput>, Answer]>([
    [{ tags: ['Green'] }, { tags: ['Green', 'Gift'] }, 'offered'],
    [
      { tags: ['Green', 'Gift'] },
      { tags: ['Gift'] },
      ['ex_rules', 'Is not tagged Green, which was asked for.'],
    ],
    [{ max_transit_days: 2 }, { transit_days: { min: 1, max: 2 } }, 'offered'],
    [
      { max_transit_days: 2 },
      { transit_days: { min: 1, max: 3 } },
      ['ex_availability', 'Needs up to 3 working days; at most 2 were asked for.'],
    ],
    [
      { max_transit_days: 0 },
      { transit_days: { min: 1, max: 1 } },
      ['ex_availability', 'Needs up to 1 working day; at most 0 were asked for.'],
    ],
    [{ direction: 'outbound', pickup: true, drop_off: true }, {}, 'offered'],
    [{ pickup: false, drop_off: false }, { hand_over: 'both' }, 'offered'],
    [{ pickup: true, drop_off: false }, { hand_over: 'pickup' }, 'offered'],
    [{ pickup: false }, { hand_over: 'pickup' }, fetchedOnly],
    [{ drop_off: true }, { hand_over: 'pickup' }, fetchedOnly],
    [{ pickup: false, drop_off: true }, { hand_over: 'drop_off' }, 'offered'],
    [{ pickup: true }, { hand_over: 'drop_off' }, broughtOnly],
    [{ drop_off: false }, { hand_over: 'drop_off' }, broughtOnly],
    [{ direction: 'inbound' }, {}, ['ex_rules', 'Was asked for “Inbound”; this shipment is “Outbound”.']],
    [{ max_net: 5 }, {}, 'offered'],
    [{ max_net: 4.99 }, {}, ['ex_rates', 'Costs £5.00 before tax; at most £4.99 was asked for.']],
  ])('%j narrow what is offered', (filters = {}, service, answer) => {
    expect(answerTo(service, {}, { filters })).toEqual(answer)
  })
})
