import { describe, expect, it } from 'vitest'
import { MOST_RECORDS } from '#shared/records.ts'
import { withValueAt } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { aLocation } from '#helpers/locations.ts'

/** A place in what is saved, the value that it has there, and the problem that is told. */
type Broken = readonly [path: string, value: unknown, problem: string]

const box = {
  reference: 'BOX-M',
  name: 'Medium box',
  weight: { value: 0.4, unit: 'kg' },
  dimensions: { length: 40, height: 20, width: 30, unit: 'cm' },
} as const

describe('shipping locations', () => {
  it('are kept by their references, over a restart, and replaced when saved again', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('locations.list')).toEqual({ items: [] })
    await desk.ask('locations.save', { location: aLocation('WH-2') })
    await desk.ask('locations.save', { location: aLocation('WH-1') })
    const moved = aLocation('WH-2', { address_line1: '1 New Road' })
    expect(await desk.ask('locations.save', { location: moved })).toEqual(moved)
    desk.restart()
    expect(await desk.ask('locations.list')).toEqual({ items: [aLocation('WH-1'), moved] })
  })

  it('have their postal codes as their countries write them', async () => {
    await using desk = openTestDesk()
    await desk.ask('locations.save', { location: aLocation('WH-1', { postal_code: ' pr45le' }) })
    const location = aLocation('WH-1', { postal_code: 'PR4 5LE' })
    expect(await desk.ask('locations.list')).toEqual({ items: [location] })
  })

  it('are not offered once removed, and come back when saved again', async () => {
    await using desk = openTestDesk()
    await desk.ask('locations.save', { location: aLocation('WH-1') })
    expect(await desk.ask('locations.remove', { reference: ' WH-1 ' })).toEqual({})
    expect(await desk.ask('locations.list')).toEqual({ items: [] })
    const { locations } = desk.inside()
    expect(locations.find('WH-1')).toBeUndefined()
    expect(locations.find('WH-1', { evenIfRemoved: true })).toEqual(aLocation('WH-1'))
    expect(problemsIn(await desk.refusal('locations.remove', { reference: 'WH-1' }))).toEqual([
      '$.reference: not_found',
    ])
    await desk.ask('locations.save', { location: aLocation('WH-1') })
    expect(locations.find(' WH-1 ')).toEqual(aLocation('WH-1'))
  })

  const brokenLocations: readonly Broken[] = [
    ['reference', '', '$.location.reference: required_property_missing'],
    ['reference', 'x'.repeat(51), '$.location.reference: value_too_long'],
    ['name', ' ', '$.location.name: required_property_missing'],
    ['address', undefined, '$.location.address: required_property_missing'],
    ['address.address_line1', undefined, '$.location.address.address_line1: required_property_missing'],
    ['address.contact', undefined, '$.location.address.contact: required_property_missing'],
    [
      'address.contact.contact_details',
      { email: 'a@example.com' },
      '$.location.address.contact.contact_details.mobile: required_property_missing',
    ],
    ['address.postal_code', 'X', '$.location.address.postal_code: invalid_postal_code'],
    ['address.country_iso_code', 'XX', '$.location.address.country_iso_code: invalid_country_code'],
    ['address.lat_long', { latitude: 0, longitude: 0 }, '$.location.address.lat_long: invalid_value'],
    ['address.address_type', 'origin', '$.location.address.address_type: invalid_request'],
    [
      'address.shipping_location_reference',
      'WH-1',
      '$.location.address.shipping_location_reference: invalid_request',
    ],
  ]
  it('keep the rules of the addresses of shipments', async () => {
    await using desk = openTestDesk()
    for (const [path, value, problem] of brokenLocations) {
      const location = withValueAt(aLocation('WH-1'), path, value)
      expect(problemsIn(await desk.refusal('locations.save', { location }))).toEqual([problem])
    }
  })

  it('tell what their country asks for, everything at once', async () => {
    await using desk = openTestDesk()
    const location = { ...aLocation('WH-1', { country_iso_code: 'us', region: 'Bavaria' }), name: '' }
    expect(problemsIn(await desk.refusal('locations.save', { Location: location }))).toEqual([
      '$.location.name: required_property_missing',
      '$.location.address.region: invalid_region',
      '$.location.address.postal_code: invalid_postal_code',
    ])
  })
})

describe('package sizes', () => {
  it('are kept, replaced, and found after they were removed by who asks for that', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('packageSizes.save', { package_size: box })).toEqual(box)
    const bare = { reference: 'BAG', name: 'Bag' }
    await desk.ask('packageSizes.save', { package_size: bare })
    expect(await desk.ask('packageSizes.list')).toEqual({ items: [bare, box] })
    await desk.ask('packageSizes.remove', { reference: 'BOX-M' })
    expect(await desk.ask('packageSizes.list')).toEqual({ items: [bare] })
    const { packageSizes } = desk.inside()
    expect(packageSizes.find('BOX-M')).toBeUndefined()
    expect(packageSizes.find('BOX-M', { evenIfRemoved: true })).toEqual(box)
  })

  it('have the longest side as their length', async () => {
    await using desk = openTestDesk()
    const dimensions = { length: 10, height: 20, width: 30, unit: 'CM' }
    const saved = await desk.ask('packageSizes.save', { package_size: { ...box, dimensions } })
    expect(saved.dimensions).toEqual({ length: 30, height: 20, width: 10, unit: 'cm' })
  })

  const brokenSizes: readonly Broken[] = [
    ['weight.value', 0, '$.package_size.weight.value: value_too_small'],
    ['weight.unit', 'g', '$.package_size.weight.unit: invalid_weight_unit'],
    ['dimensions.unit', 'mm', '$.package_size.dimensions.unit: invalid_dimension_unit'],
    ['dimensions.height', undefined, '$.package_size.dimensions.height: required_property_missing'],
    ['name', undefined, '$.package_size.name: required_property_missing'],
  ]
  it('are refused when they measure nothing', async () => {
    await using desk = openTestDesk()
    for (const [path, value, problem] of brokenSizes) {
      const package_size = withValueAt(box, path, value)
      expect(problemsIn(await desk.refusal('packageSizes.save', { package_size }))).toEqual([problem])
    }
  })

  it('are as many as a list can hold: one more is refused, one that is there is not', async () => {
    await using desk = openTestDesk()
    const { database, packageSizes } = desk.inside()
    database.write((writer) => {
      for (let count = 0; count < MOST_RECORDS; count += 1) {
        packageSizes.saveIn(writer, { reference: `P-${count}`, name: 'Box' })
      }
    })
    expect(problemsIn(await desk.refusal('packageSizes.save', { package_size: box }))).toEqual([
      'too_many_elements',
    ])
    await desk.ask('packageSizes.save', { package_size: { ...box, reference: 'P-7' } })
    await desk.ask('packageSizes.remove', { reference: 'P-8' })
    await desk.ask('packageSizes.save', { package_size: box })
  })

  it('are in the audit trail, and spoil nothing when another program broke one', async () => {
    await using desk = openTestDesk()
    await desk.ask('packageSizes.save', { package_size: box })
    await desk.ask('packageSizes.save', { package_size: { ...box, reference: 'A' } })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 2 })
    desk.tamper("UPDATE package_size SET record = '{' WHERE reference = 'A'")
    expect(await desk.ask('packageSizes.list')).toEqual({ items: [box] })
  })
})
