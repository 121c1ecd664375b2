import { expect, it } from 'vitest'
import { ruleFormOf, ruleOfForm } from '#features/settings/rules/rule-form.ts'
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
