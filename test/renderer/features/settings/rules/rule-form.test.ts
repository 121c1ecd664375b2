import { expect, it } from 'vitest'
import { ruleFormOf, ruleOfForm, unclearMeasures } from '#features/settings/rules/rule-form.ts'
import { orderRule } from '#shared/order-rules/order-rule.ts'

const rule = orderRule.parse({
  name: 'Light to France',
  is_on: false,
  when: {
    countries: ['FR', 'MC'],
    weight: { from: 0.5, to: 2, unit: 'lbs' },
    value: { to: 100, currency: 'EUR' },
    tags: ['Fragile'],
    skus: ['A-1', 'B-2'],
    sources: ['shop'],
    tenants: ['north'],
    channels: ['web'],
  },
  set: {
    service_group: 'CHEAP',
    tags: ['Light'],
    package_size_reference: 'BOX',
    shipping_location_reference: 'DEPOT',
  },
})

it('a rule that is opened and saved is as it was', () => {
  expect(ruleOfForm(ruleFormOf(rule, 'GBP'), rule.is_on)).toEqual(rule)
  const bare = { name: 'Any', is_on: true, when: {}, set: { service: 'FAST' } }
  expect(ruleOfForm(ruleFormOf(bare, 'GBP'), true)).toEqual(bare)
})

it('numbers are typed with a point or a comma, and lists with commas', () => {
  const typed = { ...ruleFormOf(rule, 'GBP'), weightFrom: '', weightTo: '1,5', tags: ' Red ,, Blue ' }
  expect(ruleOfForm(typed, true).when).toMatchObject({ weight: { to: 1.5 }, tags: ['Red', 'Blue'] })
})

it('what may be thousands or three decimals is unclear at its field, and never taken for one of them', () => {
  const form = ruleFormOf(rule, 'GBP')
  const typed = {
    ...form,
    weightFrom: '1,000',
    weightTo: '1.000,5',
    valueFrom: '2.500',
    valueTo: '1,000,000',
  }
  expect(unclearMeasures(typed)).toEqual(['weightFrom', 'valueFrom'])
  expect(ruleOfForm(typed, true).when).toMatchObject({
    weight: { from: NaN, to: 1000.5 },
    value: { from: NaN, to: 1_000_000 },
  })
})

it('three decimals that a rule has are shown so that they can be saved again', () => {
  const when = { weight: { from: 1.234, to: 0.125, unit: 'kg' } } as const
  const form = ruleFormOf({ ...rule, when }, 'GBP')
  expect(unclearMeasures(form)).toEqual([])
  expect(ruleOfForm(form, true).when).toEqual(when)
})
