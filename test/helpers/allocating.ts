import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { aCarrier, aService, flatPrice, type ServiceInput } from './a-catalogue.ts'
import { aRequest, contentsOf } from './a-request.ts'
import type { TestDesk } from './open-test-desk.ts'
import { aLocation } from './locations.ts'

/** A request that a carrier takes on its round: from a shipping location, weighed and measured. */
export const aScheduledRequest = (overrides: Partial<CreateShipmentInput> = {}): CreateShipmentInput =>
  aRequest({
    shipment_type: 'scheduled',
    addresses: [
      {
        address_type: 'origin',
        shipping_location_reference: 'NG-01',
        postal_code: 'M11 3FU',
        country_iso_code: 'GB',
      },
      ...aRequest().addresses.slice(1),
    ],
    contents: [contentsOf({ weight: { value: 2, unit: 'kg' } })],
    ...overrides,
  })

/** Three services of two carriers: the second is the cheapest, the third takes on-demand shipments only. */
const threeServices: Catalogue = {
  carriers: [
    aCarrier({
      reference: 'NORD',
      name: 'Nordlys',
      services: [
        aService({ reference: 'FAST', name: 'Fast', prices: flatPrice(9), weight: { max: 30 } }),
        aService({
          reference: 'SLOW',
          name: 'Slow',
          prices: flatPrice(4),
          weight: { max: 30 },
          tracking_numbers: { prefix: 'NL', suffix: 'GB', width: 8, first: 1, check_digit: 'mod11' },
        }),
      ],
    }),
    aCarrier({
      reference: 'CALL',
      name: 'Callers',
      services: [aService({ reference: 'COLLECT', name: 'Collect', shipment_types: 'on_demand' })],
    }),
  ],
  service_groups: [{ reference: 'QUICK', name: 'Quick', is_example: false, services: ['FAST'] }],
}

/** Gives a desk a location and carriers to allocate to. */
export const readyToAllocate = async (
  desk: Pick<TestDesk, 'ask'>,
  catalogue = threeServices,
): Promise<void> => {
  await desk.ask('locations.save', { location: aLocation('NG-01') })
  await desk.ask('carriers.import', { catalogue, mode: 'replace' })
}

/** The same services, one of them changed. */
export const threeServicesWith = (reference: string, overrides: Partial<ServiceInput>): Catalogue => ({
  ...threeServices,
  carriers: threeServices.carriers.map((carrier) => ({
    ...carrier,
    services: carrier.services.map((service) =>
      service.reference === reference ? aService({ ...service, ...overrides }) : service,
    ),
  })),
})

/** Creates shipments; answers their references. */
export const createMany = async (
  desk: Pick<TestDesk, 'ask'>,
  count: number,
  request = aScheduledRequest(),
): Promise<readonly string[]> => {
  const references: string[] = []
  for (let made = 0; made < count; made += 1) {
    references.push((await desk.ask('shipments.create', request)).reference)
  }
  return references
}
