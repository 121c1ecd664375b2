import { describe, expect, it } from 'vitest'
import { aContact, aRequest, anAddress } from '#helpers/a-request.ts'
import { aLocation } from '#helpers/locations.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const boston = aLocation('BOSTON', {
  address_line1: '1 Main St',
  locality: 'Boston',
  region: 'MA',
  postal_code: '02101',
  country_iso_code: 'US',
})
const deskWithLocation = async (): Promise<TestDesk> => {
  const desk = openTestDesk()
  await desk.ask('locations.save', { location: boston })
  return desk
}
const bare = { address_type: 'origin', shipping_location_reference: 'BOSTON' }
const from = (origin: object) => ({
  ...aRequest({ shipment_type: 'scheduled' }),
  addresses: [origin, anAddress({ address_type: 'destination' })],
})
const originOf = async (desk: TestDesk, reference: string) =>
  (await desk.ask('shipments.get', { reference })).addresses[0]
const { custom_reference: _own, ...there } = boston.address

describe('an address that says no more than its shipping location', () => {
  it('is whole, in a new shipment and in an edit', async () => {
    await using desk = await deskWithLocation()
    const { reference } = await desk.ask('shipments.create', from(bare))
    expect(await originOf(desk, reference)).toEqual({ ...there, ...bare })
    const edited = from({ ...bare, Country_ISO_Code: null, special_instructions: 'Ring twice' })
    await desk.ask('shipments.update', { reference, shipment: edited })
    expect(await originOf(desk, reference)).toEqual({
      ...there,
      ...bare,
      special_instructions: 'Ring twice',
    })
  })

  it('may have a contact of its own, for that shipment alone', async () => {
    await using desk = await deskWithLocation()
    const { reference } = await desk.ask('shipments.create', from({ ...bare, contact: aContact }))
    expect(await originOf(desk, reference)).toMatchObject({ contact: aContact, postal_code: '02101' })
    expect((await desk.ask('locations.list')).items).toEqual([boston])
    const next = await desk.ask('shipments.create', from(bare))
    expect(await originOf(desk, next.reference)).toMatchObject({ contact: there.contact })
  })

  it('may say its country, and has the rest from the location; what it says otherwise is its own', async () => {
    await using desk = await deskWithLocation()
    const inCountry = await desk.ask('shipments.create', from({ ...bare, country_iso_code: ' us' }))
    expect(await originOf(desk, inCountry.reference)).toEqual({ ...there, ...bare })
    const elsewhere = from({ ...bare, country_iso_code: 'US', address_line1: '2 Other St' })
    expect(problemsIn(await desk.refusal('shipments.create', elsewhere))).toEqual([
      '$.addresses[0].region: required_property_missing',
      '$.addresses[0].postal_code: required_property_missing',
    ])
  })

  it('is refused by its reference alone where there is no such location', async () => {
    await using desk = await deskWithLocation()
    const unknown = from({ ...bare, shipping_location_reference: 'NOWHERE' })
    expect(problemsIn(await desk.refusal('shipments.create', unknown))).toEqual([
      '$.addresses[0].shipping_location_reference: invalid_value',
    ])
    const unnamed = from({ address_type: 'origin', shipping_location_reference: ' ' })
    expect(problemsIn(await desk.refusal('shipments.create', unnamed))).toContain(
      '$.addresses[0].country_iso_code: required_property_missing',
    )
  })
})
