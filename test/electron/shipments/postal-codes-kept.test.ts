import { expect, it } from 'vitest'
import { aRequest, anAddress } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it.each([
  ['GB', ' m26lw ', 'M2 6LW'],
  ['DE', 'D-80331', '80331'],
  ['JP', '１５００００２', '150-0002'],
  ['HK', 'n/a', 'n/a'],
])('in %s the postal code %j is kept as %j, also in an edit', async (country_iso_code, postal_code, kept) => {
  await using desk = openTestDesk()
  const asTyped = aRequest({
    addresses: [anAddress(), anAddress({ address_type: 'destination', country_iso_code, postal_code })],
  })
  const { reference } = await desk.ask('shipments.create', asTyped)
  const shipment = await desk.ask('shipments.get', { reference })
  expect(shipment.addresses[1]?.postal_code).toBe(kept)
  await desk.ask('shipments.update', { reference, shipment: asTyped })
  expect(await desk.ask('shipments.get', { reference })).toEqual(shipment)
})

it('is found with its hyphen and without', async () => {
  await using desk = openTestDesk()
  const to = { address_type: 'destination', country_iso_code: 'JP', postal_code: '1500002' } as const
  const { reference } = await desk.ask(
    'shipments.create',
    aRequest({ addresses: [anAddress(), anAddress(to)] }),
  )
  for (const text of ['1500002', '150-0002']) {
    const { items } = await desk.ask('shipments.search', { text })
    expect(items.map((item) => item.reference)).toEqual([reference])
  }
})
