import { describe, expect, it } from 'vitest'
import { aCarrier, aGroup, aService, flatPrice } from '#helpers/a-catalogue.ts'
import { withValueAt } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const north = aCarrier({
  reference: 'NORD',
  services: [aService({ reference: 'A' }), aService({ reference: 'B' })],
})
const south = aCarrier({ reference: 'SUD', services: [aService({ reference: 'C' })] })

const openDeskWithBoth = async () => {
  const desk = openTestDesk()
  await desk.ask('carriers.save', { carrier: north })
  await desk.ask('carriers.save', { carrier: south })
  return desk
}

describe('the catalogue of carriers', () => {
  it('is empty at first', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [], service_groups: [] })
  })

  it('keeps what is saved, in the order in which it came, over a restart', async () => {
    await using desk = await openDeskWithBoth()
    const group = aGroup({ services: ['C', 'A'] })
    expect(await desk.ask('carriers.saveGroup', { service_group: group })).toEqual(group)
    const changed = { ...north, name: 'Nordlys Post', services: [aService({ reference: 'A' })] }
    expect(await desk.ask('carriers.save', { carrier: changed })).toEqual(changed)
    const expected = { carriers: [changed, south], service_groups: [group] }
    expect(await desk.ask('carriers.list')).toEqual(expected)
    desk.restart()
    expect(await desk.ask('carriers.list')).toEqual(expected)
  })

  it('fills in what is usual, and takes names in any case', async () => {
    await using desk = openTestDesk()
    const saved = await desk.ask('carriers.save', {
      Carrier: {
        Reference: ' NORD ',
        Name: 'Nordlys',
        Services: [{ Reference: 'A', NAME: 'A', prices: flatPrice(5, 'gbp') }],
      },
    })
    expect(saved).toEqual(aCarrier({ services: [aService({ reference: 'A', name: 'A' })] }))
  })

  it('loses a carrier with its services in groups, and groups that have no others', async () => {
    await using desk = await openDeskWithBoth()
    await desk.ask('carriers.saveGroup', {
      service_group: aGroup({ reference: 'BOTH', services: ['A', 'C'] }),
    })
    await desk.ask('carriers.saveGroup', {
      service_group: aGroup({ reference: 'ONE', services: ['A', 'B'] }),
    })
    expect(await desk.ask('carriers.remove', { reference: 'NORD' })).toEqual({})
    expect(await desk.ask('carriers.list')).toEqual({
      carriers: [south],
      service_groups: [aGroup({ reference: 'BOTH', services: ['C'] })],
    })
    expect(desk.rows('SELECT reference FROM service_group')).toEqual([{ reference: 'BOTH' }])
  })

  it('takes services out of groups also when their carrier is saved without them', async () => {
    await using desk = await openDeskWithBoth()
    await desk.ask('carriers.saveGroup', { service_group: aGroup({ services: ['A', 'B', 'C'] }) })
    await desk.ask('carriers.save', { carrier: { ...north, services: [aService({ reference: 'B' })] } })
    expect((await desk.ask('carriers.list')).service_groups).toEqual([aGroup({ services: ['B', 'C'] })])
  })

  it('loses a group alone', async () => {
    await using desk = await openDeskWithBoth()
    await desk.ask('carriers.saveGroup', { service_group: aGroup({ services: ['A'] }) })
    await desk.ask('carriers.removeGroup', { reference: 'CHEAP' })
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [north, south], service_groups: [] })
  })

  it('refuses to remove what is not there', async () => {
    await using desk = await openDeskWithBoth()
    for (const procedure of ['carriers.remove', 'carriers.removeGroup']) {
      const refusal = await desk.refusal(procedure, { reference: 'X' })
      expect(refusal.code).toBe('not_found')
      expect(problemsIn(refusal)).toEqual(['$.reference: not_found'])
    }
  })

  it('sees at once what another program changes in the same folder', async () => {
    await using desk = await openDeskWithBoth()
    expect((await desk.ask('carriers.list')).carriers).toHaveLength(2)
    await using other = openTestDesk({ folder: desk.folder })
    await other.ask('carriers.remove', { reference: 'NORD' })
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [south], service_groups: [] })
    await desk.ask('carriers.save', { carrier: north })
    expect(await other.ask('carriers.list')).toEqual({ carriers: [south, north], service_groups: [] })
  })

  it('is read once for many questions', async () => {
    await using desk = await openDeskWithBoth()
    const { carriers } = desk.inside()
    expect(carriers.catalogue()).toBe(carriers.catalogue())
  })

  it('is not spoilt by a record that cannot be read', async () => {
    await using desk = await openDeskWithBoth()
    desk.tamper(`UPDATE carrier SET record = '{"reference":"NORD"}' WHERE reference = 'NORD'`)
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [south], service_groups: [] })
    desk.tamper(`UPDATE carrier SET record = 'no json' WHERE reference = 'SUD'`)
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [], service_groups: [] })
    await desk.ask('carriers.save', { carrier: north })
    expect(await desk.ask('carriers.list')).toEqual({ carriers: [north], service_groups: [] })
  })

  it('leaves no trace in the history of shipments', async () => {
    await using desk = await openDeskWithBoth()
    await desk.ask('carriers.remove', { reference: 'SUD' })
    expect(desk.rows("SELECT * FROM audit WHERE entity <> 'desk'")).toEqual([])
  })
})

const zones = [
  { name: 'Isles', countries: ['GB', 'IE'] },
  { name: 'World', countries: ['*'] },
]
const bands = [
  { zone: 'Isles', up_to: 5, net: 1 },
  { zone: 'Isles', net: 2 },
  { zone: 'World', up_to: 5, net: 3 },
]

