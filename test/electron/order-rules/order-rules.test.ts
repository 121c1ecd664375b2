import { describe, expect, it } from 'vitest'
import { aCarrier, aService, flatPrice } from '#helpers/a-catalogue.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { aLinesFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const toFrance = { name: 'France', when: { countries: ['FR'] }, set: { tags: ['Export'] } }
const all = { name: 'All', when: {}, set: { tags: ['Seen'] } }

const onlySlow = {
  carriers: [
    aCarrier({ reference: 'NORD', services: [aService({ reference: 'SLOW', prices: flatPrice(4) })] }),
  ],
  service_groups: [],
}

const openDesk = async (): Promise<TestDesk> => {
  const desk = openTestDesk({ ports: { mayNameFiles: true } })
  await readyToAllocate(desk)
  return desk
}
const names = async (desk: TestDesk): Promise<readonly string[]> =>
  (await desk.ask('rules.list')).items.map(({ name, is_on }) => (is_on ? name : `(${name})`))
const created = async (desk: TestDesk, request: object = aScheduledRequest()) => {
  const { reference } = await desk.ask('shipments.create', request)
  return desk.ask('shipments.get', { reference })
}

describe('the rules of a desk', () => {
  it('are kept in their order, moved, renamed, switched off and removed', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: toFrance })
    await desk.ask('rules.save', { rule: all })
    await desk.ask('rules.move', { name: 'All', place: 1 })
    desk.restart()
    expect(await names(desk)).toEqual(['All', 'France'])
    await desk.ask('rules.save', { rule: { ...all, name: 'Every one', is_on: false }, was: 'All' })
    expect(await names(desk)).toEqual(['(Every one)', 'France'])
    await desk.ask('rules.remove', { name: 'France' })
    expect(await names(desk)).toEqual(['(Every one)'])
  })

  it('are refused with what they name and is not here, and under a name that is taken', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: all })
    const set = { service: 'NOBODY', package_size_reference: 'CRATE', shipping_location_reference: 'SOUTH' }
    expect(problemsIn(await desk.refusal('rules.save', { rule: { ...toFrance, set } }))).toEqual([
      '$.rule.set.service: invalid_carrier_service',
      '$.rule.set.package_size_reference: invalid_package_size_reference',
      '$.rule.set.shipping_location_reference: invalid_value',
    ])
    expect(problemsIn(await desk.refusal('rules.save', { rule: { ...toFrance, set: {} } }))).toEqual([
      '$.rule.set: required_property_missing',
    ])
    await desk.ask('rules.save', { rule: toFrance })
    expect(
      problemsIn(await desk.refusal('rules.save', { rule: { ...all, name: 'France' }, was: 'All' })),
    ).toEqual(['$.rule.name: non_unique_reference'])
    expect((await desk.refusal('rules.move', { name: 'None', place: 1 })).code).toBe('not_found')
  })

  it('are applied to what is made, and named in its history', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: { ...all, set: { tags: ['Seen'], service: 'FAST' } } })
    const shipment = await created(desk)
    expect(shipment).toMatchObject({
      tags: ['Seen'],
      applied_rules: ['All'],
      wanted_service: { service: 'FAST' },
    })
    const { items } = await desk.ask('shipments.history', { reference: shipment.reference })
    expect(items[0]?.changes).toEqual([
      { property: '$.applied_rules', after: ['All'] },
      { property: '$.wanted_service', after: { service: 'FAST' } },
    ])
    const file = aLinesFile([aScheduledRequest({ custom_reference: 'FILE-1' })])
    await ended(desk, 'transfer.import', { file })
    const found = await desk.ask('shipments.findByCustomReference', { custom_reference: 'FILE-1' })
    expect(found.items).toMatchObject([{ tags: ['Seen'], applied_rules: ['All'] }])
  })
})

