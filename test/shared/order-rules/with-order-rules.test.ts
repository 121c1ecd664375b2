import { describe, expect, it } from 'vitest'
import type { OrderRule, RuleConditions, RuleEffects } from '#shared/order-rules/order-rule.ts'
import { withOrderRules } from '#shared/order-rules/with-order-rules.ts'
import { anAddress, aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'

const here = {
  hasLocation: (name: string) => name === 'NORTH',
  hasPackageSize: (name: string) => name === 'BOX',
}
const rule = (name: string, when: RuleConditions, set: RuleEffects): OrderRule => ({
  name,
  is_on: true,
  when,
  set,
})
const run = (request: unknown, rules: readonly OrderRule[], filledIn: readonly string[] = []) =>
  withOrderRules({ request, filledIn }, rules, here)
const isFor = (when: RuleConditions, request: unknown): boolean =>
  run(request, [rule('one', when, { tags: ['X'] })]).outcomes[0]?.isLike === true

const order = aRequest({
  contents: [
    contentsOf({ quantity: 2, weight: { value: 1.5, unit: 'kg' }, contents: [itemOf({ sku: 'MUG-1' })] }),
  ],
  tags: ['Fragile'],
  source: 'shop',
  tenant: 'north',
  channel: 'web',
})

describe('an order is as a rule wants it', () => {
  const met: readonly RuleConditions[] = [
    {},
    { countries: ['FR', 'GB'] },
    { weight: { from: 3, to: 3, unit: 'kg' } },
    { weight: { to: 7, unit: 'lbs' } },
    { value: { from: 20, to: 20, currency: 'GBP' } },
    { tags: ['fragile', 'other'] },
    { skus: ['mug-1'] },
    { sources: ['Shop'], tenants: ['north'], channels: ['web'] },
  ]
  const missed: readonly RuleConditions[] = [
    { countries: ['FR'] },
    { weight: { from: 3.1, unit: 'kg' } },
    { weight: { to: 6, unit: 'lbs' } },
    { value: { to: 100, currency: 'EUR' } },
    { value: { to: 19.99, currency: 'GBP' } },
    { tags: ['Oil'] },
    { skus: ['MUG'] },
    { countries: ['GB'], channels: ['phone'] },
  ]
  it.each(met)('by %j', (when) => expect(isFor(when, order)).toBe(true))
  it.each(missed)('and not by %j', (when) => expect(isFor(when, order)).toBe(false))

  it('only where what it goes by is known: a package that is not weighed makes no light order', () => {
    const contents = [contentsOf({ weight: { value: 1, unit: 'kg' } }), contentsOf()]
    expect(isFor({ weight: { to: 5, unit: 'kg' } }, aRequest({ contents }))).toBe(false)
    expect(isFor({ sources: ['desk'] }, aRequest())).toBe(true)
  })
})

describe('rules are taken in their order', () => {
  it('and none overwrites what the request or a rule before it has set', () => {
    const { request, wanted, outcomes } = run(order, [
      rule('first', {}, { service: 'FAST', tags: ['Fragile', 'Green'] }),
      rule('second', {}, { service_group: 'CHEAP', tags: ['Green'], shipping_location_reference: 'NORTH' }),
      rule('third', { tags: ['Green'] }, { package_size_reference: 'BOX' }),
      rule('fourth', {}, { package_size_reference: 'BOX' }),
    ])
    expect(wanted).toEqual({ service: 'FAST' })
    expect(outcomes.map(({ sets }) => sets)).toEqual([
      { service: 'FAST', tags: ['Green'] },
      {},
      { package_size_reference: 'BOX' },
      {},
    ])
    expect(request).toMatchObject({
      tags: ['Fragile', 'Green'],
      contents: [{ package_size_reference: 'BOX' }],
      addresses: [anAddress(), {}],
    })
  })

  it('and what the desk filled in gives way to them', () => {
    const addresses = [anAddress({ address_type: 'destination' }), anAddress()]
    const north = rule('north', {}, { shipping_location_reference: 'NORTH' })
    const filled = run(aRequest({ addresses }), [north], ['shipment_type', 'addresses[origin]'])
    expect(filled).toMatchObject({
      filledIn: ['shipment_type'],
      request: { addresses: [{}, { address_type: 'origin', shipping_location_reference: 'NORTH' }] },
    })
    const bare = run({ ...aRequest(), addresses: addresses.slice(0, 1) }, [north])
    expect(bare.request).toMatchObject({ addresses: [{}, { shipping_location_reference: 'NORTH' }] })
  })

  it('and one that is off, or names what is not here, sets nothing', () => {
    const off = { ...rule('off', {}, { tags: ['Off'] }), is_on: false }
    const gone = rule('gone', {}, { package_size_reference: 'CRATE', shipping_location_reference: 'SOUTH' })
    const { request, outcomes } = run(order, [off, gone], ['addresses[origin]'])
    expect(request).toEqual(order)
    expect(outcomes.map(({ sets }) => sets)).toEqual([{ tags: ['Off'] }, {}])
  })

  it('and no more tags than a shipment may have', () => {
    const tags = Array.from({ length: 9 }, (_, place) => `T${place}`)
    const { request } = run({ ...order, tags }, [rule('many', {}, { tags: ['A', 'B'] })])
    expect(request).toMatchObject({ tags: [...tags, 'A'] })
  })
})

it('a request that cannot be read, and a desk without rules, stay what they were', () => {
  expect(run('text', [rule('any', {}, { tags: ['X'] })])).toEqual({
    request: 'text',
    filledIn: [],
    outcomes: [],
  })
  expect(run(order, []).request).toBe(order)
})