describe('a carrier', () => {
  it.each<readonly [path: string, value: unknown, problems: readonly string[]]>([
    ['reference', 'SUD 1', ['$.carrier.reference: invalid_format']],
    ['reference', ' ', ['$.carrier.reference: required_property_missing']],
    ['services[1].reference', 'A', ['$.carrier.services[1].reference: non_unique_reference']],
    ['services[0].reference', 'C', ['$.carrier.services[0].reference: non_unique_reference']],
    ['services[0].weight', { min: 3, max: 2 }, ['$.carrier.services[0].weight.max: invalid_value']],
    ['services[0].weight', { max: 0 }, ['$.carrier.services[0].weight.max: value_too_small']],
    [
      'services[0].dimensions',
      { min_length: 2, max_length: 1, min_height: 5, max_height: 4, max_width: 1 },
      [
        '$.carrier.services[0].dimensions.max_length: invalid_value',
        '$.carrier.services[0].dimensions.max_height: invalid_value',
      ],
    ],
    [
      'services[0].transit_days',
      { min: 3, max: 2 },
      ['$.carrier.services[0].transit_days.max: invalid_value'],
    ],
    [
      'services[0].countries_served',
      ['GB', 'XX'],
      ['$.carrier.services[0].countries_served[1]: invalid_country_code'],
    ],
    ['services[0].cut_off', '24:00', ['$.carrier.services[0].cut_off: invalid_format']],
    [
      'services[0].prices.bands',
      [...bands, { zone: 'Mars', net: 1 }],
      ['$.carrier.services[0].prices.bands[3].zone: invalid_value'],
    ],
    [
      'services[0].prices.bands',
      [...bands, { zone: 'Isles', up_to: 5, net: 9 }, { zone: 'Isles', net: 9 }],
      [
        '$.carrier.services[0].prices.bands[3].up_to: duplicate_values',
        '$.carrier.services[0].prices.bands[4].up_to: duplicate_values',
      ],
    ],
    [
      'services[0].prices.zones',
      [...zones, { name: 'Isles', countries: ['FR', 'IE', '*'] }],
      [
        '$.carrier.services[0].prices.zones[2].name: duplicate_values',
        '$.carrier.services[0].prices.zones[2].countries[1]: duplicate_values',
        '$.carrier.services[0].prices.zones[2].countries[2]: duplicate_values',
      ],
    ],
    ['services[0].prices.tax.value', 20, ['$.carrier.services[0].prices.tax.value: value_too_large']],
    [
      'services[0].tracking_numbers',
      { width: 3, first: 1000 },
      ['$.carrier.services[0].tracking_numbers.first: value_too_large'],
    ],
    [
      'services[0].tracking_numbers',
      { prefix: 'x'.repeat(20), suffix: 'y'.repeat(20), width: 10, check_digit: 'mod10' },
      ['$.carrier.services[0].tracking_numbers.width: value_too_large'],
    ],
    [
      'services[0].tracking_numbers',
      { prefix: 'A B', width: 10 },
      ['$.carrier.services[0].tracking_numbers.prefix: invalid_format'],
    ],
    ['colour', 'red', ['$.carrier.colour: invalid_request']],
  ])('cannot have as %s %j', async (path, value, problems) => {
    await using desk = await openDeskWithBoth()
    const tax = { reference: 'T', country_iso_code: 'GB', type: 'VAT', value: 0 }
    const base = {
      ...north,
      services: north.services.map((service) => ({
        ...service,
        prices: { currency: 'GBP', zones, bands, tax },
      })),
    }
    expect(
      problemsIn(await desk.refusal('carriers.save', { carrier: withValueAt(base, path, value) })),
    ).toEqual(problems)
    expect((await desk.ask('carriers.list')).carriers).toEqual([north, south])
    expect(await desk.ask('carriers.save', { carrier: base })).toMatchObject(base)
  })

  it('may be saved again with the references that its own services have', async () => {
    await using desk = await openDeskWithBoth()
    const turned = { ...north, services: north.services.toReversed() }
    expect(await desk.ask('carriers.save', { carrier: turned })).toEqual(turned)
  })

  it('is one of five hundred at most, so that what is exported can be imported', async () => {
    await using desk = openTestDesk()
    const carriers = Array.from({ length: 500 }, (_none, place) =>
      aCarrier({ reference: `C${place}`, services: [] }),
    )
    await desk.ask('carriers.import', { catalogue: { carriers } })
    expect(problemsIn(await desk.refusal('carriers.save', { carrier: north }))).toEqual(['too_many_elements'])
    await desk.ask('carriers.save', { carrier: { ...north, reference: 'C7' } })
    await desk.ask('carriers.import', { catalogue: await desk.ask('carriers.export'), mode: 'replace' })
  })
})

describe('a group of services', () => {
  it('names services that there are, each once', async () => {
    await using desk = await openDeskWithBoth()
    const refusal = await desk.refusal('carriers.saveGroup', {
      service_group: aGroup({ services: ['A', 'X', 'C', 'A'] }),
    })
    expect(problemsIn(refusal)).toEqual([
      '$.service_group.services[1]: invalid_carrier_service',
      '$.service_group.services[3]: duplicate_values',
    ])
    expect(
      problemsIn(await desk.refusal('carriers.saveGroup', { service_group: { ...aGroup(), services: [] } })),
    ).toEqual(['$.service_group.services: too_few_elements'])
    expect((await desk.ask('carriers.list')).service_groups).toEqual([])
  })
})