describe('what rules have set', () => {
  const isBritish = { name: 'British', when: { countries: ['GB'] }, set: { service: 'FAST', tags: ['Rule'] } }

  it('is no part of a request: the answer, less what the contract manages, can be sent back', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: isBritish })
    const answer = await created(desk)
    const { reference, state: _state, created: _created, updated: _updated, _links, ...asked } = answer
    const contents = asked.contents.map(({ reference: _reference, ...item }) => item)
    const shipment = { ...asked, contents, wanted_service: { service: 'SLOW' }, filled_in: ['tags'] }
    expect(await desk.ask('shipments.update', { reference, shipment })).toMatchObject({ modified: false })
    expect(await created(desk, shipment)).toMatchObject({
      applied_rules: ['British'],
      wanted_service: { service: 'FAST' },
    })
  })

  it('holds on in an edit until the order is another one to rules', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: isBritish })
    const { reference } = await created(desk)
    const [origin, destination] = aScheduledRequest().addresses
    const edited = async (changes: object) => {
      const shipment = { ...aScheduledRequest({ tags: ['Rule'] }), ...changes }
      await desk.ask('shipments.update', { reference, shipment })
      return desk.ask('shipments.get', { reference })
    }
    const marks = { applied_rules: ['British'], wanted_service: { service: 'FAST' } }
    expect(await edited({ custom_reference: 'NEW' })).toMatchObject(marks)
    const clone = await desk.ask('shipments.clone', { reference })
    expect(await desk.ask('shipments.get', { reference: clone.reference })).toMatchObject(marks)
    const abroad = { ...destination, country_iso_code: 'DE', postal_code: '10115', locality: 'Berlin' }
    const german = await edited({ addresses: [origin, abroad] })
    expect(german).not.toHaveProperty('wanted_service')
    expect(german).not.toHaveProperty('applied_rules')
    const other = await created(desk)
    await desk.ask('shipments.update', { reference: other.reference, shipment: aScheduledRequest() })
    expect(await desk.ask('shipments.get', { reference: other.reference })).not.toHaveProperty(
      'wanted_service',
    )
  })

  it('is never in place of what the request says: tags that cannot be read are refused', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: all })
    const error = await desk.refusal('shipments.create', { ...aScheduledRequest(), tags: 'Fragile' })
    expect(problemsIn(error)).toEqual(['$.tags: invalid_format'])
  })

  it('has each tag once, however often the rule says it', async () => {
    await using desk = await openDesk()
    await desk.ask('rules.save', { rule: { ...all, set: { tags: ['X', 'X'] } } })
    expect((await created(desk)).tags).toEqual(['X'])
  })
})

describe('a service that a rule wants', () => {
  it('takes the shipment where nothing else is asked for', async () => {
    await using desk = await openDesk()
    // The cheapest would be SLOW.
    await desk.ask('rules.save', { rule: { ...all, set: { service: 'FAST' } } })
    const [one, other] = [await created(desk), await created(desk)]
    const anyhow = await desk.ask('allocation.allocate', { shipments: [one.reference] })
    expect(anyhow.accepted).toMatchObject([{ carrier: { service_reference: 'FAST' } }])
    const asked = await desk.ask('allocation.allocate', { shipments: [other.reference], service: 'SLOW' })
    expect(asked.accepted).toMatchObject([{ carrier: { service_reference: 'SLOW' } }])
  })

  it.each([{ service: 'FAST' }, { service_group: 'QUICK' }])(
    'is no wish any more once the catalogue has none of it, which the history says: %j',
    async (set) => {
      await using desk = await openDesk()
      await desk.ask('rules.save', { rule: { ...all, set } })
      const { reference } = await created(desk)
      await desk.ask('carriers.import', { catalogue: onlySlow, mode: 'replace' })
      const { accepted } = await desk.ask('allocation.allocate', { shipments: [reference] })
      expect(accepted).toMatchObject([{ carrier: { service_reference: 'SLOW' } }])
      const { items } = await desk.ask('shipments.history', { reference })
      const [name = ''] = Object.values(set)
      expect(items.find(({ operation }) => operation === 'allocate')?.reason).toContain(name)
    },
  )
})

describe('a dry run', () => {
  it('tells over the last orders what each rule would have done, and changes nothing', async () => {
    await using desk = await openDesk()
    const one = await created(desk, aScheduledRequest({ custom_reference: 'A-1' }))
    const two = await created(desk, aScheduledRequest({ tags: ['Seen'] }))
    await desk.ask('rules.save', { rule: { ...all, is_on: false } })
    await desk.ask('rules.save', { rule: { ...toFrance, when: { countries: ['FR'] } } })
    expect(await desk.ask('rules.dryRun')).toEqual({
      shipments: 2,
      rules: [
        {
          name: 'All',
          is_on: false,
          matches: 2,
          applies: 1,
          examples: [{ reference: one.reference, custom_reference: 'A-1', sets: { tags: ['Seen'] } }],
        },
        { name: 'France', is_on: true, matches: 0, applies: 0, examples: [] },
      ],
    })
    expect(await desk.ask('shipments.get', { reference: two.reference })).toEqual(two)
    expect((await desk.ask('rules.dryRun', { take: 1 })).shipments).toBe(1)
  })
})
