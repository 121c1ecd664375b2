import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { filledFromLocations } from '#electron/shipments/read-request.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { aRequest, anAddress } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { aLocation, saveRecordsOf } from '#helpers/locations.ts'
import { samples } from '#helpers/samples.ts'
import { understood } from '#helpers/validating.ts'

const created = async (desk: TestDesk, request: unknown) => {
  const { reference } = await desk.ask('shipments.create', request)
  return desk.ask('shipments.get', { reference })
}

describe('a shipment from a shipping location', () => {
  it('has the location’s contact and address from the moment on at which it was saved', async () => {
    await using desk = openTestDesk()
    const sample = samples['scheduled-from-location']
    await saveRecordsOf(desk, sample)
    const shipment = await created(desk, sample)
    const { contact, address_line1 } = aLocation('NG-01').address
    expect(shipment.addresses[0]).toMatchObject({
      shipping_location_reference: 'NG-01',
      contact,
      address_line1,
      postal_code: 'M2 6LW',
    })
    await desk.ask('locations.save', { location: aLocation('NG-01', { address_line1: 'Moved' }) })
    await desk.ask('locations.remove', { reference: 'NG-01' })
    expect(await desk.ask('shipments.get', { reference: shipment.reference })).toEqual(shipment)
    await desk.indexed()
    expect((await desk.ask('shipments.search', { text: 'Ida Warehouse' })).items).toHaveLength(1)
  })

  it('is refused once the location is removed, and taken again when it is back', async () => {
    await using desk = openTestDesk()
    const sample = samples['scheduled-from-location']
    await saveRecordsOf(desk, sample)
    await desk.ask('locations.remove', { reference: 'NG-01' })
    expect(problemsIn(await desk.refusal('shipments.create', sample))).toEqual([
      '$.addresses[0].shipping_location_reference: invalid_value',
    ])
    await saveRecordsOf(desk, sample)
    await created(desk, sample)
  })

  it('has what the location says at the time of an edit, where it says nothing itself', async () => {
    await using desk = openTestDesk()
    const { contact: _contact, ...bare } = anAddress({ shipping_location_reference: 'NG-01' })
    const request = aRequest({ addresses: [bare, anAddress({ address_type: 'destination' })] })
    await saveRecordsOf(desk, request)
    const { reference } = await created(desk, request)
    const moved = aLocation('NG-01')
    const contact = { ...moved.address.contact, last_name: 'Later' }
    await desk.ask('locations.save', { location: { ...moved, address: { ...moved.address, contact } } })
    await desk.ask('shipments.update', { reference, shipment: request })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.at(-1)?.changes).toEqual([
      { property: '$.addresses[0].contact.last_name', before: 'Warehouse', after: 'Later' },
    ])
  })
})

describe('whatever is created with places', () => {
  it('comes back as the rules of filling in say, and is then whole by itself', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    const bared = fc.tuple(arbitraryRequest, fc.infiniteStream(fc.boolean())).map(([request, coins]) => {
      const toss = (): boolean => coins.next().value === true
      const whole: CreateShipmentRequest = understood(request)
      const addresses = whole.addresses.map(({ contact, address_line1, ...rest }) => ({
        ...rest,
        ...(contact && toss() ? { contact } : {}),
        ...(address_line1 !== undefined && toss() ? { address_line1 } : {}),
      }))
      return { ...whole, addresses }
    })
    await fc.assert(
      fc.asyncProperty(bared, async (request) => {
        const asked = requestOfShipment(await created(desk, request))
        expect(asked).toEqual(filledFromLocations(request, aLocation))
        expect(requestOfShipment(await created(desk, asked))).toEqual(asked)
      }),
      { numRuns: 40 },
    )
  })
})
